using Evenhand.Domain.People;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>
/// Places of a plan and the minutes between them: a home per home, a place per care, activity and errand. What the file
/// does not say is ten minutes from every home; all else follows by shortest paths, so travel is metric.
/// </summary>
internal sealed class PlaceTable
{
    private const int Grid = 5;

    private readonly List<string> names = [];
    private readonly List<string> homes = [];
    private readonly List<Way> known = [];
    private readonly HashSet<string> named;

    public PlaceTable(Household household)
    {
        foreach (var home in household.Adults.Select(adult => HomeName(adult.Home)).Distinct(StringComparer.Ordinal))
        {
            homes.Add(home);
            names.Add(home);
        }

        known.AddRange(household.Places.Ways.SelectMany(way => homes.Count > 1 && way.From == Places.Home
            ? homes.Select(home => way with { From = home })
            : [way with { From = way.From == Places.Home ? homes[0] : way.From, To = way.To == Places.Home ? homes[0] : way.To }]));
        named = known.SelectMany(way => new[] { way.From, way.To }).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Names => names;

    public static string HomeName(string? home) => home is null ? Places.Home : $"home {home}";

    public int Home(string? home) => names.IndexOf(HomeName(home));

    /// <summary>The home at which the children are at a minute; the first home when nobody has them.</summary>
    public int HomeOf(IReadOnlyList<ChildWeeks> children, int minute)
    {
        foreach (var child in children)
            if (child.HomeAt(minute) is (true, var home))
                return Home(home);
        return 0;
    }

    /// <summary>True when the file says how far it is.</summary>
    public bool IsKnown(string name) => named.Contains(name);

    public int Of(string name)
    {
        var index = names.IndexOf(name);
        if (index >= 0)
            return index;
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>Wherever an away block is. Its ways lie inside the block, so it is at no distance from that home.</summary>
    public int AwayFrom(int home) => AtNoDistance("away", home);

    /// <summary>Out of the house without a place of its own: a walk, an exchange, a fuel stop.</summary>
    public int OutOf(int home) => AtNoDistance("out", home);

    private int AtNoDistance(string name, int home)
    {
        var full = homes.Count == 1 ? name : $"{name}, {homes[home]}";
        if (!names.Contains(full))
            known.Add(new(homes[home], full, 0));
        return Of(full);
    }

    /// <summary>
    /// Where a child is in care. When the file does not say how far it is, the minutes of a ride are the catalogue's and stand
    /// for the whole tour there and back: it lies on the way, and nothing comes on top.
    /// </summary>
    public int CareAt(string name) => IsKnown(name) ? Of(name) : Of(name, 0);

    /// <summary>Adds a way of the plan itself, for example the commute to a place of work.</summary>
    public int Of(string name, int minutesFromHome)
    {
        if (!names.Contains(name))
            foreach (var home in homes)
                known.Add(new(home, name, minutesFromHome));
        return Of(name);
    }

    public int MinutesBetween(int from, int to) => Matrix()[from][to];

    public TravelTable Travel() => new(names.Count, [.. Matrix().SelectMany(row => row)]);

    private int[][] Matrix()
    {
        var count = names.Count;
        const int far = 100_000;
        var minutes = Enumerable.Range(0, count).Select(i => Enumerable.Repeat(far, count).Select((value, j) => i == j ? 0 : value).ToArray()).ToArray();
        void Set(int a, int b, int value) => minutes[a][b] = minutes[b][a] = Math.Min(minutes[a][b], value);
        foreach (var way in known)
            if (names.IndexOf(way.From) is var a and >= 0 && names.IndexOf(way.To) is var b and >= 0)
                Set(a, b, Up(way.Minutes));
        for (var home = 0; home < homes.Count; home++)
        {
            if (home > 0)
                Set(home, 0, Places.UsualMinutes);
            for (var place = homes.Count; place < count; place++)
                if (!known.Any(way => way.From == names[place] || way.To == names[place]))
                    Set(home, place, Places.UsualMinutes);
        }

        for (var k = 0; k < count; k++)
            for (var i = 0; i < count; i++)
                for (var j = 0; j < count; j++)
                    if (minutes[i][k] + minutes[k][j] < minutes[i][j])
                        minutes[i][j] = minutes[i][k] + minutes[k][j];
        return minutes;
    }

    private static int Up(int minutes) => (minutes + Grid - 1) / Grid * Grid;
}
