namespace Evenhand.Cli.Tests.Output;

public sealed class TerminalPageTests(SmallHousehold small) : IClassFixture<SmallHousehold>
{
    [Fact]
    public void The_page_is_this_text() => GeneratedFile.Matches(small.Terminal, "tests", "Evenhand.Cli.Tests", "Output", "small.terminal.txt");

    [Fact]
    public void It_fits_80_columns_and_has_no_colour_when_it_is_no_terminal()
    {
        small.Terminal.ShouldNotContain('\u001b');
        small.Terminal.Split('\n').ShouldAllBe(line => line.Length <= 80 && line == line.TrimEnd());
    }

    [Fact]
    public void What_is_open_comes_before_the_days()
    {
        var asked = small.Terminal.IndexOf("Ask Mrs Lund (neighbour)", StringComparison.Ordinal);
        asked.ShouldBeGreaterThan(small.Terminal.IndexOf("16:00-17:20: nobody is with Ida", StringComparison.Ordinal));
        asked.ShouldBeLessThan(small.Terminal.IndexOf("Tue 24 Nov  Robin", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_occurrence_stands_on_it()
    {
        var page = Normal(small.Terminal);
        foreach (var item in PlannedItems.Of(small))
            page.ShouldContain($"{item.Start:HH:mm}-{item.End:HH:mm}");
        foreach (var day in PlannedItems.Of(small).GroupBy(item => item.Start.Date))
        {
            var text = Normal(DayOf(small.Terminal, day.Key));
            foreach (var one in day.GroupBy(item => item.Name))
                Count(text, $"{one.First().Start:HH:mm}-").ShouldBeGreaterThan(0, one.Key);
        }
    }

    [Fact]
    public void Two_forms_at_once_and_a_person_without_a_calendar_are_refused()
    {
        small.Plan("--ics", "--print").Code.ShouldBe(2);
        small.Plan("--for", "r").Error.ShouldContain("--ics");
    }

    private static string DayOf(string page, DateTime day)
    {
        var from = page.IndexOf($"\n{day:ddd d MMM}  Robin", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        return page[from..page.IndexOf("\n\n", from + 2, StringComparison.Ordinal)];
    }

    private static string Normal(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
