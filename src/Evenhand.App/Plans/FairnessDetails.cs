using Evenhand.Planning.Bounds;
using Evenhand.Planning.Fairness;

namespace Evenhand.App.Plans;

/// <summary>What the certificate of a week says beside its first sentence, with the adults' names and what cannot be promised.</summary>
public sealed class FairnessDetails(PlannedWeek planned)
{
    private readonly FairnessCertificate certificate = planned.Certificate;

    public IReadOnlyList<string> Sentences() => planned.Week.Household.Adults.Count < 2
        ? []
        : certificate.Effort == ProofEffort.Quick ? [.. Envy(), .. Maximin()]
        : [.. Envy(), .. Maximin(), Move(), .. Trade()];

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
