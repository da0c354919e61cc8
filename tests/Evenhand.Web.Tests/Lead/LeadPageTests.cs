using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.App.Catalogues;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Tests.Household;
using NodaTime;

namespace Evenhand.Web.Tests.Lead;

/// <summary>Leading, being on call and hard weeks, by two adults on a device each.</summary>
public sealed class LeadPageTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly PersonId A = new("a"), B = new("b");

    [Fact, Mechanism("M027", Where = "the pages Lead and Terms"), Mechanism("M021", Where = "the page Terms"), Mechanism("M035", Where = "the page Lead"), Mechanism("M151", Where = "the page Lead")]
    public async Task A_lead_is_a_dated_decision_of_both_with_a_review_and_everything_that_goes_with_it()
    {
        await using var house = await House.OfExample("snow-plough");
        var form = await house.Page("a", "/lead/terms");
        form.QuerySelectorAll<IHtmlInputElement>("input[name=content]").Count(box => box.IsChecked).ShouldBe(9);
        (await house.Send("a", form, "form[action='/lead/terms']", ("review", ""))).QuerySelector("[role=alert]").ShouldNotBeNull("no lead without a review");

        await house.Send("a", form, "form[action='/lead/terms']", ("who", "b"), ("hours", "Tue 09:00-14:00"), ("respite", "Sat from 14:00"), ("review", "2027-05-24"));
        var waiting = await house.Now();
        waiting.LeadTerms.ShouldBeNull();
        LeadTerms.Leading(waiting, null).ShouldBeNull("one yes is not enough");
        House.Words(await house.Page("b", "/lead")).ShouldContain("Nothing of it holds until all of you have said yes.");

        var page = await house.Send("b", await house.Page("b", "/lead"), "form[action='/lead?handler=yes']");
        var agreed = await house.Now();
        LeadTerms.Leading(agreed, null).ShouldBe(B);
        agreed.LeadTerms!.SaidYes.ShouldBe([A, B]);
        agreed.Adult(B)!.Lead.ShouldBeTrue();
        var decision = agreed.Facts.Decisions.ShouldHaveSingleItem();
        (decision.Since, decision.Review, decision.By.Count).ShouldBe(("2026-11-24", "2027-05-24", 2));
        House.Words(page).ShouldContain("Are there two other lead parents whom Casey could call?");

        page = await house.Send("a", await house.Page("a", "/lead"), "form[action='/lead?handler=gain']", ("words", "evenings at home"));
        House.Words(page).ShouldContain("evenings at home");
        page = await house.Send("b", await house.Page("b", "/lead"), "form[action='/lead?handler=peers']", ("no", "true"));
        House.Words(page).ShouldNotContain("Are there two other");

        await house.Send("b", page, "form[action='/lead?handler=back']", ("from", "2026-11-24"));
        LeadTerms.Leading(await house.Now(), null).ShouldBeNull("the role can be handed back");
        (await house.Now()).Topics.ShouldContain(topic => topic.What.StartsWith("The lead has been handed back", StringComparison.Ordinal));
    }

    [Fact, Mechanism("M025", Where = "the page On call"), Mechanism("M063", Where = "the page On call")]
    public async Task Both_see_who_comes_what_falls_and_who_has_a_sick_child_before_it_is_needed()
    {
        await using var house = await House.OfExample("lead-parent");
        foreach (var who in new[] { "a", "b" })
        {
            var words = House.Words(await house.Page(who, "/lead/oncall"));
            words.ShouldContain("in something firm: seminar");
            words.ShouldContain("Falls: the group reads on its own. Takes it: a colleague who has the notes.");
            words.ShouldContain("not there within the hour");
            words.ShouldContain("Whoever has fewer fixed minutes that day");
        }

        var page = await house.Page("b", "/lead/oncall");
        await house.Send("b", page, "form[action='/lead/oncall?handler=drop']", ("falls", "a recording is put up"), ("takes", "nobody"));
        (await house.Now()).Lead.OnCall.Drops.Single(drop => drop.What == "lecture").Falls.ShouldBe("a recording is put up");
        (await house.Now()).Lead.OnCall.Drops.Count.ShouldBe(2);
    }

    [Fact, Mechanism("M127", Where = "the page Lead: one tap")]
    public async Task Too_much_is_one_tap_takes_things_away_and_comes_up_for_both()
    {
        await using var house = await House.OfExample("snow-plough");
        var page = await house.Page("a", "/lead");
        page.QuerySelectorAll("#too-much input, #too-much textarea, #too-much select").Where(field => field.GetAttribute("type") != "hidden").ShouldBeEmpty("no form");

        page = await house.Send("a", page, "#too-much");

        var now = await house.Now();
        now.Lead.TooMuch.ShouldHaveSingleItem().ShouldBe(new TooMuch(A, Today, Today.PlusDays(13)));
        var view = new OwnershipView(now, CatalogueFile.Shipped);
        view.Applicable.Count(owned => owned.Owner == A && Relief.Of(now).Any(relief => relief.StepsBack(owned, Today))).ShouldBeGreaterThan(5);
        view.Applicable.ShouldAllBe(owned => owned.Owner != B || Relief.Of(now).All(relief => !relief.StepsBack(owned, Today)));
        House.Words(page).ShouldContain("Nothing is late.");
        House.Words(await house.Page("b", "/talk")).ShouldContain("It is too much for Morgan");
        await house.Send("a", page, "form[action='/lead?handler=enough']");
        (await house.Now()).Lead.TooMuch.ShouldBeEmpty();
    }

    [Fact, Mechanism("M040", Where = "the page Hand over"), Mechanism("M091", Where = "the page Hand over")]
    public async Task A_hand_over_in_stages_is_one_act_with_notes_and_exactly_one_owner_on_every_day()
    {
        await using var house = await House.OfExample("snow-plough");
        string[] items = ["child.dropoff", "child.bedtime", "health.book", "money.bills"];
        var query = string.Concat(items.Select(item => "&items=" + item));
        var plan = await house.Page("a", "/lead/handover?from=a&to=b&on=2026-11-30&pace=2" + query);
        plan.QuerySelectorAll("#plan h3").Length.ShouldBe(3, "two stages and what goes with it");

        await house.Send("a", plan, "#plan", [.. items.Select(item => ("items", item)), ("note.child.dropoff", "the gate closes at 8:30")]);
        OwnerOf(await house.Now(), "child.dropoff").ShouldBe(A);
        await house.Send("b", await house.Page("b", "/lead/handover"), "form[action='/lead/handover?handler=yes']");

        var (before, after) = (await house.On(new(2026, 11, 29)), await house.On(new(2026, 12, 7)));
        items.ShouldAllBe(item => OwnerOf(before, item) == A && OwnerOf(after, item) == B);
        var between = await house.On(new(2026, 11, 30));
        items.Count(item => OwnerOf(between, item) == B).ShouldBe(2);
        OwnerOf(between, "child.dropoff").ShouldBe(B, "what hurts most goes first");
        after.Ownership.HandOvers.Single(over => over.Id.Value == "child.dropoff").Notes.ShouldBe("the gate closes at 8:30");
        after.Ownership.Proposals.ShouldBeEmpty();
    }

    [Fact, Mechanism("M030", Where = "the page Facts"), Mechanism("M028", Where = "the page Facts")]
    public async Task Presence_and_jobs_are_facts_on_request()
    {
        await using var house = await House.OfExample("lead-parent");
        var page = await house.Page("b", "/lead/facts");
        var rows = page.QuerySelectorAll("#presence ~ table tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();
        rows[0][1].ShouldBe("2", "a couple of dinners a week");
        rows[2][1].ShouldBe("7");
        House.Words(page).ShouldContain("Facts only, there is no target.");
        House.Words(page).ShouldContain("8 nights away in the pattern of your weeks");
    }

    [Fact, Mechanism("M124", Where = "the page Lead: weeks that ask for more"), Mechanism("M125", Where = "the page Lead: weeks that ask for more")]
    public async Task Weeks_that_ask_for_more_have_reviews_an_end_and_the_same_option_for_each_adult()
    {
        await using var house = await House.OfExample("snow-plough");
        var page = await house.Send("a", await house.Page("a", "/lead"), "form[action='/lead?handler=surge']", ("who", "b"), ("weeks", "12"), ("minutes", "60"), ("lowers", "clean"));

        var surge = (await house.Now()).Lead.Surges.ShouldHaveSingleItem();
        (surge.From, surge.Until, surge.Who).ShouldBe((Today, Today.PlusWeeks(12).PlusDays(-1), B));
        var words = House.Words(page);
        words.ShouldContain("Looked at on");
        words.ShouldContain("Morgan interrupts paid work");
        words.ShouldContain("Casey interrupts paid work");
        await house.Send("b", await house.Page("b", "/lead"), "form[action='/lead?handler=surgeend']");
        (await house.Now()).Lead.Surges.ShouldHaveSingleItem().Until.ShouldBe(Today);
    }

    [Fact, Mechanism("M034", Where = "the page Lead: a broken night"), Mechanism("M130", Where = "the page Lead")]
    public async Task A_broken_night_is_kept_for_its_day_alone_and_the_morning_after_takes_both()
    {
        await using var house = await House.OfExample("snow-plough");
        await house.Send("a", await house.Page("a", "/lead"), "#less");
        (await house.Now()).Lead.Woken.ShouldHaveSingleItem().ShouldBe(new(A, Today));
        (await house.On(Today.PlusDays(1))).Lead.Woken.ShouldBeEmpty();

        await house.Send("a", await house.Page("a", "/lead"), "#morning");
        (await house.Now()).Lead.OnCall.MorningAfter.ShouldBeFalse();
        await house.Send("b", await house.Page("b", "/lead"), "#morning");
        (await house.Now()).Lead.OnCall.MorningAfter.ShouldBeTrue();
    }

    [Fact, Mechanism("M039", Where = "the page Lead"), Mechanism("M036", Where = "the page Lead"), Mechanism("M037", Where = "the page Lead")]
    public async Task New_work_asks_about_the_terms_and_how_both_jobs_feel_stays_with_who_wrote_it()
    {
        await using var house = await House.OfExample("lead-parent");
        House.Words(await house.Page("b", "/lead")).ShouldNotContain("Work has changed since the terms");
        (await house.Post("a", "/people/edit", ("part", "hours"), ("who", "a"), ("kind", "work"), ("what", "a second post"), ("days", "Sat"), ("from", "09:00"), ("to", "12:00"))).ShouldBeOneOf(System.Net.HttpStatusCode.Redirect, System.Net.HttpStatusCode.SeeOther);
        foreach (var who in new[] { "a", "b" })
            House.Words(await house.Page(who, "/lead")).ShouldContain("The work of Vanja is not what it was on the day of the terms.");
        LeadTerms.Leading(await house.Now(), null).ShouldBe(B, "without an answer nothing changes");

        (await house.Page("a", "/lead")).QuerySelector("#feel").ShouldBeNull("only whoever leads is asked");
        var felt = await house.Send("b", await house.Page("b", "/lead"), "form[action='/lead?handler=feel']", ("home", "out of control"), ("work", "behind"));
        House.Words(felt).ShouldContain("What could be left out for a while");
        House.Words(await house.Page("b", "/talk/notes")).ShouldContain("out of control");
        foreach (var path in new[] { "/lead", "/talk/notes", "/talk", "/history", "/today" })
            House.Words(await house.Page("a", path)).ShouldNotContain("out of control");
    }

    [Fact]
    public async Task One_adult_and_a_home_without_children_have_the_pages_that_make_sense()
    {
        foreach (var yaml in new[] { "label: One\nadults: {a: {name: Robin}}\nchildren: {c: {name: Mika, age: 6}}", "label: Two\nadults: {a: {name: Robin}, b: {name: Sascha}}" })
        {
            await using var house = await House.Of(yaml);
            foreach (var path in new[] { "/lead", "/lead/oncall", "/lead/terms", "/lead/handover", "/lead/facts" })
                House.Words(await house.Page("a", path)).Length.ShouldBeGreaterThan(40);
        }
    }

    private static PersonId? OwnerOf(Domain.People.Household household, string id) => new OwnershipView(household, CatalogueFile.Shipped).Find(new(id))?.Owner;
}
