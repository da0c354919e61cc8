using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>One adult has done three quarters or more of the front line in each of the last eight weeks, and no terms say so (M026).</summary>
public sealed record Drift(PersonId Who, int LeastPercent)
{
    public const int Weeks = 8;
    public const int Percent = 75;

    /// <summary>The notice is not repeated for this many days.</summary>
    public const int SilentDays = 60;

    /// <summary>Null where nobody has drifted into leading, or where terms hold.</summary>
    /// <param name="weeks">How many front-line items each adult did, week by week, the last one last.</param>
    public static Drift? Of(IReadOnlyList<IReadOnlyDictionary<PersonId, int>> weeks, bool termsHold)
    {
        if (termsHold || weeks.Count < Weeks)
            return null;
        var last = weeks.TakeLast(Weeks).ToList();
        var who = last[0].OrderByDescending(pair => pair.Value).Select(pair => (PersonId?)pair.Key).FirstOrDefault();
        if (who is not { } one)
            return null;
        var percents = last.Select(week => week.Values.Sum() is var all and > 0 ? week.GetValueOrDefault(one) * 100 / all : 0).ToList();
        return percents.Min() >= Percent ? new(one, percents.Min()) : null;
    }

    /// <summary>Whether an adult is to read it today: once, and not again for sixty days.</summary>
    public static bool IsShown(LeadFacts facts, PersonId reader, LocalDate today) =>
        !facts.DriftSeen.TryGetValue(reader, out var seen) || Period.DaysBetween(seen, today) >= SilentDays;
}
