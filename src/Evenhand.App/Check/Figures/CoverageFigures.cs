using Evenhand.Domain.Coverage;
using Evenhand.Domain.Village;
using static System.FormattableString;

namespace Evenhand.App.Check.Figures;

/// <summary>Gaps of the chosen scenario, what they cost, and sessions someone has to attend.</summary>
internal static class CoverageFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts)
    {
        var household = facts.Household;
        var gaps = facts.Gaps.Select(gap => gap.Describe(facts.Pattern.Clock)).ToList();
        yield return new("gaps", FigureValue.Of(gaps), "stretches of the pattern", "maximal stretches longer than alone_max in which a child is not in care, not with a helper and with no adult whose state its needs accept", "M060, M105, M107, M119")
        {
            Inputs = [.. Inputs.Blocks(household), .. CareInputs(facts), .. ScenarioInput(facts)],
        };
        yield return new("uncovered_hours", FigureValue.ByName(household.Children.Select(child => (child.Id.Value, FigureValue.Hours(facts.Gaps.Where(gap => gap.Child == child.Id).Sum(gap => gap.Time.Length))))), "hours over the pattern", "sum of the child's gaps", "M042, M060")
        {
            Inputs = [.. gaps.Select(gap => new FigureInput("gaps", gap))],
        };
        if (household.OnRequest.Any(helper => helper.IsPaid))
            yield return CoverCostFigure(facts);
        if (household.MustAttend.Count > 0)
            yield return Attendances(facts);
    }

    private static Figure CoverCostFigure(HouseholdFacts facts) => new(
        "cover_cost",
        FigureValue.ByName(facts.Cover.Prices().Select(price => (price.Helper.Id.Value, FigureValue.Of(price.Price)))),
        facts.Household.Currency,
        "for each paid helper on request who can come for every visit: sum over visits of the longer of the visit and minimum_hours, times cost_hour; a visit is one unbroken stretch of all gaps together",
        "M105, M110")
    {
        Inputs =
        [
            .. facts.Cover.Visits.Select(visit => new FigureInput("visit", $"{facts.Pattern.Clock.Label(visit.Start)} to {facts.Pattern.Clock.EndLabel(visit.End)}, {visit.Length} minutes")),
            .. facts.Household.OnRequest.Where(helper => helper.IsPaid).Select(helper => Helper(facts.Cover, helper)),
        ],
    };

    private static FigureInput Helper(CoverCost cover, OnRequest helper) => new(
        $"on_request.{helper.Id}",
        Invariant($"cost_hour {helper.CostHour}, minimum_hours {helper.MinimumHours}: {(cover.CanCome(helper) ? "can come for every visit" : "cannot come for every visit")}"));

    private static Figure Attendances(HouseholdFacts facts)
    {
        var named = new List<(string, FigureValue)>();
        foreach (var attendance in Attendance.Of(facts.Base))
        {
            var label = named.Exists(entry => entry.Item1 == attendance.Label) ? $"{attendance.Label} {attendance.Session.Child}" : attendance.Label;
            named.Add((label, FigureValue.Of(attendance.FreeAdults.Select(id => id.Value))));
        }

        return new("must_attend_free_adults", FigureValue.ByName(named), "adults", "adults in the child's authority list (no list: all) who are free for the whole time in every week; working at home is not free", "M126")
        {
            Inputs =
            [
                .. Inputs.Blocks(facts.Household),
                .. facts.Household.Children.Where(child => child.Authority is not null).Select(child => new FigureInput($"authority.{child.Id}", string.Join(", ", child.Authority!))),
            ],
        };
    }

    private static IEnumerable<FigureInput> CareInputs(HouseholdFacts facts) =>
        facts.Household.Children.Select(child => new FigureInput(
            $"children.{child.Id}",
            $"alone_max {child.AloneMax}, needs {(child.PresenceIsEnough ? "present" : "free")}, in care {facts.Pattern.CareTimes(child).Sum(care => care.Time.Length) / 60m:0.##} h over the pattern"));

    private static IEnumerable<FigureInput> ScenarioInput(HouseholdFacts facts) =>
        facts.Scenario is { } scenario ? [new($"scenarios.{scenario.Name}", scenario.WordsOnly ? "words only: the base pattern" : "applied")] : [];
}
