using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.Domain.Units;

namespace Evenhand.App.CalendarsIn;

/// <summary>A calendar that comes in, as the household's weeks go by it.</summary>
public sealed record CalendarSource
{
    public required CalendarKind Kind { get; init; }

    /// <summary>Whose it is: an adult, for a school a child. Null is for all children.</summary>
    public PersonId? Who { get; init; }

    /// <summary>Name of the care that a school calendar closes; empty for all care.</summary>
    public string Care { get; init; } = "";

    /// <summary>Minutes of the way to a shift, and back; null for that of the usual work.</summary>
    public int? Commute { get; init; }

    /// <summary>Others may read its titles.</summary>
    public bool ShowsTitles { get; init; }

    public IReadOnlyList<MeaningRule> Rules { get; init; } = [];

    public EventMeaning MeaningOf(IncomingEvent one) => EventMeaning.Of(Kind, Rules, one);
}
