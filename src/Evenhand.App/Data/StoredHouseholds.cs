using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using NodaTime;

namespace Evenhand.App.Data;

/// <summary>Makes households and reads them.</summary>
public sealed class StoredHouseholds
{
    private readonly HouseholdWriter writer;
    private readonly SnapshotReader reader;
    private readonly IClock clock;

    internal StoredHouseholds(HouseholdWriter writer, SnapshotReader reader, IClock clock)
    {
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
    }

    /// <summary>Makes a household. Its id is the one of the settings, or a new one; it is the answer of the write.</summary>
    public Task<Written> Create(NewHousehold household, CancellationToken stop = default)
    {
        var settings = household.Settings;
        if (settings.Id == default)
            settings.Id = HouseholdId.New();
        var now = Schema.StoredValues.Storable(clock.GetCurrentInstant());
        settings.CreatedAt = now;
        Fill(settings, household.File);
        var maker = household.Members.Count > 0 ? household.Members[0] : null;
        var caller = new Caller(settings.Id, maker?.Id, maker?.Role ?? Role.Adult, maker?.PersonId, maker?.LoginId);
        return writer.Create(settings, caller, ActKinds.Create, (edit, _) => Begin(edit, household, now), stop);
    }

    /// <summary>The household as it is now; null when there is none, or the caller is not, or no longer, a member.</summary>
    public async Task<HouseholdSnapshot?> Read(Caller caller, CancellationToken stop = default)
    {
        var snapshot = await reader.Read(caller.Household, stop);
        return snapshot is not null && (caller.Member is not { } id || snapshot.Member(id) is { LeftAt: null }) ? snapshot : null;
    }

    /// <summary>The texts that came with the household, such as the file it was imported from; null as for <see cref="Read"/>.</summary>
    public async Task<IReadOnlyList<AttachmentRow>?> Attachments(Caller caller, CancellationToken stop = default) =>
        await Read(caller, stop) is null ? null : await reader.Attachments(caller.Household, stop);

    /// <summary>Removes a household and everything that is kept of it, for good; the logins that belong to no other household go with it.</summary>
    /// <param name="by">The last adult who belongs to it; null for whoever runs the machine.</param>
    public Task<Written> Delete(HouseholdId id, Caller? by, CancellationToken stop = default) => writer.Delete(id, by, stop);

    /// <summary>The Mondays of all weeks that are kept or proposed; none as for <see cref="Read"/>.</summary>
    public async Task<IReadOnlyList<LocalDate>> Mondays(Caller caller, CancellationToken stop = default) =>
        await Read(caller, stop) is null ? [] : await reader.Mondays(caller.Household, stop);

    /// <summary>What members answered apart. The text of another's answer is in it only once it is shown to all. Null as for <see cref="Read"/>.</summary>
    public async Task<IReadOnlyList<AnswerRow>?> Answers(Caller caller, CancellationToken stop = default)
    {
        if (await Read(caller, stop) is null)
            return null;
        var rows = await reader.Answers(caller.Household, stop);
        foreach (var sealedRow in rows.Where(row => row.RevealedAt is null && row.MemberId != caller.Member))
            sealedRow.Text = "";
        return rows;
    }

    /// <summary>All households by name, for whoever runs the machine; no page shows them.</summary>
    public Task<IReadOnlyList<(HouseholdId Id, string Name)>> All(CancellationToken stop = default) => reader.All(stop);

    private static Task Begin(HouseholdEdit edit, NewHousehold household, Instant now)
    {
        foreach (var member in household.Members)
        {
            if (member.Id == default)
                throw new ArgumentException("A new member has an id.", nameof(household));
            member.JoinedAt = now;
            edit.Add(member);
        }

        foreach (var part in FileParts.Of(household.File))
            edit.Add(new PartRow { Path = part.Path.ToString(), FromDate = PartsEdit.Always, Ord = part.Ord, Body = part.Body });
        if (household.File.Source.Length > 0)
            edit.Add(new AttachmentRow { Id = NewId.Short(), Name = "household.yaml", Text = household.File.Source, At = now });
        edit.Say("name", edit.Household.Name);
        edit.Answer = edit.Household.Id.Value;
        return Task.CompletedTask;
    }

    private static void Fill(HouseholdRow settings, HouseholdFile file)
    {
        if (settings.Name.Length == 0)
            settings.Name = file.Household.Label.Length > 0 ? file.Household.Label : file.Household.Id;
        if (settings.Zone == "UTC" && file.Household.TimeZone is { } zone)
            settings.Zone = zone.Id;
    }
}
