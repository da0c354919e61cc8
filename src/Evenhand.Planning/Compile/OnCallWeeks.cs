using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;

namespace Evenhand.Planning.Compile;

/// <summary>The rota of one home over dated weeks, with trips, illness and scenarios where they fall.</summary>
public static class OnCallWeeks
{
    private static readonly ResponsibilityId BeingOnCall = new("plan.oncall");

    /// <param name="home">Name of the home; null where the household has one.</param>
    public static OnCallRota Of(PlanRequest request, string? home)
    {
        var household = request.Household;
        var horizon = new Horizon(request, request.Scenario);
        var rules = household.Lead.OnCall;
        var adults = household.Adults.Where(adult => adult.Home == home).ToList();
        var terms = LeadTerms.Leading(household, home) is null ? null : household.LeadTerms;
        var respite = (terms?.RespiteTimes ?? []).SelectMany(block => horizon.Times(_ => [block])).ToList();
        IReadOnlyList<PersonId> backups = [.. new[] { household.LeadTerms?.BackupOnCall }.OfType<PersonId>(), .. household.Children.SelectMany(child => child.EmergencyCard)];
        return new(
            request.Monday, request.Weeks,
            [.. adults.Select(adult => Person(horizon, adult))],
            [.. household.Helpers.Select(helper => new OnCallPerson { Id = helper.Id, IsAdult = false, Comes = [.. horizon.HelperTimes(helper)] })],
            rules, First(household, request.Catalogue, adults, home), respite, [.. backups.Distinct()]);
    }

    /// <summary>Whoever leads by terms, else the adult of this home who owns being on call; null where nobody does.</summary>
    public static PersonId? First(Household household, Catalogue catalogue, IReadOnlyList<Adult> adults, string? home) =>
        LeadTerms.Leading(household, home) ?? (new OwnershipView(household, catalogue).Find(BeingOnCall)?.Owner is { } owner && adults.Any(adult => adult.Id == owner) ? owner : null);

    private static OnCallPerson Person(Horizon horizon, Adult adult)
    {
        var blocks = horizon.BlocksOf(adult).ToList();
        IReadOnlyList<(Interval, string)> Those(Func<TimeBlock, bool> which) => [.. blocks.Where(pair => which(pair.Block)).Select(pair => (WithWays(pair.Time, pair.Block), Words(pair.Block))).OrderBy(pair => pair.Item1.Start)];
        return new()
        {
            Id = adult.Id,
            Distant = [.. Those(IsDistant), .. Days(horizon).Where(day => IsElsewhere(horizon, adult, day)).Select(day => (new Interval(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay), "away"))],
            Unable = Those(block => block.Where == Where.Unable),
            Firm = Those(block => block.Firm && !IsDistant(block) && block.Where != Where.Unable),
            Work = Those(block => block.IsWork),
        };
    }

    private static bool IsDistant(TimeBlock block) => block.Where == Where.Away || (block.IsAway && block.CommuteBack > OnCallPerson.WithinTheHour);

    private static Interval WithWays(Interval time, TimeBlock block) => block.IsAway ? new(time.Start - block.CommuteTo, time.End + block.CommuteBack) : time;

    private static string Words(TimeBlock block) => block.What.Length > 0 ? block.What : block.Kind;

    private static IEnumerable<int> Days(Horizon horizon) => Enumerable.Range(0, horizon.Days);

    /// <summary>Away without the children; where all are away together, whoever is on call is with them.</summary>
    private static bool IsElsewhere(Horizon horizon, Adult adult, int day) => horizon.IsAway(adult.Id, day)
        && !horizon.EntriesOn(day).Any(entry => entry.Kind == DatedKind.Away && (entry.Who.Count == 0 || (entry.Who.Contains(adult.Id) && horizon.Household.Children.All(child => entry.Who.Contains(child.Id)))));
}
