using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;

namespace Evenhand.Cli.Output.Print;

/// <summary>For someone who comes by agreement or can be asked: when, with whom, and what there is to do. Nothing else of the household.</summary>
internal static class HelperPage
{
    private const int TimeWidth = 26;

    public static IEnumerable<PrintPage> All(WeekWords words) => words.Household.Helpers.Select(helper => helper.Id)
        .Concat(words.Household.OnRequest.Select(request => request.Id)).Distinct()
        .Select(helper => Of(words, helper)).Where(page => page.Sheet.Lines.Count > 0);

    private static PrintPage Of(WeekWords words, PersonId helper)
    {
        var page = new PrintPage(words.Name(helper), words.Title);
        With(page.Sheet, words, helper);
        ToDo(page.Sheet, words, helper);
        Asks(page.Sheet, words, helper);
        return page;
    }

    private static void With(Sheet sheet, WeekWords words, PersonId helper)
    {
        var spans = words.Page.Coverage
            .SelectMany(child => child.Value.Where(span => span.By == helper.Value && !span.IsOpenAsk).Select(span => (child.Key, span.Start, span.End)))
            .GroupBy(span => (span.Start, span.End)).OrderBy(group => group.Key.Start).ToList();
        if (spans.Count == 0)
            return;
        sheet.Heading("With the children");
        foreach (var span in spans)
            sheet.Hanging(TimeWidth, words.When(span.Key.Start, span.Key.End), words.Names(span.Select(one => one.Key)));
    }

    private static void ToDo(Sheet sheet, WeekWords words, PersonId helper)
    {
        var items = words.Page.Items.Where(item => item.Who.Contains(helper) && !words.Page.WaitsForAnswer(item)).ToList();
        if (items.Count == 0)
            return;
        sheet.Heading("To do");
        foreach (var item in items)
            sheet.Hanging(TimeWidth, words.When(item.Start, item.End), words.Named(item));
    }

    private static void Asks(Sheet sheet, WeekWords words, PersonId helper)
    {
        var asks = words.Page.Asks.Where(ask => ask.Who == helper).ToList();
        if (asks.Count == 0)
            return;
        sheet.Heading("A question to you, not agreed yet");
        foreach (var ask in asks)
            sheet.Hanging(TimeWidth, words.When(ask.Start, ask.End), OpenWords.AskedFor(words, ask));
    }
}
