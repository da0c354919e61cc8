using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Planning.Bounds;
using Evenhand.Planning.Fairness;

namespace Evenhand.App.Plans;

/// <summary>What the certificate of a week says beside its first sentence, with the adults' names and what cannot be promised.</summary>
public sealed class FairnessDetails(PlannedWeek planned)
{
    private readonly FairnessCertificate certificate = planned.Certificate;
    private readonly Household household = planned.Week.Household;

    public IReadOnlyList<string> Sentences() => planned.Week.Household.Adults.Count < 2
        ? []
        : certificate.Effort == ProofEffort.Quick ? [.. Measure(), .. Envy(), .. Portions(), .. Maximin()]
        : [.. Measure(), .. Envy(), .. Portions(), .. Maximin(), Move(), .. Trade()];

    /// <summary>What the household's kind of fairness compares, how it stands, and what no plan can fall below.</summary>
    private IEnumerable<string> Measure()
    {
        if (household.Fairness.Kind is FairnessKind.Thinking)
            yield return $"After thinking the weeks on the clock are compared. {certificate.Words}";
        var bound = certificate.Bound is { } least ? $"; under these rules the largest is {least} or more" : "";
        yield return $"Compared: {What()}, {Shares()} in steps of {planned.Week.Problem.Quantum} minutes, largest first: {string.Join(", ", certificate.Load)}{bound}.";
        if (household.Fairness.Kind is FairnessKind.Liking)
            yield return Minded();
    }

    private string What() => household.Fairness.Kind switch
    {
        FairnessKind.Time or FairnessKind.Thinking => "each week on the clock",
        FairnessKind.PaidHours => "work at home alone, because shares were agreed for paid hours",
        FairnessKind.Turns => household.Fairness.TurnOf is { } turn ? $"each week on the clock, while it is {PersonNames.Of(household, turn)}'s turn" : "each week on the clock, by turns",
        FairnessKind.Liking => "each week on the clock as far as you feel it, then what is minded",
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    private string Shares()
    {
        var percent = household.Adults.Select(adult => FairShares.Percent(household, adult.Id)).ToList();
        return percent.Distinct().Count() < 2 ? "equal shares," : $"by shares ({string.Join(", ", household.Adults.Zip(percent, (adult, share) => $"{adult.DisplayName} {share}"))}),";
    }

    private string Minded() => certificate.Minded switch
    {
        (var points, { } least) when points <= least => $"What is minded comes to {points} points; no plan that does everything has fewer.",
        (var points, { } least) => $"What is minded comes to {points} points; no plan that does everything has fewer than {least}.",
        var (points, _) => $"What is minded comes to {points} points; whether fewer are possible is not proved.",
    };

    private IEnumerable<string> Portions()
    {
        if (certificate.IsProportional)
        {
            yield return "Nobody carries more than their share of the whole.";
            yield break;
        }

        foreach (var portion in certificate.Portions.Where(portion => !portion.IsWithinShare))
            yield return $"{Name(portion.Adult)} carries {(portion.Hundredths - portion.FairHundredths + 99) / 100} minutes more than their share of the whole.";
        yield return "That nobody carries more than their share cannot be promised: paid hours, times and owners come first.";
    }

    private IEnumerable<string> Envy()
    {
        if (certificate.IsEnvyFreeUpToOne)
        {
            yield return "With one thing taken off the own list, nobody would carry less with another's, of what both may do.";
            yield break;
        }

        foreach (var envy in certificate.Envies.Where(envy => !envy.IsFreeUpToOne))
            yield return $"Even with one thing less, {Name(envy.Adult)} carries more than {Name(envy.Other)} of what both may do.";
        yield return "There is no guarantee that this can be evened out: paid hours, times and owners come first, and the whole load is compared, not these things alone.";
    }

    private IEnumerable<string> Maximin()
    {
        if (certificate.Maximin is not { } share)
            yield break;
        var cut = share.IsExact ? $"Cut as evenly as can be, the larger part of what everyone may do would be {share.Minutes} minutes" : $"Cut largest first, the larger part of what everyone may do would be {share.Minutes} minutes";
        yield return $"{cut}; in this week it is {share.Largest}.";
    }

    private string Move() => certificate.Move switch
    {
        { Occurrence: { } occurrence, To: { } to } => $"The loads would be more even if {Name(to)} did this: {planned.Week.Occurrences[occurrence].Name}.",
        { IsComplete: true } => "No single thing given to another adult makes the loads more even.",
        _ => "Whether one thing given to another adult makes the loads more even was looked at in part only.",
    };

    private IEnumerable<string> Trade()
    {
        if (certificate.Exchange is not { } trade)
            yield break;
        var (one, other) = (trade.Steps[0], trade.Steps[1]);
        yield return $"An exchange that both would mind less: {Name(one.Adult)} gives {Thing(one.Occurrence)}, {Name(other.Adult)} gives {Thing(other.Occurrence)}.";
    }

    private string Thing(int occurrence) => planned.Week.Occurrences[occurrence].Name;

    private string Name(int agent) => PersonNames.Of(planned.Week.Household, planned.Week.Agents[agent].Id);
}
