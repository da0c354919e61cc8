using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>
/// Days on which some of what is owned steps back without being late, and nothing is put in its place (M034, M124, M127, M129).
/// Rides, meals, medicine and what cannot wait never step back, but for what a surge names.
/// </summary>
/// <param name="Who">Whose; null where a surge lowers what it names, whoever owns it.</param>
/// <param name="Named">Patterns that a surge lowers; empty: by how little it hurts to wait.</param>
/// <param name="MoreThanLow">Also what can wait a week although it matters.</param>
public sealed record Relief(PersonId? Who, LocalDate From, LocalDate Until, IReadOnlyList<string> Named, bool MoreThanLow)
{
    public static IReadOnlyList<Relief> Of(Household household) =>
    [
        .. household.Lead.TooMuch.Select(said => new Relief(said.Who, said.From, said.Until, [], true)),
        .. household.Lead.Woken.Select(night => new Relief(night.Key, night.Value, night.Value, [], false)),
        .. household.Lead.Surges.Where(surge => surge.Lowers.Count > 0).Select(surge => new Relief(null, surge.From, surge.Until, surge.Lowers, false)),
        .. KnownDate.All(household).Where(date => date.Percent < 100).Select(date => new Relief(date.Who, date.From, date.Until, [], date.Percent <= 50)),
    ];

    /// <summary>Whether what this row asks of its owner steps back on a day.</summary>
    public bool StepsBack(Owned owned, LocalDate date)
    {
        if (date < From || date > Until)
            return false;
        if (Named.Count > 0)
            return OwnershipRules.MatchesAny(Named, owned.Row.Id);
        if (owned.State != OwnershipState.Owned || owned.Owner != Who || !owned.Row.CountsInLoad)
            return false;
        return owned.Row.Criticality == Criticality.Low || (MoreThanLow && owned.Row is { Criticality: Criticality.Medium, Timing: Timing.Flexible });
    }
}

/// <summary>Somebody said that it is too much; no reasons are kept (M127).</summary>
public sealed record TooMuch(PersonId Who, LocalDate From, LocalDate Until);
