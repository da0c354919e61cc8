using Evenhand.Domain.Agreements;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Planning.Problem;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Planning.Compile;

/// <summary>What leading, hard weeks and surges change in a plan: protected hours, what steps back, and the support of a surge.</summary>
internal static class LeadWeeks
{
    private const int ShortestProtected = 30;

    /// <summary>Kind of a protected block that comes from the lead's terms.</summary>
    private const string OfLead = "lead";

    /// <summary>The rows of a morning that the other adult has after a broken night, by agreement (M130).</summary>
    private static readonly string[] Morning = ["child.wake_dress", "child.breakfast", "child.pack_bags", "child.out_the_door", "child.dropoff"];

    /// <summary>The household as its weeks are planned: the lead's protected hours, surges, mornings after.</summary>
    public static Household Join(Household household) => WithMorningsAfter(WithSurges(WithProtectedHours(household)));

    /// <summary>A duty without the days on which it steps back; null when no day is left.</summary>
    public static Duty? Relieved(Duty duty, IReadOnlyList<Relief> reliefs, IReadOnlyList<Surge> surges, Func<int, LocalDate> date)
    {
        if (duty.Info.Responsibility is not { } owned || duty.Info.IsRide || duty.Info.Standing == Standing.Protected)
            return duty;
        bool Stays(StartWindow window)
        {
            var day = date(window.Low / PatternClock.MinutesPerDay);
            return owned.Row.Id == Surge.Support && surges.Count > 0 ? surges.Any(surge => surge.Covers(day)) : reliefs.All(relief => !relief.StepsBack(owned, day));
        }

        var windows = duty.Windows.Where(Stays).ToList();
        return windows.Count == duty.Windows.Count ? duty : windows.Count == 0 ? null : duty with { Windows = windows };
    }

    /// <summary>Protected hours as far as no block of the lead's own already keeps them (M032).</summary>
    private static Household WithProtectedHours(Household household)
    {
        if (household.LeadTerms is not { ProtectedHours.Count: > 0 } terms || terms.LeadOf(household) is not { } lead || household.Adult(lead) is not { } adult || !terms.Holds(household) || household.Protected.Any(own => own.Time?.Kind == OfLead))
            return household;
        var pattern = new Pattern(household with { Starts = null, TimeZone = null });
        var free = AdultStates.Of(pattern, adult).Free;
        var hours = IntervalSet.Of(pattern.Clock.Total, terms.ProtectedHours.SelectMany(block => block.Times(pattern.Clock))).Intersect(free);
        return household with { Protected = [.. household.Protected, .. hours.Parts.Where(part => part.Length >= ShortestProtected).SelectMany(part => ByDay(part)).Select(time => new Protected { Who = lead, What = terms.ProtectedHours[0].What, Time = time })] };
    }

    private static IEnumerable<TimeBlock> ByDay(Interval part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var day = start / PatternClock.MinutesPerDay;
            var end = Math.Min(part.End, (day + 1) * PatternClock.MinutesPerDay);
            yield return new() { Weeks = [day / 7 + 1], Days = new((byte)(1 << day % 7)), From = start % PatternClock.MinutesPerDay, To = end - day * PatternClock.MinutesPerDay, Where = Where.Home, Kind = OfLead };
            start = end;
        }
    }

    private static Household WithSurges(Household household) => household.Lead.Surges.Where(surge => surge.Minutes > 0).Aggregate(household, (with, surge) => with with
    {
        Applies = new HashSet<string>(with.Applies, StringComparer.Ordinal) { "crisis" },
        Ownership = with.Ownership with
        {
            Patterns = [.. with.Ownership.Patterns.Where(pattern => pattern.Pattern != Surge.Support.Value), new OwnerPattern(Surge.Support.Value, surge.Who)],
            NotDoing = [.. with.Ownership.NotDoing.Where(pattern => pattern != Surge.Support.Value), .. household.Applies.Contains("crisis") ? [] : OtherCrisisRows],
        },
        Estimates = [.. with.Estimates.Where(estimate => estimate.Id != Surge.Support), (with.Estimates.FirstOrDefault(estimate => estimate.Id == Surge.Support) ?? new() { Id = Surge.Support }) with { Minutes = surge.Minutes, Days = surge.Days, TimesAWeek = surge.Days.Count }],
    });

    private static readonly string[] OtherCrisisRows = ["crisis.respond", "crisis.authorities", "crisis.income", "health.counselling"];

    private static Household WithMorningsAfter(Household household)
    {
        if (!household.Lead.OnCall.MorningAfter || household.Lead.Woken.Count == 0)
            return household;
        var covers = from night in household.Lead.Woken
                     let other = household.Adults.FirstOrDefault(adult => adult.Id != night.Key && adult.Home == household.Adult(night.Key)?.Home && !household.Lead.Woken.Any(also => also.Key == adult.Id && also.Value == night.Value))
                     where other is not null
                     from row in Morning
                     select new CoverEntry(row, other.Id, night.Value, night.Value, false, "");
        return household with { Ownership = household.Ownership with { Covers = [.. covers, .. household.Ownership.Covers] } };
    }
}
