using Evenhand.App.Lead;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using NodaTime;
using static System.FormattableString;

namespace Evenhand.Cli.Output;

/// <summary><c>evenhand handover</c> for the adults of a home: the stages with their notes, and what else has to be changed.</summary>
internal sealed class HandOverPage(Page page, HouseholdHandOver handOver)
{
    public void Write()
    {
        var (household, plan) = (handOver.Household, handOver.Plan);
        page.Title(household.Label.Length > 0 ? household.Label : "This household", $"from {Name(plan.Wish.From)} to {Name(plan.Wish.To)}");
        if (plan.Stages.Count == 0)
            page.Line("Nothing of it can go over.");
        foreach (var stage in plan.Stages)
        {
            page.Heading(Invariant($"Stage {stage.Number}, from {Day(stage.On)}"));
            foreach (var item in stage.Items)
            {
                page.Line($"{item.Owned.Row.Name} ({item.Owned.Row.Id}): {Owner(item.DayBefore)} until the day before, {Owner(item.OnDay)} from this day on, whole.");
                page.Aside(handOver.Note(item.Owned));
                if (item.NoAuthorityFor.Count > 0)
                    page.Line($"First a paper: {Name(plan.Wish.To)} may not yet sign for {Names(item.NoAuthorityFor)}.");
            }
        }

        page.Heading("With it");
        if (plan.Stages.Count > 0)
            page.Line(Invariant($"{Name(plan.Wish.From)} can be asked for {HouseholdHandOver.OverlapDays} days after each stage, and owns nothing of it any more. Nobody checks afterwards. Look at it together on {Day(handOver.Review!.Value)}."));
        if (plan.Wish.Due is { } due)
            page.Line(plan.IsBeforeDue!.Value ? $"It is finished before {Day(due)}." : Invariant($"At {plan.Wish.Pace} a week it is not finished before {Day(due)}: {plan.Stages.Where(stage => stage.On >= due).Sum(stage => stage.Items.Count)} would come later. Hand over fewer, faster, or let some go."));
        if (handOver.Papers.Count > 0)
            page.Line($"A signed paper is missing for {string.Join(" and ", handOver.Papers.Select(child => child.DisplayName))}.");
        if (handOver.Cards.Count > 0)
            page.Line($"The emergency card of {string.Join(" and ", handOver.Cards.Select(child => child.DisplayName))} begins with {Name(plan.Wish.From)}; school, clinic and camp hold copies.");
        if (handOver.ToTell.Count > 0)
            page.Line($"Who does not know {Name(plan.Wish.To)} yet: {string.Join(", ", handOver.ToTell.Select(contact => contact.Name))}.");
        if (handOver.WithoutStandIn.Count > 0)
            page.Line($"Cannot wait, and nobody is named to stand in: {string.Join("; ", handOver.WithoutStandIn.Select(owned => owned.Row.Name))}.");
        foreach (var group in plan.Staying.Where(staying => staying.Reason != StayReason.HasIt).GroupBy(staying => staying.Reason))
            page.Line($"Stays: {string.Join("; ", group.Select(staying => staying.Owned.Row.Name))} ({Reason(group.Key)}).");
        page.Aside("A proposal. The file is not changed, and nothing changes hands until all of you say yes.");
    }

    private static string Reason(StayReason reason) => reason switch
    {
        StayReason.HasIt => "has it already",
        StayReason.Bound => "tied to one person by the body or the law, or each one's own",
        StayReason.NotTheirs => "not the giver's to hand over",
        StayReason.Cannot => "the other cannot do it",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string Day(LocalDate date) => date.ToString("ddd d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture);

    private string Owner(PersonId? owner) => owner is { } one ? Name(one) : "nobody";

    private string Names(IEnumerable<PersonId> ids) => App.Plans.PersonNames.Of(handOver.Household, ids);

    private string Name(PersonId id) => handOver.Household.Adult(id)?.DisplayName ?? id.Value;
}
