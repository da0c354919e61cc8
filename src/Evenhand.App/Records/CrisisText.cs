using System.Text.Json;
using Evenhand.App.Data.Ids;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Records;

/// <summary>A record as the text that is sealed.</summary>
internal static class CrisisText
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string Write(CrisisRecord record) => JsonSerializer.Serialize(new Kept(
        record.Id,
        record.OpenedAt.ToUnixTimeMilliseconds(),
        [.. record.Readers.Select(reader => reader.Value)],
        record.Title,
        [.. record.Entries.Select(entry => new KeptEntry(entry.At.ToUnixTimeMilliseconds(), entry.By.Value, entry.Text))],
        [.. record.Steps.Select(step => new KeptStep(step.Id, step.What, step.Due is { } due ? Moment.Format(due) : null, step.Who, step.Done))],
        [.. record.Told.Select(told => new KeptTold(told.Id, told.Name, told.Is))]));

    public static CrisisRecord Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text)!;
        return new()
        {
            Id = kept.Id,
            OpenedAt = Instant.FromUnixTimeMilliseconds(kept.OpenedAt),
            Readers = [.. kept.Readers.Select(id => new MemberId(id))],
            Title = kept.Title,
            Entries = [.. kept.Entries.Select(entry => new RecordEntry(Instant.FromUnixTimeMilliseconds(entry.At), new(entry.By), entry.Text))],
            Steps = [.. kept.Steps.Select(step => new RecordStep(step.Id, step.What, step.Due is { } due ? Moment.Parse(due).Value : null, step.Who, step.Done))],
            Told = [.. kept.Told.Select(told => new RecordTold(told.Id, told.Name, told.Is))],
        };
    }

    private sealed record Kept(string Id, long OpenedAt, string[] Readers, string Title, KeptEntry[] Entries, KeptStep[] Steps, KeptTold[] Told);

    private sealed record KeptEntry(long At, string By, string Text);

    private sealed record KeptStep(string Id, string What, string? Due, string Who, bool Done);

    private sealed record KeptTold(string Id, string Name, bool Is);
}
