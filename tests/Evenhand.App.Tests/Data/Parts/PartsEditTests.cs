using Evenhand.App.Data;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Tests.Data.Parts;

public class PartsEditTests
{
    private static readonly LocalDate April = new(2026, 4, 15);
    private static readonly LocalDate May = new(2026, 5, 1);

    [Theory, EachDatabase]
    [Mechanism("M152", Where = "any change in the app, from a date")]
    public async Task A_change_from_the_first_of_May_leaves_April_as_it_was(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var before = (await test.Store.Households.Read(caller))!.On(April);
        (await Edit(test, caller, parts =>
        {
            parts.Set("owns/food.*", "\"sam\"", May);
            parts.Set("adults/kim", """{"blocks":[{"days":"Mon-Wed","from":"07:00","to":"12:00","where":"home"}]}""", May);
            parts.Remove("owns/clean.*", May);
        })).ShouldBeOfType<Written.Done>();
        var snapshot = (await test.Store.Households.Read(caller))!;
        Dump.Of(snapshot.On(April)).ShouldBe(Dump.Of(before));
        Dump.Of(snapshot.On(May.PlusDays(-1))).ShouldBe(Dump.Of(before));
        var after = snapshot.On(May);
        after.Ownership.Patterns.Select(pattern => (pattern.Pattern, pattern.Owner!.Value.Value)).ShouldBe([("food.*", "sam")]);
        after.Adults[0].Blocks.Count.ShouldBe(1);
        after.Adults.Select(adult => adult.Id.Value).ShouldBe(["kim", "sam"]);
        Dump.Of(snapshot.On(new(2030, 1, 1))).ShouldBe(Dump.Of(after));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    [Mechanism("M152", Where = "any change in the app, from a date")]
    public async Task Whatever_is_changed_from_a_date_every_day_before_keeps_its_values(int seed)
    {
        var random = new Random(seed);
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var first = new LocalDate(2026, 1, 1);
        const int Days = 120;
        string[] paths = ["owns/food.dinner", "owns/school.forms", "not_doing/clean.floors", "pets", "owns/clean.*"];
        var model = paths.ToDictionary(path => path, _ => new string?[Days], StringComparer.Ordinal);
        Array.Fill(model["owns/clean.*"], "\"sam\"");
        for (var round = 0; round < 60; round++)
        {
            var path = paths[random.Next(paths.Length)];
            var from = random.Next(Days);
            int? until = random.Next(2) == 0 ? random.Next(from, Days) : null;
            var body = path switch { "pets" => $"{random.Next(5)}", _ when path.StartsWith("not", StringComparison.Ordinal) => "true", _ => random.Next(2) == 0 ? "\"kim\"" : "\"sam\"" };
            var remove = random.Next(4) == 0;
            var outcome = await Edit(test, caller, parts =>
            {
                if (remove)
                    parts.Remove(path, first.PlusDays(from), until is { } last ? first.PlusDays(last) : null);
                else
                    parts.Set(path, body, first.PlusDays(from), until is { } last ? first.PlusDays(last) : null);
            });
            outcome.ShouldBeOfType<Written.Done>();
            var end = until ?? (remove ? Days - 1 : EndOfWhatHolds((await test.Store.Households.Read(caller))!, path, first.PlusDays(from)));
            for (var day = from; day <= Math.Min(end, Days - 1); day++)
                model[path][day] = remove ? null : body;
            var snapshot = (await test.Store.Households.Read(caller))!;
            foreach (var (known, values) in model)
                for (var day = 0; day < Days; day++)
                    snapshot.Part(known, first.PlusDays(day))?.Body.ShouldBe(values[day], $"{known} on day {day} in round {round}");
            foreach (var known in paths)
                NoOverlap(snapshot.Versions(known));
        }

        // A value that is set without an end holds as long as what it takes the place of; how long that is, the versions say.
        int EndOfWhatHolds(Evenhand.App.Data.Reading.HouseholdSnapshot snapshot, string path, LocalDate from) =>
            snapshot.Part(path, from)!.UntilDate is { } last ? Period.DaysBetween(first, last) : Days - 1;

        static void NoOverlap(IReadOnlyList<Evenhand.App.Data.Rows.PartRow> versions)
        {
            for (var at = 1; at < versions.Count; at++)
                (versions[at - 1].UntilDate < versions[at].FromDate).ShouldBeTrue();
            versions.ShouldAllBe(row => row.UntilDate == null || row.UntilDate >= row.FromDate);
        }
    }

    [Theory, EachDatabase]
    public async Task Everything_that_is_wrong_is_said_at_once_with_its_part_and_nothing_is_written(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var refused = (await Edit(test, caller, parts =>
        {
            parts.Set("adults/kim", """{"blocks":[{"days":"Mon-Fry","from":"8 am","to":"16:00"}]}""", May);
            parts.Set("owns/food.dinner", "\"nobody\"", May);
            parts.Set("pets", "3", May);
        })).ShouldBeOfType<Written.Refused>();
        refused.Problems.Select(problem => (problem.Part, problem.Key)).Order().ShouldBe([("adults/kim", "adults.kim.blocks[0].days"), ("adults/kim", "adults.kim.blocks[0].from"), ("owns/food.dinner", "owns.nobody")]);
        refused.Problems.ShouldAllBe(problem => problem.Message.Length > 0 && problem.Instead.Length > 0);
        var snapshot = (await test.Store.Households.Read(caller))!;
        snapshot.Revision.ShouldBe(1);
        snapshot.Part("pets", May).ShouldBeNull();
    }

    [Fact]
    public async Task A_removal_that_breaks_a_later_version_is_refused()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        (await Edit(test, caller, parts => parts.Set("owns/school.forms", "\"sam\"", new(2026, 9, 1)))).ShouldBeOfType<Written.Done>();
        (await Edit(test, caller, parts =>
        {
            parts.Remove("adults/sam", May);
            parts.Remove("owns/clean.*", May);
        })).ShouldBeOfType<Written.Refused>().Problems.ShouldContain(problem => problem.Part == "owns/school.forms" && problem.Code == "wrong-value");
        (await Edit(test, caller, parts =>
        {
            parts.Remove("adults/sam", May);
            parts.Remove("owns/clean.*", May);
            parts.Remove("owns/school.forms", May);
        })).ShouldBeOfType<Written.Done>();
        (await test.Store.Households.Read(caller))!.On(new(2026, 10, 1)).Adults.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_path_or_a_date_cannot_be_is_refused_with_the_rest()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        (await Edit(test, caller, parts =>
        {
            parts.Set("adult/kim", "{}", May);
            parts.Set("pets", "{", May);
            parts.Set("pets", "1", new(1815, 6, 18));
            parts.Set("pets", "1", May, May.PlusDays(-1));
        })).ShouldBeOfType<Written.Refused>().Problems.Select(problem => problem.Code).ShouldBe(["unknown-part", "not-json", "wrong-date", "ends-before-start"]);
    }

