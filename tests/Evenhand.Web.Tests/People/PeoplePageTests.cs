using System.Net;
using System.Text.RegularExpressions;
using Evenhand.Web.Tests.Talk;

namespace Evenhand.Web.Tests.People;

/// <summary>Who belongs to a home, shown and changed.</summary>
public sealed partial class PeoplePageTests
{
    [Fact, Mechanism("M105", Where = "/people"), Mechanism("M115", Where = "/people")]
    public async Task Carers_stand_with_hours_price_and_authority_and_no_count_of_them()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("snow-plough"));
        await home.Send("Morgan", "/people/edit", ("part", "helper"), ("name", "Robin"), ("ring", "paid"), ("covers", "c2"), ("authorised", "c2"), ("cost_hour", "12"), ("blocks", "Mon-Fri 15:30-17:30"));
        var words = await home.Words("Casey", "/people");
        words.ShouldContain("may collect Ali");
        words.ShouldContain("10 h a week, about 520 USD a month");
        words.ShouldNotMatch(@"\d+ (carers|helpers|providers)");
    }

    [Fact, Mechanism("M058", Where = "/people"), Mechanism("M054", Where = "/people")]
    public async Task Hours_are_added_changed_taken_back_and_what_is_wrong_says_what_to_write()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("snow-plough"));
        using (var wrong = await home["Morgan"].Post("/people/edit", ("part", "hours"), ("who", "a"), ("kind", "study"), ("what", "the evening class"), ("days", "Tue"), ("from", "now"), ("to", "21:00")))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
            page.ShouldContain("Write a time such as 17:30.");
            page.ShouldContain("value=\"the evening class\"");
        }

        await home.Send("Morgan", "/people/edit", ("part", "hours"), ("who", "a"), ("kind", "study"), ("what", "the evening class"), ("days", "Tue"), ("from", "18:00"), ("to", "21:00"), ("firm", "yes"), ("half_present", "yes"));
        (await home.Words("Casey", "/people")).ShouldSatisfyAllConditions(words => words.ShouldContain("the evening class"), words => words.ShouldContain("half there"));
        var seq = Seq().Match(await home["Casey"].Body("/history")).Groups[1].Value;
        await home.Send("Casey", "/history?handler=undo", ("seq", seq));
        (await home.Words("Morgan", "/people")).ShouldNotContain("the evening class");
    }

    [Fact]
    public async Task What_does_not_fit_and_the_days_of_carers_are_in_the_language_of_the_page()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("snow-plough"));
        Task<HttpResponseMessage> German(params (string Name, string Value)[] fields) => home["Morgan"].PostWithout("/people/edit", fields, ("Accept-Language", "de"));
        var token = ("form", await home["Morgan"].Token());
        using (var wrong = await German(token, ("part", "hours"), ("who", "a"), ("kind", "study"), ("what", "Kurs"), ("days", "Tue"), ("from", "18:00"), ("to", "19:00"), ("break", "90")))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("Die Pause ist länger als die Zeit.");
        }

        using (var kept = await German(token, ("part", "helper"), ("name", "Robin"), ("ring", "paid"), ("covers", "c2"), ("blocks", "Mo-Mi 15:30-17:30\nSo 9:00-11:00")))
            ((int)kept.StatusCode).ShouldBeInRange(302, 303);
        (await home["Morgan"].Body("/people/edit?part=helper&who=robin")).ShouldContain("Mon-Wed 15:30-17:30");
        using var german = await home["Morgan"].Get("/people/edit?part=helper&who=robin", ("Accept-Language", "de"));
        (await german.Content.ReadAsStringAsync()).ShouldContain("Mo-Mi 15:30-17:30");
    }

    [Fact, Mechanism("M113", Where = "/people")]
    public async Task A_list_with_one_adults_address_is_named_as_a_gap()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("snow-plough"));
        await home.Send("Casey", "/people/edit", ("part", "contact"), ("name", "Ms Okoro"), ("role", "class teacher"), ("children", "c1"), ("know", "a"));
        (await home.Words("Morgan", "/people")).ShouldContain("without the address of Casey");
    }

    [Fact, Mechanism("M056", Where = "/people/edit")]
    public async Task An_activity_shows_what_it_takes_before_it_is_added()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("snow-plough"));
        using var priced = await home["Morgan"].Post("/people/edit", ("part", "activity"), ("name", "judo"), ("children", "c1"), ("days", "Tue"), ("from", "17:00"), ("to", "18:00"), ("gets_there", "with someone"), ("price", "yes"));
        priced.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = WebUtility.HtmlDecode(await priced.Content.ReadAsStringAsync());
        page.ShouldContain("1 h of the children's time");
        page.ShouldMatch(@"[12] lifts?\b");
        page.ShouldMatch("(Morgan|Casey): ");
        (await home.Words("Morgan", "/people")).ShouldNotContain("judo");
        await home.Send("Morgan", "/people/edit", ("part", "activity"), ("name", "judo"), ("children", "c1"), ("days", "Tue"), ("from", "17:00"), ("to", "18:00"), ("gets_there", "with someone"));
        (await home.Words("Morgan", "/people")).ShouldContain("judo");
    }

    [Theory, Mechanism("M142", Where = "/people"), Mechanism("M137", Where = "/people")]
    [InlineData("en"), InlineData("de")]
    public void No_word_about_people_judges(string language) =>
        Judging().Matches(File.ReadAllText(Repository.PathTo("src", "Evenhand.Web", "Texts", language, "persons.json"))).Select(match => match.Value).ShouldBeEmpty();

    [GeneratedRegex("name=\"seq\" value=\"([0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Seq();

    [GeneratedRegex(@"\b(?:should|best|better|optimal|ideal|overdue|score|sollte\w*|beste\w*|besser\w*|optimal\w*|ideal\w*|überfällig\w*|Punkte)\b|!", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Judging();
}
