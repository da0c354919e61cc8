using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Persons;

/// <summary>
/// What an activity takes before it is added: its hours and lifts a week, and whose evenings, from the same week planned with and
/// without it (M056).
/// </summary>
/// <param name="MinutesOfChild">Minutes a week of the children's time, ways not counted.</param>
/// <param name="Lifts">Lifts a week, each way counted.</param>
/// <param name="MinutesOf">Minutes a week that each takes part with: what is there with it and not without it, ways included.</param>
/// <param name="EveningsOf">Evenings a week, from 17:00, on which each has something because of it.</param>
/// <param name="Undone">Lifts that nobody can do.</param>
public sealed record ActivityPrice(int MinutesOfChild, int Lifts, IReadOnlyDictionary<PersonId, int> MinutesOf, IReadOnlyDictionary<PersonId, int> EveningsOf, int Undone)
{
    private const int Evening = 17;

    /// <summary>Plans the week anew with the activity.</summary>
    /// <param name="without">The week as it is planned.</param>
    /// <param name="household">The household with the activity.</param>
    public static ActivityPrice Of(Activity activity, KeptWeek without, Household household, LocalDate monday, CancellationToken stop = default)
    {
        var with = KeptWeek.Plan(new PlanRequest(household, CatalogueFile.Shipped, monday), stop);
        var before = without.Page.Items.Select(item => (item.Key, item.Start)).ToHashSet();
        var known = without.Page.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var place = activity.Place.Length > 0 ? activity.Place : activity.Name;
        var rides = with.Page.Items.Where(item => item.Responsibility == "ride" && item.Name.Contains(place, StringComparison.OrdinalIgnoreCase)).ToList();
        var more = rides.Count > 0 ? rides : [.. with.Page.Items.Where(item => !known.Contains(item.Key) && !before.Contains((item.Key, item.Start)))];
        var minutes = more.SelectMany(item => item.Who.Select(who => (who, Minutes: item.Minutes + item.TravelBefore))).GroupBy(pair => pair.who).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Minutes));
        var evenings = more.Where(item => item.End.Hour >= Evening).SelectMany(item => item.Who.Select(who => (who, item.Start.Date))).Distinct().GroupBy(pair => pair.who).ToDictionary(group => group.Key, group => group.Count());
        var length = activity.Time.To > activity.Time.From ? activity.Time.To - activity.Time.From : activity.Time.To + 1440 - activity.Time.From;
        var undone = with.Page.Undone.Count(item => without.Page.Undone.All(other => other.Key != item.Key));
        return new(length * activity.Time.Days.Count * activity.Children.Count, more.Count, minutes, evenings, undone);
    }
}
