using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.Planning.Compile;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Commands;

/// <summary>What every command that plans a week takes: the file, from when, how long, which scenario, and the search's budget.</summary>
internal sealed class WeekArguments
{
    public Argument<string> File { get; } = new("FILE") { Description = "A household file." };

    public Option<string?> From { get; } = new("--from") { Description = "A date in the week, for example 2026-11-23. Left out: next week." };

    public Option<int?> Weeks { get; } = new("--weeks") { Description = "How many weeks, 1 to 4." };

    public Option<string?> Scenario { get; } = new("--scenario") { Description = "A scenario of the file." };

    public Option<string?> Limit { get; } = new("--limit") { Description = "Most time, for example 10s. The plan then depends on the machine's speed." };

    public Option<ulong> Seed { get; } = new("--seed") { Description = "Same seed, same plan.", DefaultValueFactory = _ => 1 };

    public Option<long?> Moves { get; } = new("--moves") { Description = "Moves of each search; left out: enough for the week's size." };

    /// <summary>The request, or null after saying what is wrong on stderr.</summary>
    public AskedWeek? Read(ParseResult parsed)
    {
        var path = parsed.GetValue(File)!;
        var mistakes = new List<string>();
        var from = Date("--from", parsed.GetValue(From), mistakes);
        if (parsed.GetValue(Weeks) is < 1 or > 4)
            mistakes.Add("--weeks takes 1 to 4.");
        if (parsed.GetValue(Moves) is < 0)
            mistakes.Add("--moves takes a whole number from 0.");
        var stop = Limited(parsed.GetValue(Limit), mistakes);
        foreach (var mistake in mistakes)
            Console.Error.WriteLine($"evenhand: {mistake}");
        var file = HouseholdInput.Read(path);
        if (file is null || !HouseholdInput.FindScenario(file, path, parsed.GetValue(Scenario), out var scenario) || mistakes.Count > 0)
            return null;
        if (HouseholdInput.Calendars(file, path) is not { } calendars)
            return null;
        var weeks = parsed.GetValue(Weeks) ?? (scenario is null ? 1 : file.Household.Weeks);
        return new(file, new PlanRequest(calendars.In(file.Household, from.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), weeks), CatalogueFile.Shipped, from, weeks, scenario), new PlanOptions(parsed.GetValue(Seed), parsed.GetValue(Moves), stop));
    }

    /// <summary>The date that is written so; next Monday where none is.</summary>
    public static LocalDate Date(string option, string? text, List<string> mistakes)
    {
        if (text is null)
            return SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb.GetSystemDefault()).Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } parsed)
            return parsed.Value;
        mistakes.Add($"{option}: \"{text}\" is not a date. Write for example 2026-11-23.");
        return new LocalDate(2000, 1, 3);
    }

    public static Func<bool>? Limited(string? text, List<string> mistakes)
    {
        if (text is null)
            return null;
        if (!decimal.TryParse(text.EndsWith('s') ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds <= 0)
        {
            mistakes.Add($"--limit: \"{text}\" is not a time. Write for example 10s.");
            return null;
        }

        var watch = Stopwatch.StartNew();
        return () => watch.Elapsed.TotalSeconds > (double)seconds;
    }
}

/// <summary>What the user asked to have planned.</summary>
internal sealed record AskedWeek(HouseholdFile File, PlanRequest Request, PlanOptions Options);
