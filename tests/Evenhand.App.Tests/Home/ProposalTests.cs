using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Writing;
using Evenhand.App.Home;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Home;

/// <summary>Who owns what changes by a proposal and everyone's yes, from a day on, whole, and can be taken back.</summary>
public sealed class ProposalTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly ResponsibilityId Dinner = new("food.dinner");

    [Fact, Mechanism("M008", Where = "the page Who owns what: hand it over whole")]
    public async Task What_is_agreed_holds_from_its_day_and_alters_no_day_before()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var proposal = Proposed(new ProposedChange(Dinner) { Owner = new("sam"), GoodEnough = "warm", Notes = "the oven runs hot" }) with { Review = Today.PlusWeeks(8) };

        await Write(test, parts => HomeParts.Put(parts, proposal, Today));
        (await On(test, Today)).Ownership.Proposals.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Notes.ShouldBe("the oven runs hot");
        Owner(await On(test, Today)).ShouldBe(new PersonId("kim"));
        var carried = await Write(test, async parts => HomeParts.Carry(parts, await On(test, Today), proposal, Today));

        Owner(await On(test, Today.PlusDays(-1))).ShouldBe(new PersonId("kim"));
        var after = await On(test, Today);
        Owner(after).ShouldBe(new PersonId("sam"));
        after.Ownership.Proposals.ShouldBeEmpty();
        var entry = Entry(after);
        entry.Row.DoneWhen.ShouldBe("warm");
        entry.How.ShouldBe("agreed");
        entry.Since.ShouldBe("2026-05-01");
        entry.HandOver.ShouldBe(new HandOver(Dinner, new("kim"), Today, Today.PlusWeeks(8), "the oven runs hot"));

        (await test.Store.Undo(caller, carried.Seq!.Value)).ShouldBeOfType<Written.Done>();
        Owner(await On(test, Today)).ShouldBe(new PersonId("kim"));
        (await On(test, Today)).Ownership.Proposals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_proposal_applied_in_thought_is_what_carrying_it_makes()
    {
        await using var test = await TestStore.On("sqlite");
        await test.Household();
        var proposal = Proposed(
            new(Dinner) { Owner = new("sam") }, new(new("clean.floors")) { Rotates = true }, new(new("food.groceries")) { LetGo = true }, new(new("clean.trash")) { GoodEnough = "out by Tuesday" });
        var thought = States(proposal.AppliedTo(await On(test, Today)));

        await Write(test, async parts => HomeParts.Carry(parts, await On(test, Today), proposal, Today));

        States(await On(test, Today)).ShouldBe(thought);
    }

    [Fact, Mechanism("M016", Where = "the page Who owns what: make it agreed")]
    public void What_fell_to_someone_becomes_agreed_by_everyones_yes()
    {
        var household = Check.Checked.Household("""
            adults: {a: {}, b: {}}
            owns: {a: [food.dinner]}
            origins: {food.dinner: {how: fell to}}
            """);
        var proposal = Proposed(new ProposedChange(Dinner) { Owner = new("a") }) with { Yes = [new("a")] };
        Entry(household).How.ShouldBe("fell to");
        proposal.IsAgreed(household).ShouldBeFalse();

        (proposal with { Yes = [new("a"), new("b")] }).IsAgreed(household).ShouldBeTrue();
        Entry(proposal.AppliedTo(household)).How.ShouldBe("agreed");
        Entry(proposal.AppliedTo(household)).Owned.Owner.ShouldBe(new PersonId("a"));
    }

    [Fact, Mechanism("M053", Where = "the page Who owns what: give the doing away for a while")]
    public async Task An_errand_ends_by_itself_and_moves_no_owner()
    {
        await using var test = await TestStore.On("sqlite");
        await test.Household();

        await Write(test, parts => HomeParts.Lend(parts, new(Dinner.Value, new("sam"), Today.PlusDays(2), Today.PlusDays(3), true, "late shift")));

        Owner(await On(test, Today.PlusDays(2))).ShouldBe(new PersonId("kim"));
        Entry(await On(test, Today)).Lent.ShouldHaveSingleItem().By.ShouldBe(new PersonId("sam"));
        Entry(await On(test, Today.PlusDays(4)), Today.PlusDays(4)).Lent.ShouldBeEmpty();
    }

    [Fact]
    public void The_yes_of_another_home_is_not_asked()
    {
        var household = Check.Checked.Household("adults: {a: {home: one}, b: {home: one}, x: {home: two}}");
        (Proposed(new ProposedChange(Dinner) { Owner = new("b") }, "a") with { Yes = [new("a"), new("b")] }).IsAgreed(household).ShouldBeTrue();
    }

    private static Proposal Proposed(params ProposedChange[] changes) => new("p", new("kim"), Today) { Changes = changes };

    private static Proposal Proposed(ProposedChange change, string by) => new("p", new(by), Today) { Changes = [change] };

    private static PersonId? Owner(Household household) => Entry(household).Owned.Owner;

    private static HomeEntry Entry(Household household, LocalDate? on = null) => new HomeList(household, CatalogueFile.Shipped, on ?? Today, _ => true).Find(Dinner.Value).ShouldNotBeNull();

    private static IEnumerable<(string, OwnershipState, PersonId?, string)> States(Household household) =>
        new OwnershipView(household, CatalogueFile.Shipped).Applicable.Select(owned => (owned.Row.Id.Value, owned.State, owned.Owner, owned.Row.DoneWhen));

    private static async Task<Household> On(TestStore test, LocalDate date) => (await test.Store.Households.Read(test.Caller!))!.On(date);

    private static Task<Written.Done> Write(TestStore test, Action<PartsEdit> change) => Write(test, parts => { change(parts); return Task.CompletedTask; });

    private static async Task<Written.Done> Write(TestStore test, Func<PartsEdit, Task> change) =>
        (await test.Store.Write(test.Caller!, HomeActKinds.Yes, async (edit, stop) => await change(await edit.Parts(stop)))).ShouldBeOfType<Written.Done>();
}
