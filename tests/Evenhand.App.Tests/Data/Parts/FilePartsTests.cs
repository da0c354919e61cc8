using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Tests.HouseholdFiles;
using Evenhand.Domain.People;

namespace Evenhand.App.Tests.Data.Parts;

public class FilePartsTests
{
    public static TheoryData<string> Households() => [.. Repository.ExampleHouseholds().Concat(Corpus.Households()).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory, MemberData(nameof(Households))]
    public void A_file_taken_apart_and_put_together_is_the_same_household(string path)
    {
        var file = TestStore.File(File.ReadAllText(Repository.PathTo(path)));
        var rows = Rows(file);
        var composed = Composition.Of(rows);
        composed.Problems.ShouldBeEmpty();
        Dump.Of(composed.File!.Household).ShouldBe(Dump.Of(file.Household));

        // What is carried as a note comes back too, and so does a second round.
        var written = HouseholdFileWriter.Write(composed.File);
        var again = TestStore.File(written);
        Dump.Of(again.Household).ShouldBe(Dump.Of(file.Household));
        Notes(again).ShouldBe(Notes(file));
        Rows(again).Select(row => (row.Body, WithoutItem(row.Path))).ShouldBe(rows.Select(row => (row.Body, WithoutItem(row.Path))));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_and_the_order_of_places_does()
    {
        var rows = Rows(TestStore.File(TestStore.TwoAdults));
        var shuffled = rows.OrderBy(row => row.Path.Length).ThenBy(row => row.Body, StringComparer.Ordinal).ToList();
        HouseholdFileWriter.Write(Composition.Of(shuffled).File!).ShouldBe(HouseholdFileWriter.Write(Composition.Of(rows).File!));
        rows.Find(row => row.Path == "adults/sam")!.Ord = 1;
        Composition.Of(rows).File!.Household.Adults.Select(adult => adult.Id.Value).ShouldBe(["sam", "kim"]);
    }

    [Fact]
    public void Parts_are_named_by_what_they_hold()
    {
        var file = TestStore.File("""
            adults: {kim: {}, "a/b %": {}}
            owns: {kim: [food.*, clean.*], rotates: [school.forms], "a/b %": []}
            not_doing: [clean.floors]
            rules: {paid_care: no}
            closed: {on: 2026-05-01, what: holiday}
            children: {}
            """);
        var paths = FileParts.Of(file).Select(part => (part.Path.ToString(), part.Body)).ToList();
        paths.Take(4).ShouldBe([("adults/kim", "{}"), ("adults/a%2Fb %25", "{}"), ("owns/food.*", "\"kim\""), ("owns/clean.*", "\"kim\"")]);
        paths.ShouldContain(("owns/school.forms", "\"rotates\""));
        paths.ShouldContain(("not_doing/clean.floors", "true"));
        paths.ShouldContain(("rules", """{"paid_care":"no"}"""));
        paths.ShouldContain(("children", "{}"));
        paths.Single(part => part.Item1.StartsWith("closed/", StringComparison.Ordinal)).Body.ShouldBe("""{"on":"2026-05-01","what":"holiday"}""");
        Composition.Of(Rows(file)).File!.Household.Adults[1].Id.Value.ShouldBe("a/b %");
        PartPath.Parse("adults/a%2Fb %25")!.Value.Name.ShouldBe("a/b %");
    }

    [Theory]
    [InlineData("adult/kim"), InlineData("routine/wake"), InlineData("adults/kim/blocks"), InlineData("adults/"), InlineData(""), InlineData("/"), InlineData("sex")]
    public void A_path_that_no_household_has_is_none(string path) => PartPath.Parse(path).ShouldBeNull();

    [Theory]
    [InlineData("\"a\\u0007b\""), InlineData("\"\\ud800\""), InlineData("{\"a\":1,}"), InlineData("nothing"), InlineData("")]
    public void Json_that_no_file_could_hold_is_refused(string body) => PartBody.TryRead(body, out _, out _).ShouldBeFalse();

    [Fact]
    public void Json_of_any_depth_is_refused_without_harm() =>
        PartBody.TryRead(string.Concat(Enumerable.Repeat("[", 50_000)), out _, out _).ShouldBeFalse();

    private static List<PartRow> Rows(HouseholdFile file) =>
        [.. FileParts.Of(file).Select(part => new PartRow { Path = part.Path.ToString(), Body = part.Body, Ord = part.Ord, FromDate = PartsEdit.Always })];

    private static string WithoutItem(string path) => PartPath.Parse(path) is { Kind: PartKind.Items, Name: not null } item ? item.Section : path;

    private static string Notes(HouseholdFile file)
    {
        var all = JsonNode.Parse(HouseholdJson.Write(file))!.AsObject();
        string[] notes = ["arrangement", "facts", "question", "answer_must_contain", "expected", "notes", "calendars", "careers", "arrangements", "wishes"];
        return string.Join('\n', notes.Select(note => all[note]?.ToJsonString()));
    }
}
