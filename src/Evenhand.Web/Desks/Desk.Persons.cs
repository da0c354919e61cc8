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
        foreach (var week in await ProposalsFrom(from, null, stop))
            if (PartChange.Preview(Snapshot, changes, week.On).Household is { } family)
                repaired.Add(RepairedWeek.Of(week, await book.WithCalendars(Snapshot, family, week.Week.Page.Monday, stop), week.Week.Page.Monday.AtMidnight(), stop).Week);

        return Number(await acts.Change(Changing(Resource.Household), kind, item, parts => PartChange.Apply(parts, changes, from), repaired, stop));
    }
}