    [Theory, EachDatabase]
    public async Task A_part_that_someone_else_changed_is_stale(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var seen = (await test.Store.Households.Read(caller))!.Part("adults/sam", May)!.Version;
        (await Edit(test, caller, parts => parts.Set("adults/sam", """{"name":"Samuel"}""", May, seen: seen))).ShouldBeOfType<Written.Done>();
        var stale = (await Edit(test, caller, parts => parts.Set("adults/sam", """{"name":"Samantha"}""", May, seen: seen))).ShouldBeOfType<Written.Stale>();
        stale.Current.ShouldBeOfType<Evenhand.App.Data.Rows.PartRow>().Body.ShouldBe("""{"name":"Samuel"}""");
        (await Edit(test, caller, parts => parts.Set("pets", "1", May, seen: 0))).ShouldBeOfType<Written.Done>();
        (await Edit(test, caller, parts => parts.Set("pets", "2", May, seen: 0))).ShouldBeOfType<Written.Stale>();
    }

    [Fact]
    public async Task A_value_for_some_days_ends_and_what_was_before_holds_again()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        await Edit(test, caller, parts => parts.Set("owns/food.*", "\"sam\"", May, new(2026, 5, 14)));
        var snapshot = (await test.Store.Households.Read(caller))!;
        Owner(May.PlusDays(-1)).ShouldBe("kim");
        Owner(May).ShouldBe("sam");
        Owner(new(2026, 5, 14)).ShouldBe("sam");
        Owner(new(2026, 5, 15)).ShouldBe("kim");

        string Owner(LocalDate date) => snapshot.On(date).Ownership.Patterns.Single(pattern => pattern.Pattern == "food.*").Owner!.Value.Value;
    }

    [Fact]
    public async Task Two_adults_exchanged_make_the_exchanged_parts()
    {
        static string Exchanged(string text) => text.Replace("kim", "\0", StringComparison.Ordinal).Replace("sam", "kim", StringComparison.Ordinal).Replace("\0", "sam", StringComparison.Ordinal);
        await using var test = await TestStore.On("sqlite");
        var one = await test.Household();
        var other = await test.Household(Exchanged(TestStore.TwoAdults));
        await Edit(test, one, parts => parts.Set("owns/school.forms", "\"kim\"", May));
        await Edit(test, other, parts => parts.Set("owns/school.forms", "\"sam\"", May));
        var parts = (await test.Store.Households.Read(one))!.PartsOn(May).Select(row => (row.Path, row.Body));
        (await test.Store.Households.Read(other with { Member = null }))!.PartsOn(May).Select(row => (Exchanged(row.Path), Exchanged(row.Body))).ShouldBe(parts);
    }

    private static Task<Written> Edit(TestStore test, Caller caller, Action<PartsEdit> change) =>
        test.Store.Write(caller, "parts.change", async (edit, stop) => change(await edit.Parts(stop)));
}
