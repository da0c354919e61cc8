using Evenhand.App.Weeks.Moves;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Week;

/// <summary>What a move would cost, in words and figures.</summary>
internal static class CostWords
{
    /// <summary>What stands in its way.</summary>
    public static IEnumerable<string> Clashes(Desk desk, MovePreview preview) => preview.Clashes.Select(clash => desk.T[
        "clash." + clash.Kind.ToString().ToLowerInvariant() + (clash is { Kind: ClashKind.NoTimeForTheWay, With.Length: 0 } ? "_work" : ""),
        clash.Who.Value is null ? "" : desk.Look(clash.Who).Name, clash.With, Show.Clock(clash.From), WeekWords.End(clash.To)]);

    /// <summary>What changes for children and adults; empty when nothing does.</summary>
    public static IEnumerable<string> Changes(Desk desk, MovePreview preview)
    {
        var t = desk.T;
        foreach (var change in preview.Minutes)
            yield return t[change.Minutes > 0 ? "cost.more" : "cost.less", desk.Look(change.Who).Name, t.Length(Math.Abs(change.Minutes))];
        foreach (var change in preview.Cover)
            yield return t[change.Covered ? "cost.closed" : "cost.open", desk.Look(change.Child).Name, t.DateShort(change.Start.Date), Show.Clock(change.Start), WeekWords.End(change.End)];
    }

    public static string Fairness(Desk desk, MovePreview preview) => desk.T["cost.fair." + preview.Fairness.ToString().ToLowerInvariant()];
}
