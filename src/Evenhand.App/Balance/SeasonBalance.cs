using Evenhand.App.Weeks;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Balance;

/// <summary>
/// The second shift over a season: the mean of its weeks, each by who owned what in that week, corrected by what was said to have gone
/// otherwise. It is no tally: a week about which nobody said anything went to plan.
/// </summary>
public sealed class SeasonBalance
{
    /// <summary>A quarter of a year.</summary>
    public const int Weeks = 13;

    private SeasonBalance(IReadOnlyList<SecondShift> shifts, int weeks) => (Shifts, Count) = (shifts, weeks);

    /// <summary>The adults of the last week, in the file's order.</summary>
    public IReadOnlyList<SecondShift> Shifts { get; }

    /// <summary>How many weeks it rests on.</summary>
    public int Count { get; }

    /// <param name="households">The household as it held in each week, oldest first; at least one.</param>
    /// <param name="lived">Weeks that were planned and lived, with their corrections.</param>
    /// <param name="now">Local time; what comes later has not gone otherwise yet.</param>
    public static SeasonBalance Of(IReadOnlyList<Household> households, IReadOnlyList<LivedWeek> lived, Catalogue catalogue, LocalDateTime now)
    {
        var hours = households.GroupBy(household => household, ReferenceEqualityComparer.Instance).Select(group => (Household: (Household)group.Key!, Times: group.Count())).Select(pair => (pair.Household, Hours: new HomeHours(pair.Household, new OwnershipView(pair.Household, catalogue)), pair.Times)).ToList();
        var moved = Corrections(lived, now);
        return new([.. households[^1].Adults.Select(adult => Mean(adult, hours, households.Count, moved.GetValueOrDefault(adult.Id) / households.Count))], households.Count);
    }

    /// <summary>Minutes that someone did more, or less, than who owns what says: done by another, longer, let go (M007).</summary>
    public static IReadOnlyDictionary<PersonId, decimal> Corrections(IReadOnlyList<LivedWeek> lived, LocalDateTime now)
    {
        var moved = new Dictionary<PersonId, decimal>();
        foreach (var item in lived.SelectMany(week => week.Items).Where(item => !item.IsEntry && item.End <= now && item.Plan.Owner is not null))
        {
            if (item.LetGo)
                Add(item.Plan.Owner!.Value, -item.Plan.Minutes);
            else if (item.SaidDone && item.IsCover)
                Exchange(item);
            else
                Add(item.Plan.Owner!.Value, item.Minutes - (decimal)Period.Between(item.Plan.Start, item.Plan.End, PeriodUnits.Minutes).Minutes);
        }

        return moved;

        void Exchange(LivedItem item)
        {
            Add(item.Plan.Owner!.Value, -item.Plan.Minutes);
            foreach (var who in item.Who)
                Add(who, item.Minutes);
        }

        void Add(PersonId who, decimal minutes) => moved[who] = moved.GetValueOrDefault(who) + minutes;
    }

    private static SecondShift Mean(Adult adult, List<(Household Household, HomeHours Hours, int Times)> hours, int weeks, decimal moved)
    {
        var shifts = hours.Where(pair => pair.Household.Adult(adult.Id) is not null).Select(pair => (Shift: SecondShift.Of(pair.Household, pair.Hours, pair.Household.Adult(adult.Id)!), pair.Times)).ToList();
        decimal Of(Func<SecondShift, decimal> figure) => shifts.Sum(pair => figure(pair.Shift) * pair.Times) / weeks;
        HoursRange? Exactly(Func<SecondShift, HoursRange?> figure) => shifts.Exists(pair => figure(pair.Shift) is null) ? null : HoursRange.Exactly(Of(shift => figure(shift)!.Value.Value));
        return new()
        {
            Adult = adult,
            Paid = Exactly(shift => shift.Paid),
            Commute = Exactly(shift => shift.Commute),
            HandsOn = HoursRange.OfEstimate(Math.Max(0, Of(shift => shift.HandsOn.Value) + moved / 60)),
            Thinking = HoursRange.OfEstimate(Of(shift => shift.Thinking.Value)),
            Watching = HoursRange.OfEstimate(Of(shift => shift.Watching.Value)),
            SharedHandsOn = HoursRange.OfEstimate(Of(shift => shift.SharedHandsOn.Value)),
            SharedThinking = HoursRange.OfEstimate(Of(shift => shift.SharedThinking.Value)),
            SharedWatching = HoursRange.OfEstimate(Of(shift => shift.SharedWatching.Value)),
        };
    }
}
