using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using NodaTime;

namespace Evenhand.Cli.Output.Print;

/// <summary>The week for the fridge: who takes, collects, cooks and does bedtime; what is open; activities, days away and covers.</summary>
internal static class FridgePage
{
    private const int Indent = 2;

    public static PrintPage Of(WeekWords words, LocalDate monday)
    {
        var scenario = words.Page.Scenario is { } name ? $", {name}" : "";
        var page = new PrintPage(words.Page.Household, $"week of {WeekWords.LongDay(monday)}{scenario}");
        var sheet = page.Sheet;
        Glance.Write(sheet, words, monday, 7);
        Open(sheet, words, monday);
        var items = words.Page.Items.Where(item => IsIn(monday, item.Start)).ToList();
        Section(sheet, "Activities and time together", items.Where(item => IsOut(item) || item.Who.Count > 1).Select(item => $"{words.When(item.Start, item.End)} {words.Named(item)}: {words.Names(item.Who)}"));
        Section(sheet, "Away", words.Busy.Where(busy => busy.Kind != "work" && busy.Start < monday.PlusDays(7).AtMidnight() && busy.End > monday.AtMidnight())
            .OrderBy(busy => busy.Start).Select(busy => $"{words.Name(busy.Who)}: {words.When(busy.Start, busy.End)}, {WeekWords.BusyWord(busy)}"));
        Section(sheet, "Covers", Covers(words, items));
        if (words.Page.Unowned.Count > 0)
            Section(sheet, "Nobody owns", [words.Page.Unowned.Count == 1 ? words.Page.Unowned[0].Name : $"{words.Page.Unowned.Count} responsibilities, among them: {string.Join($"{Piece.HardSpace}· ", words.Page.Unowned.Take(3).Select(row => WeekWords.LowerFirst(row.Name)))}"]);
        return page;
    }

    private static void Open(Sheet sheet, WeekWords words, LocalDate monday)
    {
        var asks = words.Page.Asks.Where(ask => IsIn(monday, ask.Start)).ToList();
        var nobody = words.Page.OpenGapTimes.Where(gap => IsIn(monday, gap.Start)).ToList();
        var unless = OpenWords.Waiting(words.Page).Where(gap => IsIn(monday, gap.Start)).ToList();
        Section(sheet, "Nobody covers", OpenWords.Gaps(words, nobody));
        Section(sheet, "Nobody covers unless someone says yes", OpenWords.Gaps(words, unless));
        Section(sheet, "Who can be asked, from near to far", OpenWords.Asks(words, asks));
        if (nobody.Count + unless.Count == 0 && words.Household.Children.Count > 0)
        {
            sheet.Blank();
            sheet.Text($"Every minute of {words.Names(words.Household.Children.Select(child => child.Id))} is covered.");
        }
    }

    private static IEnumerable<string> Covers(WeekWords words, IReadOnlyList<PlanItem> items) => items.Where(item => WeekWords.IsCover(item) && !words.Page.WaitsForAnswer(item))
        .GroupBy(item => (item.Name, Who: words.Names(item.Who), For: item.Owner is { } owner ? $" for {words.Name(owner)}" : item.Reason.Replace("cover: ", "; ", StringComparison.Ordinal)))
        .OrderBy(group => group.Min(item => item.Start))
        .Select(group => $"{WeekWords.Short(group.Key.Name)}, {words.DayList(group.Select(item => item.Start.Date))}: {group.Key.Who}{group.Key.For}");

    private static bool IsOut(PlanItem item) => item.Responsibility is "ride" or "session" || item.Responsibility.StartsWith("activity.drive", StringComparison.Ordinal) || item.Responsibility.StartsWith("activity.attend", StringComparison.Ordinal);

    private static bool IsIn(LocalDate monday, LocalDateTime time) => time.Date >= monday && time.Date < monday.PlusDays(7);

    private static void Section(Sheet sheet, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        sheet.Heading(heading);
        foreach (var line in all)
            sheet.Hanging(Indent, "", line);
    }
}
