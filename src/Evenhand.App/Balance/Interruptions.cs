using Evenhand.App.Plans;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Balance;

/// <summary>
/// What breaks into an adult's week and has no minutes of its own (M031): hours on call for the children, stretches of paid work with
/// something of the home inside, call-outs, and work outside the agreed hours (M059). It stands beside the minutes and is added to none.
/// </summary>
/// <param name="OnCall">Hours a week in which the children are in others' care and this adult is the one who is called; shared ones in equal parts.</param>
/// <param name="BrokenStretches">Of paid work, in the week that was planned; null where there is none.</param>
/// <param name="Callouts">A month, as the adult says; null where nothing is said.</param>
/// <param name="OutsideAgreed">Hours a week of work outside the agreed hours; they are in the paid work as well.</param>
public sealed record Interruptions(Adult Adult, decimal OnCall, int? BrokenStretches, decimal? Callouts, decimal OutsideAgreed)
{
    public static IReadOnlyList<Interruptions> Of(Household household, OwnershipView ownership, WeekPage? week)
    {
        var pattern = new Pattern(household);
        var care = IntervalSet.Of(pattern.Clock.Total, household.Children.SelectMany(child => child.Care).SelectMany(care => care.Time.Times(pattern.Clock))).Minutes / 60m / household.Weeks;
        var calls = ownership.Applicable.Where(owned => owned.Row.Kind == WorkKind.OnCall).ToList();
        return
        [
            .. household.Adults.Select(adult => new Interruptions(
                adult,
                calls.Exists(owned => owned.Owner == adult.Id) ? care : calls.Exists(owned => owned.State == OwnershipState.Rotates) ? care / household.Adults.Count : 0,
                week is null ? null : Broken(week, adult),
                adult.CalloutsPerMonth,
                IntervalSet.Of(pattern.Clock.Total, pattern.Blocks(adult).Where(block => block.IsWork && block.OutsideAgreedHours).SelectMany(block => block.Times(pattern.Clock))).Minutes / 60m / household.Weeks)),
        ];
    }

    private static int Broken(WeekPage week, Adult adult)
    {
        var own = week.Items.Where(item => item.Who.Contains(adult.Id)).ToList();
        return week.Busy.Count(busy => busy.Who == adult.Id && busy.Kind == TimeBlock.Work && own.Exists(item => item.Start > busy.Start && item.End < busy.End));
    }
}
