using System.Globalization;
using Evenhand.App.CameUp;
using Evenhand.App.Plans;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Texts;
using NodaTime;

namespace Evenhand.Web.Pages.CameUp;

/// <summary>The answer to what came up, in the words of who asks.</summary>
internal sealed class GuidedWords(Desk desk)
{
    private readonly Text t = desk.T;

    /// <summary>What somebody is at; only that they are busy where the rest is theirs alone.</summary>
    public string What(PersonTime time) => !desk.View.ShowsHours(time.Who) ? t["busy.busy"]
        : time.What.Length > 0 ? time.What : desk.Busy(new BusyTime(time.Who, time.Start, time.End, time.Kind, ""));

    public string Where(Goer goer) => goer switch
    {
        { Stands: Stands.AtHome } => t["came_up.at.home"],
        { Stands: Stands.WorkingAtHome, In: { } time } => t["came_up.at.working", What(time), End(time)],
        { Stands: Stands.AtSite, In: { Firm: true } time } => t["came_up.at.firm", What(time), End(time)],
        { Stands: Stands.AtSite, In: { } time } => t["came_up.at.site", What(time), End(time)],
        { Stands: Stands.Away, In: { } time } => t["came_up.at.away", What(time), End(time)],
        { Stands: Stands.Unable, In: { } time } => t["came_up.at.unable", End(time)],
        { Stands: Stands.Here, In: { } time } => t["came_up.at.here", End(time)],
        { Stands: Stands.ComesLater, In: { } time } => t["came_up.at.later", Show.Clock(time.Start)],
        { Stands: Stands.CanBeAsked, In: { } time } => t["came_up.at.ask", Show.Clock(time.Start), Show.Clock(time.End)],
        _ => t["came_up.at.not"],
    };

    /// <summary>When they can be there.</summary>
    public string There(Goer goer, LocalDateTime called) => goer switch
    {
        { There: { } now, Leaves: not null, ThereAfter: { } after } => t["came_up.there_or", Show.Clock(now), Show.Clock(after)],
        { There: { } now } => t["came_up.there", Show.Clock(now)],
        { ThereAfter: { } after } when after.Date == called.Date => t["came_up.there", Show.Clock(after)],
        _ => t["came_up.there_not"],
    };

    public string Of(Told told)
    {
        var by = told.By is { } owner ? desk.Look(owner).Name : t["came_up.nobodys"];
        var row = told.Responsibility.Length > 0 && desk.Row(told.Responsibility) is { } found ? desk.Name(found) : "";
        var whom = told.Whom is { } person ? desk.Look(person).Name : "";
        var before = told.Before is { } due ? t["came_up.before", t.DateShort(due.Date), Show.Clock(due)] : "";
        var plain = told is { Kind: TellKind.Work, About: { What.Length: 0 } };
        var words = t["tell." + told.Kind.ToString().ToLowerInvariant() + (plain ? "_plain" : ""), by, row, whom, told.About is { } about ? What(about) : "", before];
        return told.Contact is { } contact ? $"{words} {contact.Name}, {contact.Phone}" : words;
    }

    public string Of(GapWay way, OpenStretch stretch)
    {
        var adult = way.Adult is { } who ? desk.Look(who).Name : "";
        var what = way.Instead is { } instead ? What(instead) : "";
        var legs = string.Join(", ", way.Legs.Select(leg => t["way.leg", desk.Look(leg.Who).Name, Show.Clock(leg.Start), Show.Clock(leg.End)]));
        var leave = way.LeaveLeft is { } left ? t["way.leave_of", t.Length(way.Leave), left.ToString("0.#", CultureInfo.InvariantCulture)] : t.Length(way.Leave);
        return way.Kind switch
        {
            GapWayKind.OtherHome => t["way.other_home", adult],
            GapWayKind.Ask => t["way.ask", legs, Price(way)],
            GapWayKind.Relay when way.Adult is null => t["way.relay", legs],
            GapWayKind.Relay => t["way.relay_leave", legs, adult, leave],
            GapWayKind.Leave => t["way.leave", adult, leave, what],
            GapWayKind.NotGoing => t["way.not_going", adult, what],
            GapWayKind.Paid => t["way.paid", Stretch(stretch.Start, stretch.End), Price(way)],
            GapWayKind.PaidNight => t["way.paid_night", Price(way)],
            GapWayKind.Others => t["way.others"],
            _ => throw new ArgumentOutOfRangeException(nameof(way), way.Kind, "An unknown way."),
        };
    }

    public string Stretch(LocalDateTime start, LocalDateTime end) => start.Date == end.Date || end == start.Date.PlusDays(1).AtMidnight()
        ? $"{t.DateShort(start.Date)} {Show.Clock(start)}–{(end.Date > start.Date ? "24:00" : Show.Clock(end))}"
        : $"{t.DateShort(start.Date)} {Show.Clock(start)} – {t.DateShort(end.Date)} {Show.Clock(end)}";

    public string Money(decimal amount) => $"{amount.ToString("0.##", CultureInfo.InvariantCulture)} {desk.Household.Currency}";

    private string Price(GapWay way) => way.Price is not { } price ? t["way.price_not_known"] : price > 0 ? Money(price) : t["way.costs_nothing"];

    private string End(PersonTime time) => time.End.Date == time.Start.Date || time.End.Date == desk.Today ? Show.Clock(time.End) : $"{t.DateShort(time.End.Date)} {Show.Clock(time.End)}";
}
