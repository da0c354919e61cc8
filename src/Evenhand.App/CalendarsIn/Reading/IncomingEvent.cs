using NodaTime;

namespace Evenhand.App.CalendarsIn.Reading;

/// <summary>One occurrence of an event of somebody's calendar, at the household's clock.</summary>
public sealed record IncomingEvent
{
    public required string Uid { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public required LocalDateTime Start { get; init; }

    /// <summary>Not included; never before the start.</summary>
    public required LocalDateTime End { get; init; }

    public bool IsWholeDay { get; init; }

    /// <summary>Its calendar says that it takes no time: TRANSP is TRANSPARENT, or the busy status is FREE.</summary>
    public bool IsFree { get; init; }

    public bool IsTentative { get; init; }

    /// <summary>The busy status is OOF.</summary>
    public bool IsOutOfOffice { get; init; }

    /// <summary>It names a place that is no address of a web page, and no call.</summary>
    public bool HasPlace { get; init; }

    /// <summary>The title for comparing.</summary>
    public string TitleKey => field ??= KeyOf(Title);

    /// <summary>A text without the differences of case and blanks.</summary>
    public static string KeyOf(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
