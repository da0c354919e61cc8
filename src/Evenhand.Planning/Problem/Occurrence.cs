namespace Evenhand.Planning.Problem;

/// <summary>Something to be done once: a chore, a ride, an event, a talk of two.</summary>
public sealed record Occurrence
{
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public int Duration { get; init; }

    /// <summary>Persons at once, 1 or 2.</summary>
    public int Persons { get; init; } = 1;
    public int From { get; init; }
    public int To { get; init; }

    /// <summary>Location-free: may be done inside an open block, otherwise at the doer's home.</summary>
    public bool Anywhere { get; init; }

    /// <summary>Whoever does it cannot look after children meanwhile.</summary>
    public bool Inattentive { get; init; }

    /// <summary>Children it takes along or looks after.</summary>
    public IReadOnlyList<int> Takes { get; init; } = [];
    public IReadOnlyList<StartWindow> Windows { get; init; } = [];
    public int Step { get; init; } = 5;
    public IReadOnlyList<int> Eligible { get; init; } = [];

    /// <summary>Points per person when it is not done.</summary>
    public int Priority { get; init; }
    public int Load { get; init; }
    public int Mental { get; init; }

    /// <summary>Points by agent; empty when nobody minds.</summary>
    public IReadOnlyList<int> Dislikes { get; init; } = [];
    public Preference? Preference { get; init; }
    public bool IsVoid { get; init; }

    public int DislikeOf(int agent) => agent < Dislikes.Count ? Dislikes[agent] : 0;

    public bool MayStartAt(int start)
    {
        foreach (var window in Windows)
            if (window.Low <= start && start <= window.High && (start - window.Low) % Step == 0)
                return true;
        return false;
    }
}
