using System.Globalization;
using CsvHelper;
using Evenhand.App.Catalogues;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Tests.Catalogues;

public sealed class CatalogueWordsTests
{
    private const int LongestName = 60;

    private static readonly IReadOnlyList<Responsibility> Rows = CatalogueFile.Shipped.Rows;

    public static TheoryData<string> Languages() => ["en", "de"];

    [Fact]
    public void The_German_words_are_of_the_same_rows_in_the_same_order()
    {
        using var csv = new CsvReader(new StreamReader(Repository.PathTo("data", "catalogue.de.csv")), CultureInfo.InvariantCulture);
        var german = csv.GetRecords<dynamic>().Select(row => (Id: (string)row.id, Name: (string)row.name, DoneWhen: (string)row.done_when)).ToList();
        german.Select(row => row.Id).ShouldBe(Rows.Select(row => row.Id.Value));
        german.ShouldBe(Rows.Select(row => (row.Id.Value, CatalogueWords.Name(row, "de"), CatalogueWords.DoneWhen(row, "de"))));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_row_has_a_name_of_its_own_and_the_least_that_counts(string language)
    {
        Rows.ShouldAllBe(row => CatalogueWords.DoneWhen(row, language).Trim().Length > 0);
        Rows.Select(row => CatalogueWords.Name(row, language)).Where(name => name.Trim().Length == 0 || name != name.Trim()).ShouldBeEmpty();
        Rows.Select(row => CatalogueWords.Name(row, language)).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(Rows.Count);
    }

    [Fact]
    public void A_German_name_fits_on_a_line() =>
        Rows.Select(row => CatalogueWords.Name(row, "de")).Where(name => name.Length > LongestName).ShouldBeEmpty();

    [Theory, MemberData(nameof(Languages))]
    public void No_word_judges_or_names_a_sex(string language) =>
        Rows.SelectMany(row => Wording.Wrong($"{CatalogueWords.Name(row, language)}: {CatalogueWords.DoneWhen(row, language)}", language)).ShouldBeEmpty();

    [Fact]
    public void English_is_the_row_itself_and_stands_in_for_a_language_without_words()
    {
        var dinner = CatalogueFile.Shipped.Find(new("food.dinner"))!;
        CatalogueWords.Name(dinner, "de").ShouldBe("Abendessen kochen");
        CatalogueWords.Name(dinner, "en").ShouldBe(dinner.Name);
        CatalogueWords.Name(dinner, "fi").ShouldBe(dinner.Name);
        CatalogueWords.DoneWhen(dinner, "fi").ShouldBe(dinner.DoneWhen);
    }

    [Fact]
    public void What_a_household_wrote_stays_in_its_words()
    {
        var household = Checked.Household("""
            adults: {a: {}, b: {}}
            responsibilities: [{id: garden.bees, name: Look after the bees, minutes: 20, times_a_week: 1}]
            estimates: {food.dinner: {good_enough: bread and cheese}}
            """);
        var catalogue = new OwnershipView(household, CatalogueFile.Shipped).Catalogue;
        var bees = catalogue.Find(new("garden.bees"))!;
        CatalogueWords.Name(bees, "de").ShouldBe("Look after the bees");
        CatalogueWords.DoneWhen(bees, "de").ShouldBe(bees.DoneWhen);
        var dinner = catalogue.Find(new("food.dinner"))!;
        CatalogueWords.Name(dinner, "de").ShouldBe("Abendessen kochen");
        CatalogueWords.DoneWhen(dinner, "de").ShouldBe("bread and cheese");
    }
}
