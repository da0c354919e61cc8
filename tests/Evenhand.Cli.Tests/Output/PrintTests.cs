using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Cli.Tests.Output;

public sealed class PrintTests(SmallHousehold small) : IClassFixture<SmallHousehold>
{
    private static readonly string[] Households = ["ten-children.yaml", "education-owner.yaml", "two-homes.yaml", "basement-practice.yaml"];

    public static TheoryData<string> Corpus => [.. Households];

    [Fact]
    public void The_pages_are_this_text() => GeneratedFile.Matches(small.Print, "tests", "Evenhand.Cli.Tests", "Output", "small.print.txt");

    [Fact]
    public void A_form_feed_divides_the_week_each_adult_the_neighbour_and_the_child()
    {
        var pages = small.Print.Split('\f');
        pages.Select(page => page.Split('\n')[0].Split("  ")[0]).ShouldBe(["Elm Street", "Robin: what is expected of me", "Sam: what is expected of me", "Mrs Lund", "Ida: my days"]);
        pages[^1].ShouldContain("leave by");
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Every_page_fits_a_sheet(string household)
    {
        var print = PrintOf(household);
        print.ShouldNotContain('\u001b');
        foreach (var page in print.Split('\f'))
        {
            page.Split('\n').Length.ShouldBeLessThanOrEqualTo(62);
            page.Split('\n').ShouldAllBe(line => line.Length <= 80);
        }
    }

    [Theory]
    [Mechanism("M015", Where = "evenhand plan --print")]
    [MemberData(nameof(Corpus))]
    public void The_adults_pages_hold_all_owned_items_and_none_is_on_two(string household)
    {
        var file = Repository.PathTo("tests", "Corpus", "households", household);
        var read = HouseholdFile.Read(File.ReadAllBytes(file), CatalogueFile.Shipped).Value!.Household;
        var owned = new OwnershipView(read, CatalogueFile.Shipped).Applicable.Where(one => one.State == OwnershipState.Owned).ToList();
        var onPages = OwnedByPage(PrintOf(household));
        foreach (var adult in read.Adults)
            onPages.GetValueOrDefault(adult.DisplayName, []).Order().ShouldBe(owned.Where(one => one.Owner == adult.Id).Select(one => one.Row.Name).Order());
        onPages.Values.Sum(names => names.Count).ShouldBe(owned.Count);
        owned.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>What stands between "I own" and "My week" on the page of each adult.</summary>
    private static Dictionary<string, List<string>> OwnedByPage(string print)
    {
        var owned = new Dictionary<string, List<string>>();
        foreach (var page in print.Split('\f').Where(page => page.Contains("\nI own\n", StringComparison.Ordinal)))
        {
            var text = page[(page.IndexOf("\nI own\n", StringComparison.Ordinal) + 7)..];
            var end = text.IndexOf("\nMy week", StringComparison.Ordinal);
            var lines = (end < 0 ? text : text[..end]).Split('\n').Where(line => line.Length > 0 && line != "Nothing yet.");
            // The group stands in the first 14 columns; a new group starts a new name.
            var joined = string.Join(' ', lines.Select(line => (line[0] == ' ' ? "" : "· ") + line[14..].Trim()));
            owned[page[..page.IndexOf(": what", StringComparison.Ordinal)]] = [.. joined.Split("·", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }

        return owned;
    }

    private static string PrintOf(string household) =>
        CommandRun.Of("plan", Repository.PathTo("tests", "Corpus", "households", household), "--from", SmallHousehold.Monday, "--moves", "4000", "--print").Out;
}
