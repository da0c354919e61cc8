using Evenhand.App.Plans;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Asks;

/// <summary>A message to whoever is asked: neutral words and the link, to be sent from the household's own phone.</summary>
/// <param name="Names">It says for whom it is.</param>
/// <param name="Act">Number of the act that made the link.</param>
public sealed record AskMessage(Ask Ask, string Link, bool Names, long Act)
{
    /// <summary>The link works on this machine alone.</summary>
    public bool IsHereOnly { get; init; }

    public string Words(Desk desk)
    {
        var t = desk.T;
        var when = Ask.Start.Date == Ask.End.Date ? $"{t.DateShort(Ask.Start.Date)}, {Show.Clock(Ask.Start)}–{Show.Clock(Ask.End)}" : $"{t.DateShort(Ask.Start.Date)} {Show.Clock(Ask.Start)} – {t.DateShort(Ask.End.Date)} {Show.Clock(Ask.End)}";
        return t[Names ? "asks.message_names" : "asks.message", when, desk.Names(Ask.Children), Link];
    }
}
