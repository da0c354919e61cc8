using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Village;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Ways;

/// <summary>Everything that could give for each trouble of a week: from what costs nothing to what is bought, none preferred.</summary>
internal sealed class Options(PlannedWeek planned, IReadOnlyList<Trouble> troubles)
{
    private readonly CompiledWeek week = planned.Week;
    private readonly Household household = planned.Week.Household;

    public IReadOnlyList<Option> All() => [.. troubles.SelectMany(Of), .. ForSeveral()];

    private IEnumerable<Option> Of(Trouble trouble) => trouble.IsGap
        ? [.. Known(trouble), .. Unknown(trouble), .. Moves(trouble), .. Bought(trouble)]
        : trouble.IsRide ? [Ride(trouble), AtAnotherTime(trouble), NotThisTime(trouble)]
        : [Drop(trouble), Lower(trouble), AskForIt(trouble)];

    /// <summary>People of the file who can be asked, alone or one after the other, near ones first.</summary>
    private IEnumerable<Option> Known(Trouble trouble)
    {
        var able = household.OnRequest.Where(request => request.Ring != Ring.Self && (!request.IsPaid || !household.Rules.NoPaidCare)).OrderBy(request => request.Ring).ToList();
        foreach (var request in able.Where(request => Windows(request).Any(window => window.Start <= trouble.Time.Start && window.End >= trouble.Time.End) && CanTake(request, trouble)))
            yield return Visit(request, trouble, trouble.Time);
        foreach (var group in new[] { able.Where(request => !request.IsPaid).ToList() }.Where(group => group.Count > 1))
            if (Relay(group, trouble) is { } relay)
                yield return relay;
    }

    private Option Visit(OnRequest request, Trouble trouble, Interval time)
    {
        var hours = Math.Max(time.Length / 60m, request.MinimumHours);
        return new(
            new(request.IsPaid ? Act.Buy : Act.Ask, $"{request.DisplayName}, {Troubles.When(week, time)}", request.IsPaid ? decimal.Round(request.CostHour * hours, 2) : 0),
            [trouble],
            problem => Relax.SomeoneIsThere(problem, trouble.Wide, trouble.Children));
    }

    /// <summary>Two or more unpaid helpers who cover the stretch one after the other.</summary>
    private Option? Relay(List<OnRequest> group, Trouble trouble)
    {
        var at = trouble.Time.Start;
        var legs = new List<string>();
        while (at < trouble.Time.End)
        {
            var next = group.Where(request => CanTake(request, trouble)).SelectMany(request => Windows(request).Select(window => (request, window)))
                .Where(pair => pair.window.Start <= at && pair.window.End > at).OrderByDescending(pair => pair.window.End).FirstOrDefault();
            if (next.request is null)
                return null;
            var end = Math.Min(next.window.End, trouble.Time.End);
            legs.Add($"{next.request.DisplayName} {WeekTime.Clock(at % 1440)}-{WeekTime.Clock(end % 1440)}");
            at = end;
        }

        var day = Troubles.When(week, trouble.Time);
        return legs.Count < 2 ? null : new(new(Act.Ask, $"{day}: {string.Join(", then ", legs)}", 0), [trouble], problem => Relax.SomeoneIsThere(problem, trouble.Wide, trouble.Children));
    }

    /// <summary>Someone the file does not name: a relative, a neighbour, another family.</summary>
    private IEnumerable<Option> Unknown(Trouble trouble)
    {
        yield return new(new(Act.Ask, $"a relative, a neighbour or another family, {Troubles.When(week, trouble.Time)}", 0), [trouble], problem => Relax.SomeoneIsThere(problem, trouble.Wide, trouble.Children));
    }

    /// <summary>Each adult whose blocks cause it: movable ones by moving or leave, firm ones by not going.</summary>
    private IEnumerable<Option> Moves(Trouble trouble)
    {
        for (var agent = 0; agent < household.Adults.Count; agent++)
        {
            var adult = household.Adults[agent];
            var index = agent;
            var causes = week.BlocksOf(agent).Where(pair => pair.Time.Overlaps(trouble.Time) && pair.Block.Where != Where.Unable).ToList();
            if (causes.Count == 0 || !IsWithThem(adult, trouble))
                continue;
            var firm = causes.Exists(pair => pair.Block.Firm || pair.Block.Kind == "travel");
            if (firm && causes.Exists(pair => pair.Block.IsWork && pair.Block.Firm))
                continue;
            var what = firm
                ? $"{adult.DisplayName} does not go ({Cause(causes)})"
                : $"{adult.DisplayName} works at another time or takes leave, {Troubles.When(week, trouble.Time)}";
            yield return new(new(firm ? Act.Drop : Act.Move, what, 0), firm ? [.. troubles.Where(other => other.IsGap && causes.Exists(pair => pair.Time.Overlaps(other.Time)))] : [trouble],
                problem => Relax.WithoutBlocks(problem, index, firm ? Whole(causes) : trouble.Wide));
        }
    }

    private IEnumerable<Option> Bought(Trouble trouble)
    {
        if (household.Rules.NoPaidCare || household.Facts.Money["paid_care_hour"] is not { } price)
            yield break;
        yield return new(new(Act.Buy, $"care at home, {Troubles.When(week, trouble.Time)}", decimal.Round(price * trouble.Time.Length / 60m, 2)), [trouble], problem => Relax.SomeoneIsThere(problem, trouble.Wide, trouble.Children));
    }

