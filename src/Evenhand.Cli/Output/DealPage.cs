using Evenhand.App.Deal;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;
using static System.FormattableString;

namespace Evenhand.Cli.Output;

/// <summary><c>evenhand deal</c> for the adults of a home: who would own what, both weeks before and after, and what is proved.</summary>
internal sealed class DealPage(Page page, DealReport report)
{
    public void Write()
    {
        var household = report.Question.Household;
        page.Title(household.Label.Length > 0 ? household.Label : household.Id.Length > 0 ? household.Id : "This household", Scope());
        if (report.Transfers.Count == 0)
        {
            page.Line(report.Question.Scope is DealScope.Unowned
                ? "Nothing here is nobody's. --changes N proposes at most N hand-overs; --fresh starts anew."
                : "As now: no hand-over makes it more even.");
        }

        foreach (var adult in household.Adults)
        {
            var own = report.Transfers.Where(transfer => transfer.To.Id == adult.Id).ToList();
            if (own.Count == 0)
                continue;
            page.Heading(Invariant($"{adult.DisplayName} would own, whole ({own.Count})"));
            foreach (var group in own.GroupBy(transfer => transfer.Row.Group))
                page.Line($"{group.Key}: {string.Join("; ", group.Select(transfer => transfer.From is { } from ? $"{transfer.Row.Owned.Row.Name} (from {from.DisplayName})" : transfer.Row.Owned.Row.Name))}");
        }

        page.Heading("Each week now, in hours");
        ShiftTable.Write(page, report.Before, Doubtful(report.Before));
        page.Heading("Each week then");
        ShiftTable.Write(page, report.After, Doubtful(report.After));
        page.Aside("Home hours are estimates: a fifth either way, in half hours.");
        if (report.Question.Estimated.Count > 0)
            page.Aside($"The working span of {PersonNames.Of(household, report.Question.Estimated.Select(adult => adult.Id))} is weighed as eight hours for each weekday it touches, an estimate.");
        page.Heading("How even");
        page.Line(report.Evenness);
        foreach (var sentence in report.Details)
            page.Line(sentence);
        if (report.WithoutStandIn.Count > 0)
            page.Line($"Cannot wait, and fits only the owner's hours at home: {string.Join("; ", report.WithoutStandIn.Select(transfer => $"{transfer.Row.Owned.Row.Name} ({transfer.To.DisplayName})"))}. Who stands in is open.");
        if (report.Question.ForNobody.Count > 0)
            page.Line($"Fits into nobody's hours at home and stays nobody's: {string.Join("; ", report.Question.ForNobody.Select(row => row.Owned.Row.Name))}.");
        page.Aside("A proposal. The file is not changed, and nothing is owned until all of you say yes.");
    }

    private static Func<Adult, bool> Doubtful(IReadOnlyList<SecondShift> shifts) => adult =>
        shifts.First(shift => shift.Adult.Id == adult.Id) is var shift && Plausibility.CannotBe(shift.HandsOn.Value, shift.Clock?.Value);

    private string Scope() => report.Question.Scope switch
    {
        DealScope.Unowned => "owners for what is nobody's",
        DealScope.Fresh => "a fresh start",
        DealScope.Changes changes => Invariant($"at most {changes.Most} {(changes.Most == 1 ? "hand-over" : "hand-overs")}"),
        _ => throw new InvalidOperationException("Every scope has words."),
    };
}
