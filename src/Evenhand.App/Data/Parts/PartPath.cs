using Evenhand.App.HouseholdFiles.Sections;

namespace Evenhand.App.Data.Parts;

/// <summary>
/// Where a part stands: a top-level key of the household file, and for keys that are kept in pieces the name of the piece.
/// A slash or percent sign in a name is written <c>%2F</c> or <c>%25</c>.
/// </summary>
public readonly record struct PartPath
{
    private static readonly Dictionary<string, PartKind> Kinds = new(StringComparer.Ordinal)
    {
        ["adults"] = PartKind.Keyed,
        ["children"] = PartKind.Keyed,
        ["helpers"] = PartKind.Keyed,
        ["on_request"] = PartKind.Keyed,
        ["rotations"] = PartKind.Keyed,
        ["estimates"] = PartKind.Keyed,
        ["origins"] = PartKind.Keyed,
        ["stand_ins"] = PartKind.Keyed,
        ["scenarios"] = PartKind.Keyed,
        ["authority"] = PartKind.Keyed,
        ["emergency_card"] = PartKind.Keyed,
        ["phones"] = PartKind.Keyed,
        ["card_facts"] = PartKind.Keyed,
        ["card_copies"] = PartKind.Items,
        ["proposals"] = PartKind.Keyed,
        ["hand_overs"] = PartKind.Keyed,
        ["let_go"] = PartKind.Keyed,
        ["left_open"] = PartKind.Keyed,
        ["confirmed"] = PartKind.Keyed,
        ["owns"] = PartKind.Owners,
        ["not_doing"] = PartKind.Words,
        ["minimum_day"] = PartKind.Words,
        ["minimum_day_on"] = PartKind.Words,
        ["must_attend"] = PartKind.Items,
        ["activities"] = PartKind.Items,
        ["bindings"] = PartKind.Items,
        ["covers"] = PartKind.Items,
        ["picked_up"] = PartKind.Items,
        ["responsibilities"] = PartKind.Items,
        ["custody"] = PartKind.Items,
        ["terms"] = PartKind.Items,
        ["closed"] = PartKind.Items,
        ["holidays"] = PartKind.Items,
        ["away"] = PartKind.Items,
        ["occasions"] = PartKind.Items,
        ["changes"] = PartKind.Items,
        ["bring"] = PartKind.Items,
        ["protected"] = PartKind.Items,
        ["assumptions"] = PartKind.Items,
        ["decisions"] = PartKind.Items,
        ["agreements"] = PartKind.Items,
        ["topics"] = PartKind.Items,
        ["contacts"] = PartKind.Items,
        ["events"] = PartKind.Items,
        ["shopping"] = PartKind.Items,
        ["surges"] = PartKind.Items,
        ["too_much"] = PartKind.Keyed,
        ["woken"] = PartKind.Keyed,
        ["known_dates"] = PartKind.Items,
        ["drift_seen"] = PartKind.Keyed,
        ["answers"] = PartKind.Keyed,
        ["negotiations_last_week"] = PartKind.Keyed,
        ["knowledge_wanted"] = PartKind.Items,
    };

    /// <summary>What is said or looked at, and not planned: no plan reads it.</summary>
    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal) { "agreements", "answers", "card_copies", "card_facts", "contacts", "decisions", "drift_seen", "events", "lead_proposal", "negotiations_last_week", "phones", "shopping", "topics" };

    private PartPath(string section, string? name)
    {
        Section = section;
        Name = name;
    }

    /// <summary>The top-level key of the file.</summary>
    public string Section { get; }

    /// <summary>The name of the piece, as it is written in the file; null for a key that is kept whole.</summary>
    public string? Name { get; }

    internal PartKind Kind => KindOf(Section);

    public static PartPath Of(string section, string name) => new(section, name);

    /// <summary>The path that is written so; null when a household file has no such place.</summary>
    public static PartPath? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var section = slash < 0 ? text : text[..slash];
        if (HouseholdSection.Shape.Key(section) is null || text.Length > 400)
            return null;
        var name = slash < 0 ? null : text[(slash + 1)..];
        if (name is not null && (KindOf(section) is PartKind.Whole || name.Length == 0 || name.Contains('/', StringComparison.Ordinal)))
            return null;
        return new(section, name?.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal));
    }

    public override string ToString() =>
        Name is null ? Section : $"{Section}/{Name.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)}";

    internal static bool IsTalk(string path) => Talk.Contains(path.Split('/')[0]);

    internal static PartKind KindOf(string section) => Kinds.GetValueOrDefault(section, PartKind.Whole);

    internal static PartPath Whole(string section) => new(section, null);
}
