using Evenhand.App.Check;
using Evenhand.App.Plans;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using static System.FormattableString;

namespace Evenhand.Cli.Output;

/// <summary><c>evenhand check</c> for a person: coverage in words first, then each adult's week, then who owns what.</summary>
internal sealed class CheckPage(Page page, CheckReport report, bool all)
{
    private HouseholdFacts Facts => report.Facts;

    private Household Household => report.Facts.Household;

    public void Write()
    {
        page.Title(Household.Label.Length > 0 ? Household.Label : Household.Id.Length > 0 ? Household.Id : "This household", Facts.Scenario is { } scenario ? $"scenario {scenario.Name}" : "");
        if (Facts.Scenario?.What is { Length: > 0 } what)
            page.Aside(what);
        WriteCoverage();
        WriteWeeks();
        WriteOwnership();
        WritePresence();
        new QuestionPage(page, Facts).Write();
        if (report.Warnings.Count == 0)
            return;
        page.Heading("To look at");
        page.Lines(report.Warnings);
    }

    private void WriteCoverage()
    {
        if (Household.Children.Count > 0)
        {
            page.Heading("Who is with the children");
            if (Facts.Gaps.Count == 0)
                page.Line($"Someone is with {PersonNames.Of(Household, Household.Children.Select(child => child.Id))} at every hour, or they may be alone.");
            page.Lines(GapWords.Of(Household, Facts.Gaps));
            if (Facts.Gaps.Count > 0)
                page.Lines(Facts.Cover.Prices().Select(price => Invariant($"{price.Helper.DisplayName} could come for all of it, if the answer is yes: {price.Price:#,0.##} {Household.Currency}.")));
        }

        var sessions = Attendance.Of(Facts.Base);
        if (sessions.Count == 0)
            return;
        page.Heading("Who could be there");
        page.Lines(sessions.Select(session => $"{session.Label}: {(session.FreeAdults.Count == 0 ? "nobody who may is free" : PersonNames.Of(Household, session.FreeAdults))}"));
    }

    private void WriteWeeks()
    {
        page.Heading("Each week, in hours");
        var weeks = Household.Adults.Select(adult => new AdultWeek(Facts, adult)).ToList();
        IReadOnlyList<string> Row(string name, Func<AdultWeek, string> cell) => [name, .. weeks.Select(cell)];
        page.Table(["", .. Household.Adults.Select(adult => adult.DisplayName)],
        [
            Row("Paid", week => week.Paid),
            Row("On the way", week => week.Commute),
            Row("Hands-on at home", week => week.HandsOn),
            Row("On the clock", week => week.Clock),
            Row("Thinking", week => week.Thinking),
            Row("Watching", week => week.Watching),
        ]);
        page.Aside("Home hours are estimates: a fifth either way, in half hours. The first three make the clock; thinking and watching run beside it and are not added.");
        if (weeks.Exists(week => week.Paid == AdultWeek.Unknown))
            page.Aside("A span away does not say how much of it is work.");
        page.Lines(Facts.Doubts.Select(doubt => doubt.Words));
    }

    private void WriteOwnership()
    {
        page.Heading("Who owns what");
        var counts = Facts.Counts;
        var states = counts.ByOwner().Select(owner => (Name: PersonNames.Of(Household, owner.Owner), Count: owner.Count))
            .Append((Name: "in turns", Count: counts.Count(OwnershipState.Rotates)))
            .Append((Name: "each their own", Count: counts.Count(OwnershipState.EachTheirOwn)))
            .Append((Name: "let go", Count: counts.Count(OwnershipState.NotDoing)))
            .Append((Name: "nobody's yet", Count: counts.Unowned));
        page.Line(Invariant($"{counts.Applicable} responsibilities apply here: {string.Join(", ", states.Where(state => state.Count > 0).Select(state => Invariant($"{state.Name} {state.Count}")))}."));
        if (counts.OwnsMost() is { } most && counts.CriticalOf(most) is { Count: > 0 } critical)
            page.Line(Invariant($"{PersonNames.Of(Household, most)} owns most; {critical.Count} of it cannot wait."));
        if (counts.Unowned == 0)
            return;
        if (!all)
        {
            page.Aside("--all lists what is nobody's yet.");
            return;
        }

        page.Heading("Nobody's yet");
        foreach (var group in Facts.Ownership.Applicable.Where(owned => owned.State == OwnershipState.Nobody).GroupBy(owned => owned.Row.Id.Group))
            page.Line($"{group.Key}: {string.Join("; ", group.Select(owned => owned.Row.Name))}");
    }

    private void WritePresence()
    {
        var presence = Facts.ScenarioPresence;
        var nights = presence.NightsWithoutAdult();
        var joint = presence.JointAwakeMinutes();
        if (!all && Facts.Scenario is null && nights == 0 && joint is null)
            return;
        page.Heading("At home");
        if (all || Facts.Scenario is not null)
        {
            page.Table(["", .. Household.Adults.Select(adult => adult.DisplayName)],
            [
                ["Dinners at home, of 7", .. Household.Adults.Select(adult => Invariant($"{presence.DinnersAtHome(adult)}"))],
                ["Evenings alone at home", .. Household.Adults.Select(adult => Invariant($"{presence.SoloEvenings(adult)}"))],
                .. Enumerable.Range(1, Household.Weeks).Select(week => (IReadOnlyList<string>)[Household.Weeks > 1 ? Invariant($"Hours away, week {week}") : "Hours away", .. Household.Adults.Select(adult => HoursRange.Exactly(presence.AwayMinutes(adult, week) / 60m).ToString())]),
            ]);
        }

        if (nights > 0)
            page.Line(Invariant($"In {nights} {(nights == 1 ? "night" : "nights")} no adult is at home at 03:00."));
        if (joint is { } together)
            page.Line($"All at home and awake, Monday to Friday: {GapWords.Duration(together)}.");
        if (joint is not null && presence.HandoversPerWeek() is { } handovers)
            page.Line(Invariant($"The only adult at home changes {handovers:0.#} times a week."));
        foreach (var adult in Household.Adults)
            if (presence.WeeknightSleepMinutes(adult) is { } sleep)
                page.Line($"{adult.DisplayName}'s shortest weeknight: {GapWords.Duration(sleep)} of sleep.");
    }
}
