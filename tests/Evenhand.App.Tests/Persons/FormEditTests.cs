using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using Evenhand.App.Persons;
using Evenhand.App.Tests.Data;
using NodaTime;

namespace Evenhand.App.Tests.Persons;

/// <summary>Forms change what they are told and nothing else.</summary>
public class FormEditTests
{
    private static readonly LocalDate Today = new(2026, 4, 7);

    public static TheoryData<string> Households() => [.. Repository.ExampleHouseholds().Select(path => Path.GetFileName(path))];

    [Theory, MemberData(nameof(Households))]
    public async Task A_form_that_is_sent_as_it_was_shown_changes_nothing(string file)
    {
        await using var test = await TestStore.On("sqlite");
        var text = await File.ReadAllTextAsync(Repository.PathTo("examples", "households", file));
        var caller = await test.Household(text);
        var snapshot = (await test.Store.Households.Read(caller))!;
        var before = Dump.Of(snapshot.On(Today));
        var shown = 0;
        foreach (var edit in All(snapshot))
        {
            var texts = edit.Form.Fields.ToDictionary(field => field.Name, field => FormText.Read(edit.Values, field));
            edit.Fill(name => texts[name]).ShouldBeEmpty($"{edit.Form.Name} {edit.Id}");
            var (household, problems) = PartChange.Preview(snapshot, edit.Kept(), Today);
            problems.ShouldBeEmpty($"{edit.Form.Name} {edit.Id}");
            Dump.Of(household!).ShouldBe(before, $"{edit.Form.Name} {edit.Id}");
            shown++;
        }

        shown.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_field_says_what_is_wrong_with_it_and_a_right_one_is_written()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var snapshot = (await test.Store.Households.Read(caller))!;
        var edit = FormEdit.Of(snapshot, PersonForm.Find("hours")!, "kim", null, Today)!;
        var sent = new Dictionary<string, string[]> { ["kind"] = ["study"], ["days"] = [], ["from"] = ["later"], ["to"] = ["21:00"], ["commute"] = ["400"] };
        edit.Fill(name => sent.GetValueOrDefault(name, [])).ShouldBe(new Dictionary<string, FieldFault> { ["days"] = FieldFault.Missing, ["from"] = FieldFault.NoTime, ["commute"] = FieldFault.NoNumber }, ignoreOrder: true);

        edit = FormEdit.Of(snapshot, PersonForm.Find("hours")!, "kim", null, Today)!;
        sent = new() { ["kind"] = ["study"], ["days"] = ["Tue", "Thu"], ["from"] = ["18:00"], ["to"] = ["21:00"], ["where"] = ["away"], ["firm"] = ["yes"], ["half_present"] = [] };
        edit.Fill(name => sent.GetValueOrDefault(name, [])).ShouldBeEmpty();
        var kim = PartChange.Preview(snapshot, edit.Kept(), Today).Household!.Adults[0];
        kim.Blocks.Count.ShouldBe(2);
        (kim.Blocks[1].Kind, kim.Blocks[1].Firm, kim.Blocks[1].Days.ToString()).ShouldBe(("study", true, "Tue,Thu"));
    }

    [Fact]
    public async Task Whoever_is_still_named_elsewhere_cannot_be_removed_and_the_answer_says_where()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var snapshot = (await test.Store.Households.Read(caller))!;
        var edit = FormEdit.Of(snapshot, PersonForm.Find("adult")!, "sam", null, Today)!;
        PartChange.Preview(snapshot, edit.Removed(), Today).Problems.ShouldContain(problem => problem.Part == "owns/clean.*");
    }

    private static IEnumerable<FormEdit> All(HouseholdSnapshot snapshot)
    {
        foreach (var form in PersonForm.All)
        {
            var names = snapshot.PartsOn(Today).Select(part => PartPath.Parse(part.Path)!.Value).Where(path => path.Section == form.Section).ToList();
            foreach (var path in names)
            {
                if (form.List.Length > 0)
                {
                    for (var at = 0; path.Name is not null && FormEdit.Of(snapshot, form, path.Name, at, Today) is { } item; at++)
                        yield return item;
                }
                else if (FormEdit.Of(snapshot, form, path.Name, null, Today) is { } edit && (path.Name is not null || form.Name is "cars" or "budget"))
                {
                    yield return edit;
                }
            }
        }
    }
}
