using Evenhand.App.Dates;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The dates of the household. Each act answers its number, for its undo; the weeks go with it.</summary>
public sealed partial class Desk
{
    /// <param name="guest">Name of someone who is not in the household file yet; null for none.</param>
    public Task<long> AddDate(HouseholdDate date, string? guest, CancellationToken stop) => KeepDate(WeekActKinds.AddDate, null, date, guest, stop);

    public Task<long> ChangeDate(HouseholdDate old, HouseholdDate date, string? guest, CancellationToken stop) => KeepDate(WeekActKinds.ChangeDate, old, date, guest, stop);

    public Task<long> RemoveDate(HouseholdDate date, CancellationToken stop) => Change(
        WeekActKinds.RemoveDate, NameOf(date), household => HouseholdDates.Remove(household, date.Key), parts => DateParts.Remove(parts, date, Today), date.From, LastOf(date), stop);

    private Task<long> KeepDate(string kind, HouseholdDate? old, HouseholdDate date, string? guest, CancellationToken stop)
    {
        var who = guest is null ? date.Guest : HouseholdDates.WithGuest(Household, guest).Id;
        var isNew = guest is not null && Household.Helpers.All(helper => helper.Id != who);
        date = date with { Guest = who };
        Household With(Household household)
        {
            var known = guest is null ? household : HouseholdDates.WithGuest(household, guest).Household;
            return old is null ? HouseholdDates.Add(known, date) : HouseholdDates.Change(known, old.Key, date);
        }

        return Change(kind, NameOf(date), With, parts =>
        {
            if (isNew)
                DateParts.AddGuest(parts, who!.Value, guest!);
            if (old is null)
                DateParts.Add(parts, date);
            else
                DateParts.Change(parts, old, date, Today);
        }, LocalDate.Min(date.From, old?.From ?? date.From), LocalDate.Max(LastOf(date), old is null ? LastOf(date) : LastOf(old)), stop);
    }

    /// <summary>Last day on which the plan goes by it; a term speaks about all days outside it too.</summary>
    private static LocalDate LastOf(HouseholdDate date) => date.Kind switch
    {
        DateKind.Occasion => date.From.PlusDays(-1),
        DateKind.Term => LocalDate.MaxIsoValue,
        _ => date.To,
    };

    private string NameOf(HouseholdDate date) => date.What.Length > 0 ? date.What : T["dates.short." + date.Kind.ToString().ToLowerInvariant()];
}
