using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Dates;
using Evenhand.App.QuickAdd;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The dates of the household. Each act answers its number, for its undo; the stored weeks are repaired with it.</summary>
public sealed partial class Desk
{
    /// <param name="guest">Name of someone who is not in the household file yet; null for none.</param>
    public Task<long> AddDate(HouseholdDate date, string? guest, CancellationToken stop)
    {
        var (with, named) = WithGuest(date, guest);
        return ChangeHousehold(WeekActKinds.AddDate, HouseholdDates.Add(with, named), parts => DateParts.Add(parts, named, IsNew(named) ? guest : null), NameOf(date), stop);
    }

    public Task<long> ChangeDate(string key, HouseholdDate date, string? guest, CancellationToken stop)
    {
        var (with, named) = WithGuest(date, guest);
        var old = HouseholdDates.Find(Household, key);
        return ChangeHousehold(WeekActKinds.ChangeDate, HouseholdDates.Change(with, key, named), parts =>
        {
            if (old is not null)
                DateParts.Remove(parts, Household, old, Today);
            DateParts.Add(parts, named, IsNew(named) ? guest : null);
        }, NameOf(date), stop);
    }

    public Task<long> RemoveDate(HouseholdDate date, CancellationToken stop) =>
        ChangeHousehold(WeekActKinds.RemoveDate, HouseholdDates.Remove(Household, date.Key), parts => DateParts.Remove(parts, Household, date, Today), NameOf(date), stop);

    /// <summary>Adds what repeats every week to the household: an activity of children, or an appointment of adults.</summary>
    public Task<long> AddRepeating(QuickReading reading, CancellationToken stop) =>
        ChangeHousehold(WeekActKinds.Repeat, Repeating.Add(Household, reading), parts => RepeatingParts.Add(parts, Household, reading, Today), reading.What, stop);

    /// <summary>Changes the household and, from now on, the stored weeks of it; in one act.</summary>
    private async Task<long> ChangeHousehold(string kind, Household after, Action<PartsEdit> change, string words, CancellationToken stop)
    {
        var repaired = new List<KeptWeek>();
        foreach (var monday in new[] { MondayOf(Today), NextMonday })
            if (await Load(monday, stop) is { State: not null } week)
                repaired.Add(RepairedWeek.Of(week.Family, after, CatalogueFile.Shipped, week.Week, week.Marks, LocalDateTime.Max(Now, monday.AtMidnight()), stop).Week);
        return Number(await acts.Change(Changing(Resource.Household), kind, change, repaired, words, stop));
    }

    private (Household Household, HouseholdDate Date) WithGuest(HouseholdDate date, string? guest)
    {
        if (guest is null)
            return (Household, date);
        var (with, id) = HouseholdDates.WithGuest(Household, guest);
        return (with, date with { Guest = id });
    }

    private bool IsNew(HouseholdDate date) => date.Guest is { } guest && !IsPerson(guest.Value);

    private string NameOf(HouseholdDate date) => date.What.Length > 0 ? date.What : T["dates.short." + date.Kind.ToString().ToLowerInvariant()];
}
