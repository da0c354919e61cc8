using System.CommandLine;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.HouseholdFiles;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Commands;

/// <summary>The part of <c>evenhand export</c> that takes a household out of a store.</summary>
internal sealed class StoredExport
{
    public StoreArguments Store { get; } = new();

    public Option<string?> Household { get; } = new("--household") { Description = "Id of the household; needed when there are several.", HelpName = "ID" };

    public Option<string?> On { get; } = new("--on") { Description = "The date on which it is to hold. Left out: today.", HelpName = "DATE" };

    public Option<bool> Journal { get; } = new("--journal") { Description = "Write the journal as JSON instead of the household." };

    public Option<bool> Original { get; } = new("--original") { Description = "Write the file that the household was imported from, word for word, as it was then." };

    public async Task<int> Run(ParseResult parsed, bool json, Func<string, int> write)
    {
        LocalDate? on = null;
        if (parsed.GetValue(On) is { } text)
        {
            if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value.Year: >= 1900 and < 2200 } date)
                return TextOutput.Refuse($"--on: \"{text}\" is not a date. Write for example 2026-11-23.");
            on = date.Value;
        }

        if (Store.Read(parsed) is not { } options)
            return ExitCode.WrongInput;
        return await StoreInput.With(options, async store =>
        {
            if (await Find(store, parsed.GetValue(Household)) is not { } id)
                return ExitCode.WrongInput;
            if (parsed.GetValue(Journal))
                return write(await store.JournalJson(id));
            var caller = new Caller(id, null, Role.Adult, null, null);
            if (parsed.GetValue(Original))
                return await store.Households.Attachments(caller) is [var original, ..] ? write(original.Text) : TextOutput.Refuse("the household did not come from a file.");
            return File((await store.Households.Read(caller))!, on, json, write);
        });
    }

    private static int File(HouseholdSnapshot household, LocalDate? on, bool json, Func<string, int> write)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(household.Settings.Zone) ?? DateTimeZone.Utc;
        try
        {
            var file = household.FileOn(on ?? SystemClock.Instance.GetCurrentInstant().InZone(zone).Date);
            return write(json ? HouseholdJson.Write(file) : HouseholdFileWriter.Write(file));
        }
        catch (UnreadableHouseholdException exception)
        {
            return TextOutput.Refuse(exception.Message);
        }
    }

    /// <summary>The household that was named, or the only one; null after saying on stderr which there are.</summary>
    private static async Task<HouseholdId?> Find(Store store, string? named)
    {
        var all = await store.Households.All();
        if (named is null && all.Count == 1)
            return all[0].Id;
        if (named is not null && all.Any(one => one.Id.Value == named))
            return new HouseholdId(named);
        TextOutput.Refuse(all.Count == 0 ? "there is no household here." : named is null ? "there are several households; name one with --household:" : $"there is no household {named} here. There are:");
        foreach (var (id, name) in all)
            Console.Error.WriteLine($"  {id}  {name}");
        return null;
    }
}
