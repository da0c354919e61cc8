using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.Planning.Compile;

/// <summary>
/// Who may do each duty before any cover is opened: its owner; the one whom the standing rule names; each adult their own;
/// for what nobody owns, whoever is free.
/// </summary>
internal sealed class Doers(Household household, IReadOnlyList<AdultWeeks> adults, Func<string?, int> homeIndex)
{
    /// <summary>Names the doers of every duty, in order. Turns are counted per responsibility.</summary>
    public IReadOnlyList<Duty> Assign(IReadOnlyList<Duty> duties)
    {
        var starts = FirstInTurn(duties);
        var turns = new Dictionary<ResponsibilityId, int>();
        var named = new List<Duty>(duties.Count);
        foreach (var duty in duties)
            named.Add(Later(duty.Persons == 2 ? duty with { Doers = [.. AtHome(duty.Home).Take(2)] } : Assign(duty, turns, starts)));
        return named;
    }

    /// <summary>
    /// Whoever owns decides roughly when: where the doers' blocks leave hardly more than its length, the window of what is
    /// done at home ends up to an hour later, never after 22:00.
    /// </summary>
    private Duty Later(Duty duty)
    {
        const int slack = 20, later = 60, latest = 22 * 60;
        if (duty.Info.Responsibility?.Row is not { Timing: Timing.Window, Place: "home" } row || row.Id.Group == "child" || row.Id.Value == DayTimes.ToddlerMeals || duty.Windows.Count != 1 || duty.Doers.Any(doer => Room(doer, duty) >= duty.Duration + slack))
            return duty;
        var window = duty.Windows[0];
        var end = window.High / PatternClock.MinutesPerDay * PatternClock.MinutesPerDay + latest - duty.Duration;
        return duty with { Windows = [window with { High = Math.Max(window.High, Math.Min(window.High + later, end)) }] };
    }

    /// <summary>Longest stretch of the windows that a person's blocks leave free.</summary>
    private int Room(PersonId person, Duty duty)
    {
        var week = adults.FirstOrDefault(week => week.Adult.Id == person);
        if (week is null)
            return int.MaxValue;
        var free = week.Away.Union(week.Unable).Union(week.AtWork).Union(week.Asleep).Complement();
        return duty.Windows.SelectMany(window => free.Intersect(IntervalSet.Of(free.Total, [new(window.Low, Math.Min(free.Total, window.High + duty.Duration))])).Parts)
            .Select(part => part.Length).DefaultIfEmpty(0).Max();
    }

    private Duty Assign(Duty duty, Dictionary<ResponsibilityId, int> turns, int first)
    {
        switch (duty.Info.Standing)
        {
            case Standing.Rotates:
                return Rotate(duty, turns, first);
            case Standing.Nobody:
                return duty.Doers.Count > 0 ? duty : duty with { Doers = [.. AtHome(duty.Home)], Info = duty.Info with { Rule = new(DoerRuleKind.Unowned) } };
            default:
                var cover = household.Ownership.Covers.FirstOrDefault(cover => Matches(cover.Pattern, duty) && CoversDay(cover, duty));
                return cover is not null
                    ? duty with { Doers = [cover.By], Info = duty.Info with { Rule = cover.IsErrand ? new(DoerRuleKind.Errand) : new(DoerRuleKind.Cover, Until: cover.Until) } }
                    : duty with { Doers = duty.Info.Owner is { } owner ? [owner] : [] };
        }
    }

    private Duty Rotate(Duty duty, Dictionary<ResponsibilityId, int> turns, int first)
    {
        var row = duty.Info.Responsibility!.Row;
        var rule = household.Ownership.Rotations.Where(rule => OwnershipRules.Matches(rule.Pattern, row.Id)).OrderByDescending(rule => rule.Pattern.Length).FirstOrDefault();
        var turn = turns.GetValueOrDefault(row.Id);
        turns[row.Id] = turn + 1;
        switch (rule?.Kind ?? RotationKind.Alternate)
        {
            case RotationKind.Fairer:
                return duty with { Doers = [.. AtHome(duty.Home)], Info = duty.Info with { Rule = new(DoerRuleKind.Fairer) } };
            case RotationKind.ByDay when rule!.ByDay.TryGetValue(duty.Info.Day % 7, out var onDay):
                return duty with { Doers = [onDay], Info = duty.Info with { Turn = onDay, Rule = new(DoerRuleKind.ByDay, Day: duty.Info.Day % 7) } };
            case RotationKind.ByChild when duty.Info.Children.Select(child => rule!.ByChild.GetValueOrDefault(child)).FirstOrDefault(doer => doer.Value is not null) is { Value: not null } byChild:
                return duty with { Doers = [byChild], Info = duty.Info with { Turn = byChild, Rule = new(DoerRuleKind.ByChild) } };
            default:
                return Alternate(duty, rule, turns, first);
        }
    }

    /// <summary>In turn; whoever's blocks leave no room that day is passed over and stays next.</summary>
    private Duty Alternate(Duty duty, RotationRule? rule, Dictionary<ResponsibilityId, int> turns, int first)
    {
        var row = duty.Info.Responsibility!.Row.Id;
        var people = AtHome(duty.Home).ToList();
        if (people.Count == 0)
            return duty;
        var start = rule?.First is { } named && people.Contains(named) ? people.IndexOf(named) : first % people.Count;
        for (var step = 0; step < people.Count; step++)
        {
            var next = people[(start + turns[row] - 1 + step) % people.Count];
            if (!HasRoom(next, duty))
                continue;
            turns[row] += step;
            return duty with { Doers = [next], Info = duty.Info with { Turn = next, Rule = new(DoerRuleKind.InTurn) } };
        }

        var turn = people[(start + turns[row] - 1) % people.Count];
        return duty with { Doers = [turn], Info = duty.Info with { Turn = turn, Rule = new(DoerRuleKind.InTurn) } };
    }

    public bool HasRoom(PersonId person, Duty duty) => Room(person, duty) >= duty.Duration;

    private IEnumerable<PersonId> AtHome(int home) => household.Adults.Where(adult => homeIndex(adult.Home) == home).Select(adult => adult.Id);

    /// <summary>
    /// Position of the adult with less clock load of owned work and blocks; on a tie the one whose career does not rank first by
    /// agreement (M020), then the file's order.
    /// </summary>
    private int FirstInTurn(IReadOnlyList<Duty> duties)
    {
        var loads = adults.Select(week =>
        {
            var all = new Interval(0, week.Away.Total);
            return week.PaidMinutes(all) + week.CommuteMinutes(all) + duties.Where(duty => duty.Info.Standing is Standing.Owned or Standing.EachTheirOwn && duty.Info.Owner == week.Adult.Id).Sum(duty => duty.Load);
        }).ToList();
        var first = loads.IndexOf(loads.Min());
        return adults[first].Adult.Id == household.Fairness.CareerFirst && loads.IndexOf(loads.Min(), first + 1) is >= 0 and var next ? next : first;
    }

    private static bool Matches(string pattern, Duty duty) => duty.Info.Responsibility is { } owned && OwnershipRules.Matches(pattern, owned.Row.Id);

    private bool CoversDay(CoverEntry cover, Duty duty) => adults.Count > 0 && cover.From <= Date(duty) && Date(duty) <= cover.Until;

    private NodaTime.LocalDate Date(Duty duty) => adults[0].Date(duty.Info.Day);
}
