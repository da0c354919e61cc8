using Evenhand.App.Catalogues;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Tests.Catalogues;

/// <summary>What the starting estimates say about households of different ages, and what belongs to nobody by birth.</summary>
public sealed class CatalogueFactTests
{
    private static readonly string[] Chores = ["infant.diapers", "child.homework", "food.groceries", "food.dinner", "food.dishes", "cloth.wash", "clean.trash", "child.bedtime"];

    private static decimal HandsOn(string applies, string children, Func<Responsibility, bool>? which = null) =>
        new OwnershipView(Checked.Household($"adults: {{a: {{}}, b: {{}}}}\nchildren: {children}\napplies: [{applies}]"), CatalogueFile.Shipped)
            .Applicable.Where(owned => which?.Invoke(owned.Row) ?? true).Sum(owned => WeeklyLoad.Of(owned).HandsOn) / 60;

    [Fact, Mechanism("M006", Where = "data/catalogue.csv")]
    public void The_named_chores_are_there_and_bound_to_nobody()
    {
        foreach (var chore in Chores)
            CatalogueFile.Shipped.Find(new(chore)).ShouldNotBeNull(chore).Binding.ShouldBe(Binding.None);
    }

    [Fact, Mechanism("M003", Where = "data/catalogue.csv")]
    public void Only_carrying_birth_and_nursing_are_of_one_body_and_preparing_is_anyones()
    {
        CatalogueFile.Shipped.Rows.Where(row => row.Binding is Binding.Birth or Binding.Nursing).Select(row => row.Id.Value).ShouldBe(["infant.nurse", "infant.pump", "birth.carry", "birth.give"], ignoreOrder: true);
        CatalogueFile.Shipped.Find(new("birth.prepare")).ShouldNotBeNull().Binding.ShouldBe(Binding.None);
    }

    [Fact, Mechanism("M143", Where = "evenhand check; the page Who owns what")]
    public void Extras_are_off_until_a_household_names_one()
    {
        static IReadOnlyList<string> Extras(string owns) => [.. new OwnershipView(Checked.Household($"adults: {{a: {{}}, b: {{}}}}\nchildren: {{c: {{age: 6}}}}\napplies: [always, kids, school]\nowns: {{{owns}}}"), CatalogueFile.Shipped)
            .Applicable.Where(owned => owned.Row.Optional).Select(owned => owned.Row.Id.Value)];
        Extras("a: [food.*, cloth.*]").ShouldBeEmpty();
        Extras("a: [food.extra]").ShouldBe(["food.extra"]);
    }

    [Fact, Mechanism("M117", Where = "evenhand check; the page Who owns what")]
    public void Keeping_up_with_kin_and_friends_is_owned_or_let_go_by_choice()
    {
        static Owned Kin(string rules) => new OwnershipView(Checked.Household($"adults: {{a: {{}}, b: {{}}}}\napplies: [always, kids]\nchildren: {{c: {{age: 6}}}}\n{rules}"), CatalogueFile.Shipped).Find(new("kin.relatives")).ShouldNotBeNull();
        Kin("owns: {}").State.ShouldBe(OwnershipState.Nobody);
        Kin("owns: {b: [kin.*]}").Owner!.Value.Value.ShouldBe("b");
        Kin("not_doing: [kin.*]").State.ShouldBe(OwnershipState.NotDoing);
    }

    [Fact, Mechanism("M044", Where = "evenhand check")]
    public void A_home_with_teenagers_has_as_real_a_week()
        => HandsOn("always, kids, school, teen, carers, car", "{c1: {age: 14}, c2: {age: 11}}").ShouldBeGreaterThan(40);

    [Fact, Mechanism("M100", Where = "evenhand check")]
    public void Older_children_bring_more_hours_at_times_that_others_fix()
    {
        static bool Fixed(Responsibility row) => row.Timing == Timing.Fixed;
        Math.Round(HandsOn("always, kids, school", "{c1: {age: 14}, c2: {age: 11}}", Fixed), 1).ShouldBe(9.7m);
        Math.Round(HandsOn("always, kids, infant", "{c1: {age: 4}, c2: {age: 2}}", Fixed), 1).ShouldBe(8.3m);
    }

    [Fact, Mechanism("M043", Where = "tests/Corpus/households")]
    public void The_households_of_the_tests_need_nobodys_sex()
    {
        foreach (var name in Checked.Corpus)
            System.Text.RegularExpressions.Regex.IsMatch(Checked.Text(name), @"\b(gender|sex|male|female|husband|wife|he|she|his|her)\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).ShouldBeFalse(name);
    }

    [Fact]
    public void Doing_what_another_owns_moves_no_ownership()
    {
        var text = Checked.Text("second-shift");
        var covers = string.Concat(Enumerable.Range(1, 10).Select(day => $"\n  - {{responsibility: food.dinner, by: a, from: 2026-03-{day:00}, until: 2026-03-{day:00}}}"));
        var (before, after) = (Checked.Json(text), Checked.Json(text + "\ncovers:" + covers));
        after["owned_count"]!.ToJsonString().ShouldBe(before["owned_count"]!.ToJsonString());
        Checked.Household(text + "\ncovers:" + covers).Ownership.Covers.Count.ShouldBe(10);
    }
}
