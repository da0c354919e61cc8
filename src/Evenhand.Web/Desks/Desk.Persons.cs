using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Data.Parts;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Changes of who lives here, of their hours and of their help, with the weeks that are stored.</summary>
public sealed partial class Desk
{
    /// <summary>Changes parts of the household from a Monday on, and repairs the weeks ahead that nobody has kept, in one act. The answer is its number, for its undo.</summary>
    /// <param name="item">Name of what changed, for the history.</param>
    internal async Task<long> ChangePersons(string kind, string item, IReadOnlyList<PartChange> changes, LocalDate from, CancellationToken stop)
    {
        Changing(Resource.Household);
        var repaired = new List<KeptWeek>();
        var last = MondayOf(Today).PlusWeeks(MostWeeksAhead);
        for (var monday = MondayOf(LocalDate.Max(from, Today)); monday <= last; monday = monday.PlusWeeks(1))
            if (monday > Today && await Load(monday, stop) is { State: App.Data.Rows.WeekState.Proposal } week && PartChange.Preview(Snapshot, changes, week.On).Household is { } family)
                repaired.Add(RepairedWeek.ToKeep(week, await book.WithCalendars(Snapshot, family, monday, stop), monday.AtMidnight(), stop));

        return Number(await acts.Change(Changing(Resource.Household), kind, item, parts => PartChange.Apply(parts, changes, from), repaired, stop));
    }
}
