using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Init;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Init;

public sealed class InterviewTests
{
    private static readonly string[] Full =
    [
        "Kim Mon-Fri 08:00-16:30; Sam Mon-Thu 9:00-18:00 at home, Sat 9-12; Alex",
        "Mia 6, Jon 2.5, Lea 8 months",
        "Mia school Mon-Fri 08:00-15:00; all club Wed 15:00-16:00",
        "Rosa Tue 15:00-18:00 (family) for Mia, Jon; Ben (neighbour)",
        "Berlin",
    ];

    [Fact]
    public void Five_answers_make_a_household()
    {
        var (text, asked) = Run(Full);
        var household = Household(text);
        household.Adults.Select(adult => (adult.Id.Value, adult.Name, adult.Blocks.Count)).ShouldBe([("kim", "Kim", 1), ("sam", "Sam", 2), ("alex", "Alex", 0)]);
        household.Adults[1].Blocks[0].Where.ShouldBe(Where.Home);
        household.Adults[1].Blocks[1].ShouldSatisfyAllConditions(block => block.Days.ToString().ShouldBe("Sat"), block => block.From.ShouldBe(540), block => block.To.ShouldBe(720), block => block.Where.ShouldBe(Where.Site));
        household.Children.Select(child => (child.Id.Value, child.Age, child.Care.Count)).ShouldBe([("mia", 6m, 2), ("jon", 2.5m, 1), ("lea", 0.67m, 1)]);
        household.Helpers[0].Covers.ShouldBe([new PersonId("mia"), new PersonId("jon")]);
        household.OnRequest[0].Ring.ShouldBe(Evenhand.Domain.Village.Ring.Neighbour);
        household.TimeZone!.Id.ShouldBe("Europe/Berlin");
        asked.ShouldContain("5 of 5");
        text.Split('\n').Length.ShouldBeInRange(10, 45);
    }

    [Theory]
    [InlineData("later"), InlineData(""), InlineData("Later."), InlineData("LATER")]
    public void Everything_may_be_left_for_later(string later)
    {
        var household = Household(Run(later, later, later, later).Text);
        household.Adults.Count.ShouldBe(1);
        household.Children.ShouldBeEmpty();
        household.TimeZone.ShouldBeNull();
    }

    [Fact]
    public void When_the_answers_end_the_rest_is_left_for_later()
    {
        Household(Run().Text).Adults.Count.ShouldBe(1);
        Household(Run("Kim; Sam", "Mia 6").Text).Children.Count.ShouldBe(1);
    }

    [Fact]
    public void A_household_without_children_is_not_asked_for_care()
    {
        var (text, asked) = Run("Kim; Sam", "none", "Rosa Tue 09:00-12:00", "Europe/Berlin");
        Household(text).Children.ShouldBeEmpty();
        asked.ShouldNotContain("school or in care");
        text.ShouldNotContain("children");
    }

    [Theory]
    [InlineData("42", "no day"), InlineData("Kim 8-16", "no day"), InlineData("Kim Mon-Fri", "not days with times"), InlineData("Kim Mon-Fri 8", "not days with times"), InlineData("Kim Mon-Fri 25:00-26:00", "not days with times")]
    [InlineData("Mon-Fri 08:00-16:00", "begin with a name"), InlineData("Kim; Kim", "named twice"), InlineData("; ;", "no adult"), InlineData("a very long sentence that is no name at all", "begin with a name"), InlineData("{a: b}", "begin with a name"), InlineData("Kim Mon 08:00-16:00 and then some", "not days with times")]
    public void Nonsense_about_adults_is_asked_again(string nonsense, string said) => AskedAgain([nonsense, .. Full], said);

    [Theory]
    [InlineData("two", "name with an age"), InlineData("Mia six", "name with an age"), InlineData("Mia 6 Jon", "name with an age"), InlineData("Mia 99", "name with an age"), InlineData("6", "name with an age"), InlineData("Mia -6", ""), InlineData("Mia 6, Mia 7", "named twice")]
    public void Nonsense_about_children_is_asked_again(string nonsense, string said) => AskedAgain([Full[0], nonsense, .. Full[1..]], said);

    [Theory]
    [InlineData("Mia", "no days"), InlineData("school Mon-Fri 08:00-15:00", "begin with a child"), InlineData("Zoe school Mon-Fri 08:00-15:00", "Mia, Jon, Lea or all"), InlineData("Mia school 08:00-15:00", "no day")]
    public void Nonsense_about_care_is_asked_again(string nonsense, string said) => AskedAgain([.. Full[..2], nonsense, .. Full[2..]], said);

    [Theory]
    [InlineData("Rosa Tue 15:00-18:00 for Zoe", "not one of the children"), InlineData("77", "no day"), InlineData("Tue 15:00-18:00", "begin with a name")]
    public void Nonsense_about_helpers_is_asked_again(string nonsense, string said) => AskedAgain([.. Full[..3], nonsense, .. Full[3..]], said);

