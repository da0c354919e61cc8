namespace Evenhand.App.CalendarsIn.Reading;

/// <summary>Why a calendar could not be read. What was read last stays in force.</summary>
public enum ReadProblem
{
    /// <summary>The address is none that is read: not http or https, or with a name and a password in it.</summary>
    WrongAddress,

    /// <summary>The address leads into a private network, to this machine or to nowhere public.</summary>
    PrivateAddress,

    /// <summary>No server has that name.</summary>
    UnknownName,

    NoConnection,

    TooSlow,

    TooLarge,

    TooManyRedirects,

    /// <summary>401 or 403.</summary>
    AsksToSignIn,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>429 or 503: it asks to come later.</summary>
    AsksToWait,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>Any other status.</summary>
    OtherAnswer,

    /// <summary>A web page instead of a calendar.</summary>
    WebPage,

    NoCalendar,

    /// <summary>It ends before its end.</summary>
    CutOff,
}
