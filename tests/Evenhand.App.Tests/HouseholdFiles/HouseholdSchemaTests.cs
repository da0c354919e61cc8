using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.HouseholdFiles.Schema;
using Json.Schema;

namespace Evenhand.App.Tests.HouseholdFiles;

public sealed class HouseholdSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(HouseholdSchema.Text());

    public static TheoryData<string> Households() => [.. Corpus.Households().Select(file => Path.GetFileName(file))];

    [Fact]
    public void The_committed_schema_is_the_one_the_code_makes() => GeneratedFile.Matches(HouseholdSchema.Text(), "docs", "household.schema.json");

    [Fact]
    public void The_key_tables_are_those_the_code_makes() => GeneratedFile.PartMatches(KeyTables.Text(), "docs", "household-file.md");

    [Theory, MemberData(nameof(Households))]
    public void A_household_that_is_read_fits_the_schema(string name)
    {
        var file = HouseholdFile.Read(Corpus.Household(name), CatalogueFile.Shipped);
        file.Ok.ShouldBeTrue();
        var result = Evaluate(HouseholdJson.Node(file.Value.Tree));
        result.IsValid.ShouldBeTrue(Errors(result));
    }

    [Theory]
    [InlineData("adults: {a: {blocks: [{days: Mon, from: \"07:00\", to: \"15:30\", were: site}]}}", "unknown key")]
    [InlineData("adults: {a: {blocks: [{days: Mon, from: \"7.30\", to: \"15:30\"}]}}", "a time with a dot")]
    [InlineData("adults: {a: {blocks: [{days: Someday, from: \"07:30\", to: \"15:30\"}]}}", "no day")]
    [InlineData("children: {c: {age: 4}}", "no adults")]
    [InlineData("adults: {a: {}}\nchildren: {c: {}}", "a child without age")]
    [InlineData("adults: {a: {}}\nfeeding: soup", "not one of the words")]
    [InlineData("adults: {a: {}}\nmoney: {a_pay: much}", "an amount in words")]
    [InlineData("adults: {a: {}}\nowns: {a: [Food]}", "not the form of an id")]
    [InlineData("adults: {a: {}}\ncolour: red", "a key that the file does not have")]
    public void A_wrong_household_does_not_fit_it(string yaml, string because)
    {
        var tree = Evenhand.App.HouseholdFiles.Yaml.YamlTreeReader.Read(yaml).Tree!;
        Evaluate(HouseholdJson.Node(tree)).IsValid.ShouldBeFalse(because);
    }

    [Theory]
    [InlineData("rotates_everything: true")]
    [InlineData("rotates_everything: yes")]
    [InlineData("rotates_everything: off")]
    [InlineData("money: {a_pay: 80000, care_cost_by_age: {\"0-2\": 100}}")]
    [InlineData("owns: {a: food.*, rotates: [food.dinner, clean.dust]}")]
    [InlineData("owns:")]
    public void What_the_reader_accepts_fits(string part)
    {
        var tree = Evenhand.App.HouseholdFiles.Yaml.YamlTreeReader.Read($"adults: {{a: {{}}}}\n{part}").Tree!;
        var result = Evaluate(HouseholdJson.Node(tree));
        result.IsValid.ShouldBeTrue(Errors(result));
    }

    private static EvaluationResults Evaluate(JsonNode? node) => Schema.Evaluate(node, new() { OutputFormat = OutputFormat.List });

    private static string Errors(EvaluationResults result) => string.Join("\n", result.Details
        .Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}"));
}
