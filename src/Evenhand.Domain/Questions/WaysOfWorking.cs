using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Questions;

/// <summary>
/// The week as it is, with every adult working a day less, and with one adult at a time leading for a year on half the working days
/// (M103). From one calculation, whoever leads; none ranks above another.
/// </summary>
public static class WaysOfWorking
{
    private const int Monday = 0;
    private const int Friday = 4;

    /// <summary>Empty unless two or more adults work on weekdays.</summary>
    public static IReadOnlyList<WayOfWorking> Of(Household household)
    {
        if (household.Adults.Count < 2 || household.Adults.Count(adult => DaysOf(adult).Count > 0) < 2)
            return [];
        var reinedIn = Enumerable.Range(Monday, Friday + 1).Select(day => household with { Adults = [.. household.Adults.Select(adult => Without(adult, [day]))] })
            .MaxBy(changed => TimeTogether.Of(changed)?.WeekdayMinutes ?? 0)!;
        return
        [
            Read(household, household, WayKind.AsNow, null),
            Read(household, reinedIn, WayKind.AllReinIn, null),
            .. household.Adults.Where(adult => DaysOf(adult).Count > 1).Select(lead => Read(household,
                household with { Adults = [.. household.Adults.Select(adult => adult.Id == lead.Id ? Without(adult, Second(DaysOf(adult))) : adult)] }, WayKind.OneLeads, lead.Id)),
        ];
    }

    private static WayOfWorking Read(Household before, Household household, WayKind kind, PersonId? lead)
    {
        var (then, now) = (new Pattern(before), new Pattern(household));
        var together = TimeTogether.Of(household);
        return new(kind, lead, [.. household.Adults.Zip(before.Adults, (adult, usual) => new PaidHours(adult.Id, Hours(now, adult), Hours(then, usual)))])
        {
            Together = together?.WeekdayMinutes,
            ApartFromHandovers = together is null ? null : together.WeekdayMinutes - together.WeekdayHandoverMinutes,
            Handovers = new Presence(now).HandoversPerWeek(),
        };
    }

    /// <summary>The later half of the working days.</summary>
    private static IReadOnlyList<int> Second(IReadOnlyList<int> days) => [.. days.Skip((days.Count + 1) / 2)];

    private static IReadOnlyList<int> DaysOf(Adult adult) =>
        [.. adult.Blocks.Where(block => block is { IsWork: true, Span: null }).SelectMany(block => block.Days.Days()).Where(day => day <= Friday).Distinct().Order()];

    private static Adult Without(Adult adult, IReadOnlyList<int> days)
    {
        var gone = days.Aggregate(0, (bits, day) => bits | 1 << day);
        return adult with
        {
            Blocks = [.. adult.Blocks.Select(block => block is { IsWork: true, Span: null } ? block with { Days = new((byte)(block.Days.Bits & ~gone)) } : block).Where(block => block.Span is not null || block.Days.Count > 0)],
        };
    }

    private static decimal Hours(Pattern pattern, Adult adult) => Math.Round(PaidWork.Estimated(pattern, adult).PaidMinutes / 60m / pattern.Clock.Weeks, 1);
}

/// <param name="Lead">Who leads; null for the ways without a lead.</param>
/// <param name="Paid">Of each adult, in the file's order.</param>
public sealed record WayOfWorking(WayKind Kind, PersonId? Lead, IReadOnlyList<PaidHours> Paid)
{
    /// <summary>Minutes a week, Monday to Friday, in which all adults are home and awake; null without their sleep.</summary>
    public int? Together { get; init; }

    /// <summary>Those of <see cref="Together"/> that are no hand-over.</summary>
    public int? ApartFromHandovers { get; init; }

    public decimal? Handovers { get; init; }
}

/// <param name="Hours">A week.</param>
/// <param name="Usual">A week as it is now.</param>
public readonly record struct PaidHours(PersonId Who, decimal Hours, decimal Usual)
{
    /// <summary>Part of the paid hours that stays, in percent; pay goes roughly with it. Null for who works no paid hours.</summary>
    public int? PercentKept => Usual == 0 ? null : (int)Math.Round(100 * Hours / Usual, MidpointRounding.AwayFromZero);
}

public enum WayKind
{
    AsNow,
    AllReinIn,
    OneLeads,
}
