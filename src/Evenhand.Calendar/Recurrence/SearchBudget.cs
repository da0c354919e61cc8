namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// How far a rule is followed, so that no rule of a stranger can hold the program up: a step is one period, day or clock
/// time that was looked at. The usual limits are those of libical (steps) and sabre/vobject (occurrences).
/// </summary>
public sealed class SearchBudget(int steps = SearchBudget.UsualSteps, int occurrences = SearchBudget.UsualOccurrences)
{
    public const int UsualSteps = 100_000;
    public const int UsualOccurrences = 3_500;

    /// <summary>Most occurrences that are handed out.</summary>
    public int Occurrences { get; } = occurrences;

    public int StepsLeft { get; private set; } = steps;

    /// <summary>True when a search was cut off: there may be more than was found.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>True when there was one occurrence more than the most.</summary>
    public bool IsFull { get; private set; }

    internal void Fill() => IsFull = true;

    internal bool Step()
    {
        if (StepsLeft <= 0)
            IsSpent = true;
        else
            StepsLeft--;
        return !IsSpent;
    }
}
