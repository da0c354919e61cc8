using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>An occurrence before its doers are known: what, when, where.</summary>
internal sealed record Duty(OccurrenceInfo Info, int Duration, int Load, IReadOnlyList<StartWindow> Windows, int Step, int Priority)
{
    /// <summary>Index of the home it belongs to.</summary>
    public int Home { get; init; }

    public int FromPlace { get; init; }

    public int ToPlace { get; init; }

    public bool Anywhere { get; init; }

    public bool Inattentive { get; init; }

    public int Persons { get; init; } = 1;

    /// <summary>Plan minute at which it usually starts; null where no habit is known.</summary>
    public int? Usual { get; init; }

    /// <summary>Children it takes along.</summary>
    public IReadOnlyList<PersonId> Takes { get; init; } = [];

    /// <summary>Doers by their ids; in order of turn where they rotate.</summary>
    public IReadOnlyList<PersonId> Doers { get; init; } = [];
}
