using System.Text.RegularExpressions;

namespace Evenhand.Web.Tests.Talk;

/// <summary>What the pages of talk answer to two households: one before the wedding, one in which everything is negotiated.</summary>
public sealed partial class TalkPageTests
{
    [Fact, Mechanism("M131", Where = "/talk/expect"), Mechanism("M136", Where = "/talk/expect")]
    public async Task Before_the_wedding_the_answers_stand_side_by_side_by_what_they_show()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("before-the-wedding"));
        var page = await home["Ren"].Body("/talk/expect");
        Questions(page, "same").ShouldBe(["career_rank", "sick_day_order", "night_wakings", "paid_care"], ignoreOrder: true);
        Questions(page, "samebutneedstalk").ShouldBe(["who_cooks"]);
        Questions(page, "crossed").ShouldBe(["first_on_emergency_form"]);
        Questions(page, "different").Count.ShouldBe(6);

        // A question for each difference, and no figure of how well they go together.
        Ask().Count(page).ShouldBe(8);
        var words = await home.Words("Parker", "/talk/expect");
        words.ShouldContain("The school calls at eleven: who picks up the phone?");
        words.ShouldNotContain("%");
        words.ShouldMatch(@"\d+ responsibilities apply to this home\. \d+ have no owner, and get none until you both say so\.");
    }

    [Fact, Mechanism("M131", Where = "/talk/expect/answer, /talk/agreements")]
    public async Task Two_adults_answer_apart_open_together_and_write_down_what_they_agree()
    {
        await using var home = await ExampleHome.Of(Without(ExampleHome.Example("before-the-wedding")));
        await home.Send("Ren", "/talk/expect/answer", ("q", "money"), ("words", "one pot for all of it"));
        (await home.Words("Parker", "/talk/expect")).ShouldContain("an answer is in");
        (await home["Parker"].Body("/talk/expect")).ShouldNotContain("You said");
        foreach (var page in new[] { "/talk", "/talk/expect", "/talk/expect/answer?q=money", "/history" })
            (await home["Parker"].Body(page)).ShouldNotContain("one pot");
        await home.Send("Parker", "/talk/expect/answer", ("q", "money"), ("words", "one account, and one of my own"));
        foreach (var name in new[] { "Ren", "Parker" })
            (await home.Words(name, "/talk/expect")).ShouldSatisfyAllConditions(words => words.ShouldContain("one account, and one of my own"), words => words.ShouldContain("one pot for all of it"), words => words.ShouldContain("What can each of you spend without asking?"));

        await home.Send("Ren", "/talk/agreements/edit", ("what", "Joint for the home, an own account each"), ("review", "2027-11-24"), ("conditions", "a job offer elsewhere\na pregnancy\nan illness"));
        (await home.Words("Parker", "/talk/agreements")).ShouldSatisfyAllConditions(
            words => words.ShouldContain("waits for a yes"), words => words.ShouldContain("a pregnancy"), words => words.ShouldContain("They are not a legal contract."));
        var id = Id().Match(await home["Parker"].Body("/talk/agreements")).Groups[1].Value;
        await home.Send("Parker", "/talk/agreements", ("yes", id));
        (await home.Words("Ren", "/talk/agreements")).ShouldSatisfyAllConditions(words => words.ShouldContain("holds"), words => words.ShouldContain("Said yes: Ren and Parker."), words => words.ShouldContain("24 Nov 2027"));
    }

    [Fact, Mechanism("M071", Where = "/talk/often"), Mechanism("M061", Where = "/talk/often")]
    public async Task Where_everything_is_negotiated_the_page_says_where_it_comes_from_and_which_rules_end_it()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("swing-shift"));
        var words = await home.Words("Drew", "/talk/often");
        words.ShouldContain("38 times last week");
        words.ShouldContain("Standing rules for the first 6 leave 7 a week.");
        words.ShouldContain("Monday to Friday: 1 h 40 min, of which 1 h 40 min are hand-over.");
        words.ShouldContain("8 bought hours of care a week would cost 136 USD");
        words.ShouldContain("10 hand-overs a week");
        words.ShouldContain("medicine: what was given, when the next is due");
        words.ShouldContain("Marlo: 5 h 30 min of sleep on a weekday night");

        await home.Send("Marlo", "/talk/often?handler=rule", ("row", "food.dishes"), ("who", "turns"));
        (await home.Words("Drew", "/talk/often")).ShouldContain("32 times last week");
        (await home.Words("Drew", "/talk/decisions")).ShouldContain("Wash the dishes: in turn");
    }

    [Fact, Mechanism("M147", Where = "/talk/checkin"), Mechanism("M132", Where = "/talk")]
    public async Task A_check_in_asks_for_the_good_as_well_as_the_hard_and_a_pass_is_complete()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("swing-shift"));
        await home.Send("Drew", "/talk", ("what", "who takes the lift on Friday"));
        var words = await home.Words("Marlo", "/talk/checkin");
        words.ShouldContain("What went well");
        words.ShouldContain("What was hard");
        words.ShouldContain("who takes the lift on Friday");
        Agenda().Count(await home["Marlo"].Body("/talk/checkin")).ShouldBeLessThanOrEqualTo(3);
        await home.Send("Drew", "/talk/checkin", ("well", "the lake"), ("hard", "the night of Tuesday"));
        (await home["Marlo"].Body("/talk/checkin")).ShouldNotContain("the lake");
        await home.Send("Marlo", "/talk/checkin", ("pass", "yes"));
        (await home.Words("Marlo", "/talk/checkin")).ShouldSatisfyAllConditions(said => said.ShouldContain("the lake"), said => said.ShouldContain("Marlo passed."));
    }

    [Theory]
    [InlineData("before-the-wedding", "Ren", "Parker")]
    [InlineData("swing-shift", "Drew", "Marlo")]
    public async Task Exchanging_the_two_adults_exchanges_the_pages(string file, string one, string other)
    {
        var text = ExampleHome.Example(file);
        await using var before = await ExampleHome.Of(text);
        await using var after = await ExampleHome.Of(Name().Replace(text, match => match.Value == one ? other : one));
        foreach (var page in new[] { "/talk", "/talk/expect", "/talk/expect/answer?q=who_cooks", "/talk/checkin", "/talk/agreements", "/talk/decisions", "/talk/assumptions", "/talk/often" })
            (await after.Words(other, page)).ShouldBe(Name().Replace(await before.Words(one, page), match => match.Value == one ? other : match.Value == other ? one : match.Value), page);
    }

    [Theory, Mechanism("M137", Where = "/talk"), Mechanism("M142", Where = "/talk")]
    [InlineData("en"), InlineData("de")]
    public void No_word_of_talk_judges(string language)
    {
        var texts = File.ReadAllText(Repository.PathTo("src", "Evenhand.Web", "Texts", language, "talk.json"));
        Judging().Matches(texts).Select(match => match.Value).ShouldBeEmpty();
    }

    private static string Without(string text) => Answers().Replace(text, "");

    private static List<string> Questions(string page, string outcome) =>
        [.. Regex.Matches(Regex.Match(page, $"data-outcome=\"{outcome}\".*?</section>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value, "data-key=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("class=\"ask\"", RegexOptions.None, 1000)]
    private static partial Regex Ask();

    [GeneratedRegex("data-key=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("id=\"item-", RegexOptions.None, 1000)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"answers:.*?\n\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b(Ren|Parker|Drew|Marlo)\b", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:should|best|better|optimal|ideal|overdue|score|well done|healthy balance|sollte\w*|beste\w*|besser\w*|optimal\w*|ideal\w*|überfällig\w*|Punkte)\b|!", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Judging();
}