    [Theory]
    [InlineData("here", "Europe/Berlin"), InlineData("GMT+27", "Europe/Berlin"), InlineData("12", "Europe/Berlin")]
    public void Nonsense_about_the_zone_is_asked_again(string nonsense, string said) => AskedAgain([.. Full[..4], nonsense, Full[4]], said);

    [Theory]
    [InlineData("no Mon-Fri 08:00-16:00; y; null", "yes 6, on 7"), InlineData("Jürgen; Ayşe Tue-Thu 9-17", "Zoë 3, Ötzi 4"), InlineData("rotates; nobody", "Nobody Else 4"), InlineData("Kim: Mon-Fri 8:00-16:00", "Kim: 6"), InlineData("O'Hara; 爸爸", "妹妹 4")]
    [InlineData("Kim monday to friday 8.00-16.30", "Mia (6)"), InlineData("Kim Mon, Wed and Fri 08:00-16:30; Sam Sat & Sun 06:00-14:00", "Mia 6 and Jon 3"), InlineData("Monika Mon 08:00-16:00; Sunny; Frida Fri 8-12", "April 5"), InlineData("Kim Mon-Fri 22:00-06:00", "Mia 1,5"), InlineData("Kim Mon-Thu 07:00-24:00", "Mia 0")]
    public void Odd_names_and_spellings_are_understood(string adults, string children)
    {
        var (text, asked) = Run(adults, children, "none", "none", "later");
        var household = Household(text);
        household.Adults.Count.ShouldBe(adults.Split(';').Length, asked);
        household.Children.Count.ShouldBe(children.Split(",", StringSplitOptions.TrimEntries).Length + (children.Contains(" and ") ? 1 : 0) - (children.Contains("1,5") ? 1 : 0), asked);
        household.Adults.Select(adult => adult.Id).Concat(household.Children.Select(child => child.Id)).ShouldBeUnique();
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Whatever_is_typed_the_file_is_a_household(int seed)
    {
        var random = new Random(seed);
        string[] words = ["Kim", "Sam", "Mia", "6", "2.5", "Mon", "Mon-Fri", "Tue,Thu", "08:00-16:30", "9-12", "at home", ";", ",", "and", "for", "(family)", "none", "\"", "'", ":", "#", "{", "}", "[", "*", "&", "-", "null", "é", "🦊", "\\", "all", "school", "Europe/Berlin", "8 months", "\u0007", "\u2028", "rotates"];
        for (var round = 0; round < 300; round++)
        {
            var lines = Enumerable.Range(0, 14).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(0, 6)).Select(_ => words[random.Next(words.Length)])));
            Household(Run([.. lines]).Text).Ownership.Patterns.ShouldBeEmpty();
        }
    }

    [Fact, Mechanism("M001", Where = "evenhand init, evenhand check")]
    public void A_new_household_owns_nothing()
    {
        foreach (var answers in new string[][] { Full, [], ["Kim; Sam", "none", "none", "later"] })
        {
            var household = Household(Run(answers).Text);
            household.Ownership.ShouldSatisfyAllConditions(
                rules => rules.Patterns.ShouldBeEmpty(),
                rules => rules.RotatesEverything.ShouldBeFalse(),
                rules => rules.Bindings.ShouldBeEmpty(),
                rules => rules.StandIns.ShouldBeEmpty());
            household.Adults.ShouldAllBe(adult => !adult.Lead);
        }
    }

    [Fact, Mechanism("M001", Where = "evenhand init, evenhand check")]
    public void No_row_of_the_catalogue_carries_an_owner()
    {
        typeof(Responsibility).GetProperties().ShouldAllBe(property => property.PropertyType != typeof(PersonId) && property.PropertyType != typeof(PersonId?));
        File.ReadLines(Repository.PathTo("data", "catalogue.csv")).First(line => !line.StartsWith('#')).Split(',').ShouldNotContain("owner");
        CatalogueFile.Shipped.Rows.ShouldAllBe(row => row.Binding == Binding.None || row.Binding == Binding.Person || row.Binding == Binding.Birth || row.Binding == Binding.Nursing);
    }

    [Fact, Mechanism("M001", Where = "evenhand init")]
    public void Exchanged_adults_make_the_exchanged_file()
    {
        var exchanged = Full.Select(answer => Exchange(answer)).ToArray();
        Run(exchanged).Text.ShouldBe(Exchange(Run(Full).Text));
        static string Exchange(string text) => text.Replace("Kim", "\u0001").Replace("Sam", "Kim").Replace("\u0001", "Sam").Replace("kim", "\u0001").Replace("sam", "kim").Replace("\u0001", "sam");
    }

    private static void AskedAgain(string[] answers, string said)
    {
        var (text, asked) = Run(answers);
        asked.ShouldContain(said);
        asked.ShouldNotContain('!');
        text.ShouldBe(Run(Full).Text);
    }

    private static Household Household(string text)
    {
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(text + string.Join('\n', read.Problems));
        return read.Value.Household;
    }

    private static (string Text, string Asked) Run(params string[] answers)
    {
        var asked = new StringWriter();
        return (new Interview(new StringReader(string.Join('\n', answers)), asked).Run(), asked.ToString());
    }
}
