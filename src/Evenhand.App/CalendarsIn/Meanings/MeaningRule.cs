using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.CalendarsIn.Meanings;

/// <summary>What a person said about events like one: they mean this from now on.</summary>
/// <param name="IsOfOneCalendar">False for a rule that holds in all calendars of its kind that the person added.</param>
/// <param name="Text">UID, title or category, as <see cref="IncomingEvent"/> has them for comparing; empty for a whole calendar.</param>
public sealed record MeaningRule(string Id, bool IsOfOneCalendar, RuleMatch Match, string Text, Meaning Meaning)
{
    public bool Fits(IncomingEvent one) => Match switch
    {
        RuleMatch.Series => one.Uid == Text,
        RuleMatch.Title => one.TitleKey == Text,
        RuleMatch.Category => one.Categories.Any(category => IncomingEvent.KeyOf(category) == Text),
        RuleMatch.Calendar => true,
        _ => throw new InvalidOperationException($"{Match} is not known."),
    };

    /// <summary>The narrower rule comes first.</summary>
    internal int Width => (int)Match * 2 + (IsOfOneCalendar ? 0 : 1);
}

/// <summary>What a rule goes by, the narrowest first.</summary>
public enum RuleMatch
{
    Series,
    Title,
    Category,
    Calendar,
}
