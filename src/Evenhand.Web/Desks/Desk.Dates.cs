using Evenhand.App.Dates;
using Evenhand.Domain.People;

namespace Evenhand.Web.Desks;

/// <summary>The dates of the household. Each act answers its number, for its undo; the weeks are planned with it.</summary>
public sealed partial class Desk
{
    /// <param name="guest">Name of someone who is not in the household file yet; null for none.</param>
    public Task<long> AddDate(HouseholdDate date, string? guest, CancellationToken stop) =>
        Task.FromResult(Demo.KeepHousehold("date", NameOf(date), household => With(household, date, guest, HouseholdDates.Add)));

    public Task<long> ChangeDate(string key, HouseholdDate date, string? guest, CancellationToken stop) =>
        Task.FromResult(Demo.KeepHousehold("date_changed", NameOf(date), household => With(household, date, guest, (with, changed) => HouseholdDates.Change(with, key, changed))));

    public Task<long> RemoveDate(HouseholdDate date, CancellationToken stop) =>
        Task.FromResult(Demo.KeepHousehold("date_removed", NameOf(date), household => HouseholdDates.Remove(household, date.Key)));

    private static Household With(Household household, HouseholdDate date, string? guest, Func<Household, HouseholdDate, Household> change)
    {
        if (guest is null)
            return change(household, date);
        var (with, id) = HouseholdDates.WithGuest(household, guest);
        return change(with, date with { Guest = id });
    }

    private string NameOf(HouseholdDate date) => date.What.Length > 0 ? date.What : T["dates.short." + date.Kind.ToString().ToLowerInvariant()];
}
