using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Tests.Plans;

/// <summary>What holds in the week of every example household.</summary>
public sealed class EveryWeekTests
{
    public static TheoryData<string> Examples() => Planned.Examples();

    [Theory, MemberData(nameof(Examples)), Mechanism("M045", Where = "evenhand plan")]
    public void No_hard_rule_is_broken_and_every_minute_of_every_adult_is_in_one_place(string name)
    {
        var planned = Planned.Week(Planned.Example(name));

        planned.Evaluation.Violations.ShouldBeEmpty();
        for (var adult = 0; adult < planned.Week.Household.Adults.Count; adult++)
        {
            var blocks = planned.Week.Problem.Agents[adult].Blocks.Select(block => new Interval(block.Start, block.End)).ToList();
            var busy = IntervalSet.Of(planned.Week.Problem.Horizon, blocks);
            busy.Minutes.ShouldBe(blocks.Sum(block => block.Length), "blocks of one adult are disjoint");
            (busy.Minutes + busy.Complement().Minutes).ShouldBe(168 * 60);
        }
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M007", Where = "evenhand plan: cover, owner")]
    public void What_is_owned_is_done_by_its_owner_unless_it_says_cover(string name)
    {
        var page = Planned.Page(Planned.Example(name));

        foreach (var item in page.Items.Where(item => item.Owner is not null && !item.Cover))
            item.Who.ShouldContain(item.Owner!.Value, item.Key);
        foreach (var item in page.Items.Where(item => item.Cover))
            item.Reason.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M014", Where = "evenhand plan: items, unowned")]
    public void What_nobody_owns_is_listed_and_placed_only_when_it_would_hurt_by_evening(string name)
    {
        var planned = Planned.Week(Planned.Example(name));
        var page = WeekReading.Read(planned);

        var nobodys = planned.Week.Ownership.Applicable.Where(owned => owned.State == OwnershipState.Nobody).Select(owned => owned.Row.Id.Value).ToList();
        var placed = page.Items.Select(item => item.Responsibility).ToHashSet();
        foreach (var id in nobodys)
            (placed.Contains(id) || page.Unowned.Any(row => row.Id.Value == id) || page.Undone.Any(undone => undone.Responsibility == id)).ShouldBeTrue(id);
        page.Items.Where(item => nobodys.Contains(item.Responsibility)).ShouldAllBe(item => item.Owner == null);
        page.Unowned.Select(row => row.Id.Value).ShouldBeSubsetOf(nobodys);
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M023", Where = "evenhand plan")]
    public void What_is_watched_or_on_call_is_never_an_occurrence_to_tick(string name)
    {
        var planned = Planned.Week(Planned.Example(name));

        planned.Week.Occurrences.Where(info => info.Responsibility is { } owned && owned.Row.IsNeverDone).ShouldBeEmpty();
        planned.Week.Occurrences.Where(info => info.Responsibility?.Row.Id.Value == "child.screens").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M140", Where = "not_doing in the household file")]
    public void What_is_let_go_appears_nowhere(string name)
    {
        var planned = Planned.Week(Planned.Example(name));
        var page = WeekReading.Read(planned);
        var letGo = planned.Week.Household.Ownership.NotDoing;

        page.Items.Where(item => letGo.Contains(item.Responsibility)).ShouldBeEmpty();
        page.Undone.Where(undone => letGo.Contains(undone.Responsibility)).ShouldBeEmpty();
        page.Unowned.Where(row => letGo.Contains(row.Id.Value)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Examples))]
    public void Each_child_is_with_someone_or_in_care_at_every_minute_that_the_page_does_not_call_open(string name)
    {
        var page = Planned.Page(Planned.Example(name));

        foreach (var (child, spans) in page.Coverage)
        {
            var at = page.Monday.AtMidnight();
            foreach (var span in spans)
            {
                span.Start.ShouldBe(at, $"{child} has no hole in its day");
                at = span.End;
            }

            at.ShouldBe(page.Monday.PlusWeeks(page.Weeks).AtMidnight());
            if (page.OpenGaps.Count == 0)
                spans.ShouldAllBe(span => span.By != null);
        }
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M047", Where = "evenhand plan: notes")]
    public void No_night_goes_below_the_floor_without_the_page_saying_so(string name)
    {
        var planned = Planned.Week(Planned.Example(name));
        var page = WeekReading.Read(planned);

        for (var adult = 0; adult < planned.Week.Household.Adults.Count; adult++)
            if (planned.Week.Sleep(adult) is var (shortest, floor) && shortest < floor)
                page.Notes.Select(note => note.English).ShouldContain(note => note.StartsWith(planned.Week.Household.Adults[adult].DisplayName, StringComparison.Ordinal) && note.Contains("night", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_loads_are_those_of_the_items()
    {
        var yaml = Planned.Example("second-shift");
        var first = Planned.Week(yaml);
        var second = Planned.Week(yaml);

        Planning.Problem.PlanFile.Write(second.Plan).ShouldBe(Planning.Problem.PlanFile.Write(first.Plan));
        var page = WeekReading.Read(first);
        foreach (var (adult, load) in page.Loads)
            load.HandsOn.ShouldBe(page.Items.Where(item => item.Who.Contains(adult)).Sum(item => item.Minutes) / 60m);
    }
}