    /// <summary>Someone who drives and may collect; a drop-off on a changed day may also be left, the children staying where someone is.</summary>
    private Option Ride(Trouble trouble)
    {
        var aboard = PersonNames.Of(household, trouble.Occurrences.SelectMany(index => week.Occurrences[index].Children).Distinct());
        var able = household.OnRequest.Where(request => request.Drives && trouble.Occurrences.All(index => week.Occurrences[index].Children.All(request.Authorised.Contains))).Select(request => request.DisplayName).ToList();
        var who = able.Count > 0 ? string.Join(" or ", able) : "someone who may and can";
        return new(new(Act.Ask, $"{who}: {Name(trouble)} with {aboard}", 0), [trouble], problem => Relax.RidesDone(problem, trouble.Occurrences));
    }

    /// <summary>One of the adults who may makes room for it.</summary>
    private Option AtAnotherTime(Trouble trouble)
    {
        var may = household.Adults.Where(adult => adult.Drives || trouble.Occurrences.All(index => !week.Occurrences[index].NeedsDriver)).Select(adult => adult.DisplayName).ToList();
        return new(new(Act.Move, $"{(may.Count > 0 ? string.Join(" or ", may) : "one of you")} works at another time or takes leave: {Name(trouble)}", 0), [trouble], problem => Relax.RidesDone(problem, trouble.Occurrences));
    }

    private Option NotThisTime(Trouble trouble) => new(new(Act.Drop, $"{Name(trouble)}, this time: by bus, with another family, or not at all", 0), [trouble], problem => Relax.RidesDone(problem, trouble.Occurrences));

    private Option Drop(Trouble trouble) => new(new(Act.Drop, $"{Name(trouble)} this week", 0), [trouble], problem => Relax.WithoutThese(problem, trouble.Occurrences));

    /// <summary>The short version; someone of the household still does it.</summary>
    private Option Lower(Trouble trouble)
    {
        var occurrences = trouble.Occurrences.Select(index => week.Problem.Occurrences[index]).ToList();
        var (usual, less) = (occurrences.Sum(occurrence => occurrence.Duration), occurrences.Sum(occurrence => Relax.HalfOf(occurrence.Duration, week.Problem.Grid)));
        return new(new(Act.Lower, $"{Name(trouble)}: the short version, {less} minutes in all instead of {usual}", 0), [trouble], problem => Relax.Shorter(problem, trouble.Occurrences));
    }

    private Option AskForIt(Trouble trouble) => new(new(Act.Ask, $"someone outside the household sees to it: {Name(trouble)}", 0), [trouble], problem => Relax.WithoutThese(problem, trouble.Occurrences));

    /// <summary>Where a whole stretch of days is open: someone who stays.</summary>
    private IEnumerable<Option> ForSeveral()
    {
        var gaps = troubles.Where(trouble => trouble.IsGap).ToList();
        if (gaps.Count < 3)
            yield break;
        var whole = new Interval(gaps.Min(gap => gap.Time.Start), gaps.Max(gap => gap.Time.End));
        var children = gaps.SelectMany(gap => gap.Children).Distinct().ToList();
        yield return new(new(Act.Ask, $"someone to stay at the house, {Troubles.When(week, whole)}", 0), troubles,
            problem => Relax.WithoutThese(
                Relax.RidesDone(gaps.Aggregate(problem, (relaxed, gap) => Relax.SomeoneIsThere(relaxed, gap.Wide, children)), [.. troubles.Where(trouble => trouble.IsRide).SelectMany(trouble => trouble.Occurrences)]),
                [.. troubles.SelectMany(trouble => trouble.Occurrences)]));
    }

    private IEnumerable<Interval> Windows(OnRequest request) => week.WindowsOf(request);

    private bool CanTake(OnRequest request, Trouble trouble) =>
        (request.MaxChildren ?? int.MaxValue) >= trouble.Children.Count
        && (request.Covers.Count == 0 || trouble.Children.All(child => request.Covers.Contains(household.Children[child].Id)));

    private bool IsWithThem(Adult adult, Trouble trouble) => week.HomesAt(trouble.Time.Start).Contains(adult.Home);

    private string Name(Trouble trouble)
    {
        var days = string.Join(", ", trouble.Occurrences.Select(index => Weekday.Name(week.Occurrences[index].Day % 7)).Distinct());
        var names = trouble.Occurrences.Select(index => week.Occurrences[index].Name).Distinct().Select(name => name[..1].ToLowerInvariant() + name[1..]).ToList();
        return $"{string.Join(", ", names)} ({days})";
    }

    private static string Cause(List<(Interval Time, TimeBlock Block)> causes) =>
        causes.Select(pair => pair.Block.What.Length > 0 ? pair.Block.What : pair.Block.Kind).FirstOrDefault(word => word != TimeBlock.Work) ?? "work";

    private static Interval Whole(List<(Interval Time, TimeBlock Block)> causes) => new(causes.Min(pair => pair.Time.Start), causes.Max(pair => pair.Time.End));
}
