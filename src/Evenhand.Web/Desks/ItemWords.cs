using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.Web.Texts;

namespace Evenhand.Web.Desks;

/// <summary>What the items of a plan are called in a language. The household's own words stay as they are.</summary>
public static class ItemWords
{
    public static string Name(Text text, PlanItem item) => Name(text, item.Key, item.Responsibility, item.Name);

    public static string Name(Text text, string key, string responsibility, string name)
    {
        if (RideParts.Of(key, name) is { } ride)
            return text["ride." + ride.Leg.ToString().ToLowerInvariant(), Places(text, ride)];
        return key.StartsWith(responsibility + "/", StringComparison.Ordinal) && CatalogueFile.Shipped.Find(new(responsibility)) is { } row ? CatalogueWords.Name(row, text.Language) : name;
    }

    /// <summary>Where a ride goes, or the place of any other item.</summary>
    public static string Place(Text text, PlanItem item) =>
        RideParts.Of(item.Key, item.Name) is { Leg: RideLeg.Take or RideLeg.Collect or RideLeg.Called } ride ? Places(text, ride) : Care(text, item.Place);

    /// <summary>The name of a care or a place: the usual ones in the language, all others as the household calls them.</summary>
    public static string Care(Text text, string name) => text.Find("care." + Key(name)) ?? name;

    internal static string Key(string word) => word.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    private static string Places(Text text, RideParts ride) => text.List([.. ride.Places.Select(place => Care(text, place))]);
}
