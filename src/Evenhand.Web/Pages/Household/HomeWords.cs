using System.Globalization;
using Evenhand.App.Home;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Household;

/// <summary>Responsibilities in the words of the pages of the household.</summary>
internal static class HomeWords
{
    private const decimal WeeksPerYear = 52;

    /// <summary>How often it falls.</summary>
    public static string Often(this Desk desk, Responsibility row)
    {
        var t = desk.T;
        if (row.Kind == WorkKind.OnCall)
            return t["often.on_call"];
        if (row.Kind == WorkKind.Watch)
            return t["often.watched"];
        var week = row.OccurrencesPerWeek;
        return week switch
        {
            0 => t["often.when_needed"],
            >= 6.5m and < 7.5m => t["often.daily"],
            >= 0.9m => t.Count("often.week", Whole(week)),
            _ when week * WeeksPerYear / 12 >= 0.9m => t.Count("often.month", Whole(week * WeeksPerYear / 12)),
            _ => t.Count("often.year", Math.Max(1, Whole(week * WeeksPerYear))),
        };
    }

    /// <summary>How long one time takes, as a range.</summary>
    public static string Long(this Desk desk, HomeEntry entry) => entry.Minutes switch
    {
        (_, 0) => "",
        (var low, var high) when low == high || low == 0 => desk.T["long.about", high],
        var (low, high) => desk.T["long.range", low, high],
    };

    /// <summary>How often and long, by which rule, how it came to its owner, and who else can.</summary>
    public static string Detail(this Desk desk, HomeEntry entry)
    {
        var length = desk.Long(entry);
        var sentences = new List<string> { desk.Often(entry.Row) + (length.Length > 0 ? ", " + length : "") };
        if (entry.Owned.State == OwnershipState.Rotates)
            sentences.Add(desk.RuleWords(entry.Rotation));
        if (desk.Came(entry) is { Length: > 0 } came)
            sentences.Add(came);
        if (entry.CanToo.Count > 0 && entry.Owned.State == OwnershipState.Owned)
            sentences.Add(desk.T.Count("home.can_too", entry.CanToo.Count, desk.Names(entry.CanToo)));
        return string.Join(" · ", sentences);
    }

    /// <summary>For example <c>2–3.5 h</c>, with the comma of the language.</summary>
    public static string Hours(this Desk desk, HoursRange hours) => desk.T["hours_short", desk.Figure(hours)];

    public static string Figure(this Desk desk, HoursRange hours) => hours.Low == hours.High ? Half(desk, hours.Low) : $"{Half(desk, hours.Low)}–{Half(desk, hours.High)}";

    /// <summary>How it came to its owner and since when; empty where nobody has said.</summary>
    public static string Came(this Desk desk, HomeEntry entry)
    {
        if (entry.How is not { } how)
            return "";
        var word = desk.T["came." + how.Replace(' ', '_')];
        return entry.Since.Length == 0 ? word : desk.T["came.since", word, desk.DateOrWords(entry.Since)];
    }

    public static string DateOrWords(this Desk desk, string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? desk.FullDate(date.Value) : text;

    public static string FullDate(this Desk desk, LocalDate date) => $"{desk.T.DateShort(date)} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The owner to be, in a select.</summary>
    public static string ValueOf(ProposedChange change) => change.LetGo ? "let-go" : change.Rotates ? "rotates" : change.Owner?.Value ?? "";

    public static string RuleWords(this Desk desk, RotationRule? rule)
    {
        var t = desk.T;
        return rule switch
        {
            null => t["rule.alternate"],
            { Kind: RotationKind.Alternate, First: { } first } => t["rule.alternate_first", desk.Look(first).Name],
            { Kind: RotationKind.Alternate } => t["rule.alternate"],
            { Kind: RotationKind.Fairer } => t["rule.fairer"],
            { Kind: RotationKind.ByDay } => string.Join(", ", rule.ByDay.OrderBy(pair => pair.Key).Select(pair => $"{t.DayShort((IsoDayOfWeek)(pair.Key + 1))} {desk.Look(pair.Value).Name}")),
            { Kind: RotationKind.ByChild } => string.Join(", ", rule.ByChild.Select(pair => $"{desk.Look(pair.Key).Name}: {desk.Look(pair.Value).Name}")),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "An unknown rule."),
        };
    }

    public static string Group(this Desk desk, string group) => desk.T.Find("group." + group) ?? group;

    public static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: >= 1900 and <= 2199 } date } ? date : null;

    public static string Cut(string? words, int most = 600) => (words ?? "").Trim() is var text && text.Length > most ? text[..most] : text;

    /// <summary>What someone chose in a select of owners; null when it is none of them.</summary>
    public static ProposedChange? Chosen(this Desk desk, ResponsibilityId id, string? owner) => owner switch
    {
        "rotates" => new(id) { Rotates = true },
        "let-go" => new(id) { LetGo = true },
        { Length: > 0 } when desk.CanOwn.Any(who => who.Value == owner) => new(id) { Owner = new(owner) },
        _ => null,
    };

    private static string Half(Desk desk, decimal hours) => Show.HalfHours(hours).Replace(".", desk.T["decimal"], StringComparison.Ordinal);

    private static int Whole(decimal number) => (int)Math.Round(number, MidpointRounding.AwayFromZero);
}
