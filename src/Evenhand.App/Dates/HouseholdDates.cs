using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.Dates;

/// <summary>The dates of a household, and the household with one more, another or one less.</summary>
public static class HouseholdDates
{
    /// <summary>By first day.</summary>
    public static IReadOnlyList<HouseholdDate> Of(Household household) =>
    [
        .. household.DatedEntries.Select(Of)
            .Concat(household.Changes.Where(change => change.Kind == DayChangeKind.Comes).SelectMany(Of))
            .OrderBy(date => date.From).ThenBy(date => date.To).ThenBy(date => date.What, StringComparer.Ordinal),
    ];

    public static HouseholdDate? Find(Household household, string key) => Of(household).FirstOrDefault(date => date.Key == key);

    public static Household Add(Household household, HouseholdDate date) => date.Kind == DateKind.Guest
        ? household with { Changes = [.. household.Changes, Change(date)] }
        : household with { DatedEntries = [.. household.DatedEntries, Entry(date)] };

    public static Household Remove(Household household, string key) => household with
    {
        DatedEntries = [.. household.DatedEntries.Where(entry => Of(entry).Key != key)],
        Changes = [.. household.Changes.SelectMany(change => Without(change, key))],
    };

    public static Household Change(Household household, string key, HouseholdDate date) => Add(Remove(household, key), date);

    /// <summary>The household with a person who can come, and their id; the one of that name when there is one.</summary>
    public static (Household Household, PersonId Id) WithGuest(Household household, string name)
    {
        if (household.Helpers.FirstOrDefault(helper => string.Equals(helper.DisplayName, name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return (household, known.Id);
        var taken = household.Adults.Select(adult => adult.Id).Concat(household.Children.Select(child => child.Id)).Concat(household.Helpers.Select(helper => helper.Id)).Concat(household.OnRequest.Select(request => request.Id)).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var plain = string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));
        var id = Enumerable.Range(1, 1000).Select(number => number == 1 && plain.Length > 0 ? plain : $"{(plain.Length > 0 ? plain : "guest")}{number}").First(candidate => !taken.Contains(candidate));
        return (household with { Helpers = [.. household.Helpers, new Helper { Id = new(id), Name = name }] }, new(id));
    }

    private static HouseholdDate Of(DatedEntry entry) => new()
    {
        Kind = entry.Kind switch
        {
            DatedKind.Term => DateKind.Term,
            DatedKind.Closed => DateKind.Closed,
            DatedKind.Holiday => DateKind.Holiday,
            DatedKind.Away => DateKind.Away,
            DatedKind.Occasion => DateKind.Occasion,
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "An unknown kind."),
        },
        From = entry.From,
        To = entry.To,
        What = entry.What,
        Who = entry.Who,
        Care = entry.Care,
        Instead = entry.Instead,
        EveryYear = entry.EveryYear,
    };

    /// <summary>A visit of several people is a date of each.</summary>
    private static IEnumerable<HouseholdDate> Of(DayChange change) => change.Who.Select(who => new HouseholdDate
    {
        Kind = DateKind.Guest,
        From = change.From.Date,
        To = change.To.TimeOfDay == LocalTime.Midnight ? change.To.Date.PlusDays(-1) : change.To.Date,
        What = change.What,
        Who = change.Children,
        Guest = who,
        Hours = (change.From.TimeOfDay, change.To.TimeOfDay),
    });

    private static IEnumerable<DayChange> Without(DayChange change, string key)
    {
        if (change.Kind != DayChangeKind.Comes || Of(change).All(date => date.Key != key))
            return [change];
        var left = Of(change).Where(date => date.Key != key).Select(date => date.Guest!.Value).ToList();
        return left.Count == 0 ? [] : [change with { Who = left }];
    }

    private static DatedEntry Entry(HouseholdDate date) => new()
    {
        Kind = date.Kind switch
        {
            DateKind.Term => DatedKind.Term,
            DateKind.Closed => DatedKind.Closed,
            DateKind.Holiday => DatedKind.Holiday,
            DateKind.Away => DatedKind.Away,
            DateKind.Occasion => DatedKind.Occasion,
            _ => throw new ArgumentOutOfRangeException(nameof(date), date.Kind, "A guest is no dated entry."),
        },
        From = date.From,
        To = date.To,
        What = date.What,
        Who = date.Who,
        Care = date.Care,
        Instead = date.Instead,
        EveryYear = date.EveryYear,
    };

    private static DayChange Change(HouseholdDate date) => new()
    {
        Kind = DayChangeKind.Comes,
        Who = [date.Guest ?? throw new ArgumentException("Nobody comes.", nameof(date))],
        From = date.From.At(date.Hours.From),
        To = date.Hours.To == LocalTime.Midnight ? date.To.PlusDays(1).AtMidnight() : date.To.At(date.Hours.To),
        Children = date.Who,
        What = date.What,
    };
}
