using Evenhand.App.Balance;
using Evenhand.App.Plans;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using static System.FormattableString;

namespace Evenhand.Cli.Output;

/// <summary><c>evenhand balance</c> for the adults of a home: figures as ranges, beside the agreement, and what could be handed over whole.</summary>
internal sealed class BalancePage(Page page, BalanceReport report)
{
    private Household Household => report.Household;

    public void Write()
    {
        page.Title(Household.Label.Length > 0 ? Household.Label : Household.Id.Length > 0 ? Household.Id : "This household", "the second shift");
        page.Heading("Each week, in hours");
        ShiftTable.Write(page, report.Shifts, adult => report.Facts.Doubts.Any(doubt => doubt.Adult.Id == adult.Id));
        page.Aside("From what each owns and standing estimates, not from a log: a fifth either way, in half hours. Paid, on the way and hands-on make the clock; thinking and watching run beside it and are not added.");
        page.Lines(report.Facts.Doubts.Select(doubt => doubt.Words));
        WriteOwning();
        if (Household.Adults.Count > 1)
            WriteAgreement();
        WriteViews();
        WriteHandOvers();
        WriteNegotiations();
    }

    private void WriteOwning()
    {
        page.Heading("Who owns what");
        var counts = report.Facts.Counts;
        page.Table(["", .. Household.Adults.Select(adult => adult.DisplayName)],
        [
            ["Responsibilities owned", .. Household.Adults.Select(adult => Invariant($"{counts.OwnedBy(adult.Id)}"))],
            ["Of these cannot wait", .. Household.Adults.Select(adult => Invariant($"{counts.CriticalOf(adult.Id).Count}"))],
        ]);
        if (Household.Ownership.Origins.Count == 0)
            return;
        foreach (var adult in Household.Adults)
            page.Line($"How {adult.DisplayName}'s came about: {string.Join(", ", Origins.CountsOf(Household, report.Facts.Hours.OwnedBy(adult.Id)).Select(origin => Invariant($"{origin.How} {origin.Count}")))}");
    }

    private void WriteAgreement()
    {
        page.Heading("Beside the agreement");
        page.Line($"Your kind of fairness: {KindWords()}.");
        if (report.Agreement.Count == 0 || report.Agreement.All(check => check.Agreed is null))
        {
            page.Line("No shares are agreed on, so nothing is compared.");
            return;
        }

        page.Table([$"Part of the {AgreementCheck.Measure(Household)}", .. report.Agreement.Select(check => check.Adult.DisplayName)],
        [
            ["By the estimates", .. report.Agreement.Select(check => Range(check.Low, check.High))],
            ["As agreed", .. report.Agreement.Select(check => check.Agreed is { } agreed ? Percent(agreed) : "")],
        ]);
        page.Line(AgreementWords());
        if (Household.Fairness.Review.Length > 0)
            page.Aside($"The agreement is looked at again: {Household.Fairness.Review}.");
    }

    private string KindWords() => Household.Fairness.Kind switch
    {
        FairnessKind.Time => "time on the clock",
        FairnessKind.Thinking => "thinking first, then time",
        FairnessKind.PaidHours => "work at home by paid hours",
        FairnessKind.Turns => Household.Fairness.TurnOf is { } turn ? $"turns, and it is {PersonNames.Of(Household, turn)}'s" : "turns",
        FairnessKind.Liking => "what each likes and minds",
        _ => throw new InvalidOperationException("Every kind has words."),
    };

    private string AgreementWords()
    {
        if (report.Agreement.All(check => check.AsAgreed ?? true))
            return "This is what you agreed on, within the difference you do not mind.";
        var further = $"further from the agreement than the {Percent(report.Agreement[0].Tolerance)} you do not mind";
        return report.Agreement.All(check => check.Agreed is null || check.RangeReachesAgreement)
            ? $"In the middle of the estimates it is {further}; their range reaches what you agreed on."
            : $"This is {further}.";
    }

    private void WriteViews()
    {
        if (report.OwnEstimates is { } estimates)
        {
            page.Heading("How each sees it");
            page.Lines(estimates.Select(estimate => $"{estimate.Adult.DisplayName} puts the own part of the work at home at {Percent(estimate.Share)}."));
            page.Aside("Two views beside the record. None of them is the right one.");
        }
        else if (report.EstimatesWaiting > 0)
        {
            page.Heading("How each sees it");
            page.Line("Shown when all adults have given an estimate.");
        }

        if (report.ExpectedAtStart.Count == 0)
            return;
        page.Heading("What you expected at the start");
        page.Line(string.Join(", ", report.ExpectedAtStart.Select(expected => $"{expected.Adult.DisplayName} {Percent(expected.Share)}")) + ".");
        page.Aside("Hours at work and what came with the children moved it; nothing here is about character.");
    }

    private void WriteHandOvers()
    {
        if (report.Facts.Question is not { } question)
            return;
        page.Heading("What could be handed over whole");
        if (report.Transfers is not { Set: { } set })
        {
            page.Line($"No set of whole responsibilities of {question.From.DisplayName} that fits {question.To.DisplayName}'s hours at home halves both differences.");
            return;
        }

        if (set.Count == 0)
        {
            page.Line("The weeks are even; there is nothing to halve.");
            return;
        }

        var (clock, thinking) = question.GapsAfter(set);
        page.Line(Invariant($"{set.Count} from {question.From.DisplayName} to {question.To.DisplayName} would at least halve both differences; fewer would not. One such set, of several:"));
        page.Table(["", "hands-on", "thinking"], set.Select(owned => (IReadOnlyList<string>)[owned.Row.Name, Half(WeeklyLoad.Of(owned).HandsOn), Half(WeeklyLoad.Of(owned).Thinking)]));
        page.Line($"Difference on the clock: {Half(question.ClockGap)} to {Half(clock)} hours a week; in thinking: {Half(question.ThinkingGap)} to {Half(thinking)}.");
        page.Aside("Each goes over with its planning, deciding, watching and doing, and a note of what is good enough. Nothing changes until both say yes.");
    }

    private void WriteNegotiations()
    {
        if (report.Negotiations is not { } negotiations || negotiations.About.Count == 0)
            return;
        page.Heading("Negotiations");
        page.Line(Invariant($"{negotiations.Total} last week. An owner or a fixed rotation for {negotiations.About.Count} things leaves {negotiations.Left}: {string.Join("; ", negotiations.About.Select(about => report.Facts.Ownership.Catalogue.Find(new(about.Responsibility))?.Name ?? about.Responsibility))}."));
    }

    private static string Half(decimal minutes) => HoursRange.Exactly(minutes / 60).ToString();

    /// <summary>Parts in steps of five percent: closer would claim what nobody knows.</summary>
    private static string Range(decimal low, decimal high) => Invariant($"{Math.Floor(low * 20) * 5:0}-{Math.Ceiling(high * 20) * 5:0} %");

    private static string Percent(decimal part) => Invariant($"{part * 100:0.#} %");
}
