using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.CalendarsIn.Meanings;

/// <summary>What an event means: as the narrowest rule says, else as it looks at first.</summary>
/// <param name="Rule">The rule that says so; null for a first guess.</param>
public readonly record struct EventMeaning(Meaning Meaning, MeaningRule? Rule)
{
    /// <param name="rules">Oldest first; of two that are equally narrow the newer one holds.</param>
    public static EventMeaning Of(CalendarKind kind, IReadOnlyList<MeaningRule> rules, IncomingEvent one)
    {
        MeaningRule? narrowest = null;
        foreach (var rule in rules.Where(rule => rule.Fits(one)))
            if (narrowest is null || rule.Width <= narrowest.Width)
                narrowest = rule;
        return narrowest is null ? new(FirstGuess.Of(kind, one), null) : new(narrowest.Meaning, narrowest);
    }
}
