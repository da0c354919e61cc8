using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Cli.Output;

/// <summary>The weeks of the adults side by side, each figure by itself and as a range.</summary>
internal static class ShiftTable
{
    public static void Write(Page page, IReadOnlyList<SecondShift> shifts, Func<Adult, bool> doubtful)
    {
        IReadOnlyList<string> Row(string name, Func<SecondShift, HoursRange?> hours, bool estimate = false) =>
            [name, .. shifts.Select(shift => estimate && doubtful(shift.Adult) ? AdultWeek.Doubtful : hours(shift)?.ToString() ?? AdultWeek.Unknown)];
        page.Table(["", .. shifts.Select(shift => shift.Adult.DisplayName)],
        [
            Row("Paid", shift => shift.Paid),
            Row("On the way", shift => shift.Commute),
            Row("Hands-on, owned", shift => shift.HandsOn, estimate: true),
            Row("Hands-on, in turns and own", shift => shift.SharedHandsOn),
            Row("On the clock", shift => shift.Clock, estimate: true),
            Row("Thinking", shift => shift.Thinking),
            Row("Watching", shift => shift.Watching),
        ]);
    }
}
