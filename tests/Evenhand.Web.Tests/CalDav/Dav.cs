using System.Xml.Linq;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>What calendar programs send, in short.</summary>
internal static class Dav
{
    public static readonly XNamespace D = "DAV:";
    public static readonly XNamespace C = "urn:ietf:params:xml:ns:caldav";
    public static readonly XNamespace CalendarServer = "http://calendarserver.org/ns/";
    public static readonly XNamespace Apple = "http://apple.com/ns/ical/";

    public static string Event(string uid, string start = "20261124T170000Z", string more = "") =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:{start}\r\nDURATION:PT1H\r\nSUMMARY:Dentist {uid}\r\nX-ODD:kept\\q\r\n{more}END:VEVENT\r\nEND:VCALENDAR\r\n";

    public static string ToDo(string uid, string more = "") =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Bread {uid}\r\n{more}END:VTODO\r\nEND:VCALENDAR\r\n";

    public static string Query(string from, string to, string shape = "", string kind = "VEVENT") =>
        $"<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop><d:getetag/><c:calendar-data>{shape}</c:calendar-data></d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='{kind}'><c:time-range start='{from}' end='{to}'/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>";

    public static string Sync(string token, string limit = "") =>
        $"<d:sync-collection xmlns:d='DAV:'><d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level>{limit}<d:prop><d:getetag/><d:resourcetype/><d:getcontenttype/></d:prop></d:sync-collection>";

    public static string Find(params string[] names) =>
        $"<d:propfind xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:cs='http://calendarserver.org/ns/' xmlns:a='http://apple.com/ns/ical/'><d:prop>{string.Concat(names.Select(name => $"<{name}/>"))}</d:prop></d:propfind>";

    /// <summary>Responses of a multistatus by their address.</summary>
    public static Dictionary<string, XElement> ByHref(XElement multistatus) => multistatus.Elements(D + "response").ToDictionary(response => response.Element(D + "href")!.Value, StringComparer.Ordinal);
}
