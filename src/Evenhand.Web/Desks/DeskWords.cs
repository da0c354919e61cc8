using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Web.Desks;

/// <summary>
/// What a household's things are called in the language of who asks. Words that the program ships are there in every language
/// of it; the household's own words stay as they are.
/// </summary>
public static class DeskWords
{
    public static string Name(this Desk desk, PlanItem item) => desk.Name(item.Key, item.Responsibility, item.Name);

    public static string Name(this Desk desk, Undone undone) => desk.Name(undone.Key, undone.Responsibility, undone.Name);

    public static string Name(this Desk desk, Responsibility row) => CatalogueWords.Name(row, desk.T.Language);

    /// <param name="key">Key of an item of some week.</param>
    /// <param name="name">Its name in that week.</param>
    public static string NameOf(this Desk desk, string key, string name) => desk.Name(key, key.Split('/')[0], name);

    public static string DoneWhen(this Desk desk, Responsibility row) => CatalogueWords.DoneWhen(row, desk.T.Language);

    /// <summary>Where a ride goes, or the place of any other item.</summary>
    public static string Place(this Desk desk, PlanItem item) =>
        RideParts.Of(item.Key, item.Name) is { Leg: RideLeg.Take or RideLeg.Collect or RideLeg.Called } ride ? desk.Places(ride) : desk.Care(item.Place);

    /// <summary>The name of a care or a place: the usual ones in the language, all others as the household calls them.</summary>
    public static string Care(this Desk desk, string name) => desk.T.Find("care." + Key(name)) ?? name;

    /// <summary>What takes an adult's time: the usual kinds in the language, all others in the household's words.</summary>
    public static string Busy(this Desk desk, BusyTime busy) => desk.T.Find("busy." + Key(busy.Kind)) ?? (busy.What.Length > 0 ? busy.What : busy.Kind);

    private static string Name(this Desk desk, string key, string responsibility, string name)
    {
        if (RideParts.Of(key, name) is { } ride)
            return desk.T["ride." + ride.Leg.ToString().ToLowerInvariant(), desk.Places(ride)];
        return key.StartsWith(responsibility + "/", StringComparison.Ordinal) && CatalogueFile.Shipped.Find(new(responsibility)) is { } row ? desk.Name(row) : name;
    }

    private static string Places(this Desk desk, RideParts ride) => desk.T.List([.. ride.Places.Select(desk.Care)]);

    private static string Key(string word) => word.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
