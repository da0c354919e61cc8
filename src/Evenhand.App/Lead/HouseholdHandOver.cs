using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.Lead;

/// <summary>A staged hand-over with everything that goes with it: notes, lists on which the new owner is missing, cards that show the old order.</summary>
public sealed partial class HouseholdHandOver
{
    /// <summary>The giver can be asked for as long after each stage, and owns nothing of it any more.</summary>
    public const int OverlapDays = 14;

    /// <summary>From the last stage on.</summary>
    private const int WeeksUntilReview = 8;

    private readonly Household household;

    private HouseholdHandOver(Household household, StagedHandOver plan)
    {
        this.household = household;
        Plan = plan;
    }

    public StagedHandOver Plan { get; }

    public Household Household => household;

    public LocalDate? Review => Plan.Stages.Count == 0 ? null : Plan.Stages[^1].On.PlusWeeks(WeeksUntilReview);

    /// <summary>Contacts who know the giver and not the new owner.</summary>
    public IReadOnlyList<Contact> ToTell => [.. household.Contacts.Where(contact => contact.Know is { } know && know.Contains(Plan.Wish.From) && !know.Contains(Plan.Wish.To))];

    /// <summary>Children whose emergency card begins with the giver; every place that holds one shows the order.</summary>
    public IReadOnlyList<Child> Cards => [.. household.Children.Where(child => child.EmergencyCard.Count > 0 && child.EmergencyCard[0] == Plan.Wish.From)];

    /// <summary>Children for whom a paper has to be signed before the new owner can have all of it.</summary>
    public IReadOnlyList<Child> Papers => [.. household.Children.Where(child => Plan.Stages.SelectMany(stage => stage.Items).Any(item => item.NoAuthorityFor.Contains(child.Id)))];

    /// <summary>After it, what cannot wait and only the new owner can do or has a stand-in for nobody (M012, M111).</summary>
    public IReadOnlyList<Owned> WithoutStandIn => [.. Plan.Stages.SelectMany(stage => stage.Items).Select(item => item.Owned)
        .Where(owned => owned.Row.Criticality == Criticality.High && household.Ownership.StandInsFor(owned.Row.Id).All(who => who == Plan.Wish.To))];

    /// <param name="pace">Null for what the household agreed on, else two a week.</param>
    /// <param name="due">Null for the next date that the household names for the giver.</param>
    public static HouseholdHandOver Of(Household household, Catalogue catalogue, PersonId from, PersonId to, IReadOnlyList<string> items, LocalDate on, int? pace = null, LocalDate? due = null)
    {
        var wish = new HandOverWish(from, to, items, on, pace ?? household.Rules.HandOversAWeek ?? StagedHandOver.UsualPace, due ?? DueOf(household, from, on));
        return new(household, StagedHandOver.Of(household, catalogue, wish));
    }

    /// <summary>What the next owner finds written: the least that counts, when, where, how much, who else can, whom to ask.</summary>
    public string Note(Owned owned) => HandOverNote.Of(household, owned, Plan.Wish.To);

    /// <summary>The first day ahead that leaves the giver with less, or on which a child is due.</summary>
    private static LocalDate? DueOf(Household household, PersonId from, LocalDate on)
    {
        var counted = household.Starts ?? on;
        var dates = KnownDate.All(household).Where(date => date.Who == from).Select(date => date.From)
            .Concat(household.Children.Where(child => child.DueInWeeks is not null).Select(child => counted.PlusDays((int)(child.DueInWeeks!.Value * 7))))
            .Concat(household.Adult(from)?.Physical is null ? [] : household.Scenarios.Where(scenario => scenario.WordsOnly).Select(scenario => InWeeks().Match(scenario.What)).Where(match => match.Success).Select(match => counted.PlusWeeks(int.Parse(match.Groups["weeks"].Value, System.Globalization.CultureInfo.InvariantCulture))));
        var ahead = dates.Where(date => date > on).ToList();
        return ahead.Count == 0 ? null : ahead.Min();
    }

    [GeneratedRegex(@"\bin (?<weeks>\d{1,2}) weeks\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InWeeks();
}
