using Evenhand.App.Plans;
using Evenhand.Cli.Output.Print;
using Evenhand.Domain.People;

namespace Evenhand.Cli.Output;

/// <summary>A planned week for paper: plain text, a form feed between pages. The fridge first, then a page for each person.</summary>
internal static class WeekPrint
{
    public static void Write(TextWriter writer, WeekPage page, Household household)
    {
        var first = true;
        foreach (var leaf in Pages(new(household, page)).SelectMany(one => one.Leaves()))
        {
            if (!first)
                writer.Write('\f');
            first = false;
            foreach (var line in leaf)
                writer.WriteLine(line);
        }
    }

    public static IEnumerable<PrintPage> Pages(WeekWords words) =>
    [
        .. Enumerable.Range(0, words.Page.Weeks).Select(week => FridgePage.Of(words, words.Page.Monday.PlusWeeks(week))),
        .. words.Household.Adults.Select(adult => AdultPage.Of(words, adult.Id)),
        .. HelperPage.All(words),
        .. words.Household.Children.Where(child => words.Page.Coverage.ContainsKey(child.Id)).Select(child => ChildPage.Of(words, child.Id)),
    ];
}
