using Evenhand.Domain.Hours;
using NodaTime;

namespace Evenhand.Planning.Compile;

/// <summary>What named the doers of an occurrence where it was not ownership.</summary>
/// <param name="Until">Last day of a cover.</param>
/// <param name="Day">Day of the week of a rule by day, 0 for Monday.</param>
public sealed record DoerRule(DoerRuleKind Kind, LocalDate? Until = null, int? Day = null)
{
    /// <summary>As the command line says it.</summary>
    public string English => Kind switch
    {
        DoerRuleKind.InTurn => "in turn",
        DoerRuleKind.Fairer => "whoever it makes fairer this week",
        DoerRuleKind.ByDay => $"the rule for {Weekday.Name(Day!.Value)}",
        DoerRuleKind.ByChild => "the rule by child",
        DoerRuleKind.Errand => "given away as an errand",
        DoerRuleKind.Cover => $"cover until {Until:yyyy-MM-dd}",
        DoerRuleKind.Unowned => "nobody owns it yet",
        DoerRuleKind.Called => "someone comes within the hour",
        DoerRuleKind.AdultThere => "an adult has to be there",
        DoerRuleKind.UnownedLift => "a lift without an owner",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };
}

public enum DoerRuleKind
{
    InTurn,

    /// <summary>Shared; each week it goes to whoever it makes fairer.</summary>
    Fairer,

    ByDay,
    ByChild,
    Errand,
    Cover,

    /// <summary>Nobody owns it; whoever is free.</summary>
    Unowned,

    /// <summary>A school has called; whoever can be there first.</summary>
    Called,

    /// <summary>A session that an adult has to attend and nobody owns.</summary>
    AdultThere,

    UnownedLift,
}
