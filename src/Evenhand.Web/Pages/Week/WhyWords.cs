using Evenhand.App.Why;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Week;

/// <summary>Why an item is with this person at this time, and what somebody else would mean.</summary>
internal static class WhyWords
{
    public static string Rule(Desk desk, Explanation why)
    {
        var t = desk.T;
        var doer = desk.Names(why.Item.Who);
        string Name(PersonId? id) => id is { } known ? desk.Look(known).Name : "";
        return why.Standing switch
        {
            Standing.Owned when why.Kept is { } kept && why.Item.Owner is not null => t["why.cover", Name(why.Item.Owner), State(desk, kept), doer],
            Standing.Owned => t["why.owned", Name(why.Item.Owner)],
            Standing.Rotates when why is { Kept: { } kept, Turn: not null } => t["why.passed", Name(why.Turn), State(desk, kept), doer],
            Standing.Rotates when why.StandingRule?.Kind == DoerRuleKind.InTurn => t["why.turn", doer],
            Standing.Rotates when why.StandingRule?.Kind == DoerRuleKind.Fairer => t["why.fairer"],
            Standing.Rotates => t["why.rule", doer],
            Standing.EachTheirOwn => t["why.each"],
            Standing.Protected => t["why.protected", doer],
            Standing.Nobody => t["why.nobody", doer],
            Standing.Work => t["busy.work"],
            _ => throw new ArgumentOutOfRangeException(nameof(why), why.Standing, "An unknown standing."),
        };
    }

    public static string? Time(Desk desk, Explanation why) => why.Hours is var (from, to)
        ? desk.T["why.time", desk.T.Length(why.Item.Minutes), Show.Clock(from), WeekWords.End(to)]
        : null;

    public static IEnumerable<string> Others(Desk desk, Explanation why) => why.Alternatives.Select(other => (other.Kind, other.Possible) switch
    {
        (Otherwise.Time, _) when other.Start is { } start => desk.T["why.other_time", desk.T.DateShort(start.Date), Show.Clock(start), Effects(desk, other)],
        (Otherwise.Undone, _) => desk.T["why.undone", Effects(desk, other)],
        (_, true) => desk.T["why.could", desk.Look(other.Who).Name, Effects(desk, other)],
        _ => desk.T["why.cannot", desk.Look(other.Who).Name, State(desk, other.State ?? "")],
    });

    private static string Effects(Desk desk, Alternative other) => string.Join(", ", EffectsOf(desk, other));

    private static IEnumerable<string> EffectsOf(Desk desk, Alternative other)
    {
        var t = desk.T;
        yield return other.Tier is null ? t["why.tier.none"] : t[$"why.tier.{other.Tier}.{(other.Points > 0 ? "more" : "less")}"];
        foreach (var (who, minutes) in other.Minutes)
            yield return t[minutes > 0 ? "cost.more" : "cost.less", desk.Look(who).Name, t.Length(Math.Abs(minutes))];
        if (other.Price != 0)
            yield return $"{other.Price:+0.00;-0.00} {desk.Household.Currency}";
    }

    private static string State(Desk desk, string state) => desk.T.Find("why.state." + state) ?? state;
}
