using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Lead;

/// <summary>
/// A job as the lead role meets it, by four traits and nothing else (M028): nights away, hours at which showing up is not negotiable,
/// hours out of reach, and how short its notice is. The same traits give the same answer, whose they are.
/// </summary>
/// <param name="TravelNights">Nights away in the pattern.</param>
/// <param name="FirmMinutes">Minutes a week, on average, in blocks that cannot be moved.</param>
/// <param name="DistantMinutes">Minutes a week, on average, further than an hour from home.</param>
/// <param name="CallsAMonth">Calls to work a month that nobody planned.</param>
/// <param name="ShortNotice">Some of it is known only shortly before, in the household's words; empty where nothing says so.</param>
public sealed record JobTraits(int TravelNights, int FirmMinutes, int DistantMinutes, decimal CallsAMonth, string ShortNotice)
{
    private const int ThreeInTheMorning = 3 * 60;

    public static JobTraits Of(Pattern pattern, Adult adult)
    {
        var clock = pattern.Clock;
        var weeks = pattern.Household.Weeks;
        var blocks = pattern.Blocks(adult);
        int Minutes(Func<TimeBlock, bool> which) => IntervalSet.Of(clock.Total, blocks.Where(which).SelectMany(block => block.Times(clock))).Minutes / weeks;
        var away = AdultStates.Of(pattern, adult).Away;
        return new(
            Enumerable.Range(0, weeks * 7).Count(day => away.Contains(clock.Elapsed(1, day, ThreeInTheMorning))),
            Minutes(block => block.Firm),
            Minutes(block => block.Where == Where.Away || (block.IsAway && block.CommuteBack > OnCallPerson.WithinTheHour)),
            adult.CalloutsPerMonth ?? 0,
            blocks.Select(block => block.Notice).FirstOrDefault(notice => notice.Length > 0) ?? "");
    }

    /// <summary>What of the job stands against being first on call; empty where nothing does.</summary>
    public IReadOnlyList<JobReason> Reasons()
    {
        var reasons = new List<JobReason>();
        if (TravelNights > 0)
            reasons.Add(new(JobReasonKind.TravelNights, TravelNights));
        if (FirmMinutes > 0)
            reasons.Add(new(JobReasonKind.MustShowUp, FirmMinutes / 60m));
        if (DistantMinutes > 0)
            reasons.Add(new(JobReasonKind.OutOfReach, DistantMinutes / 60m));
        if (CallsAMonth > 0 || ShortNotice.Length > 0)
            reasons.Add(new(JobReasonKind.ShortNotice, CallsAMonth));
        return reasons;
    }
}

/// <param name="Number">Nights in the pattern, hours a week, or calls a month.</param>
public sealed record JobReason(JobReasonKind Kind, decimal Number);

public enum JobReasonKind
{
    TravelNights,
    MustShowUp,
    OutOfReach,
    ShortNotice,
}
