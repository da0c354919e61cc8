using System.Xml.Linq;

namespace Evenhand.Web.CalDav;

/// <summary>Names of elements and properties, by their namespaces.</summary>
internal static class DavNames
{
    public static readonly XNamespace D = "DAV:";
    public static readonly XNamespace C = "urn:ietf:params:xml:ns:caldav";
    public static readonly XNamespace CalendarServer = "http://calendarserver.org/ns/";
    public static readonly XNamespace Apple = "http://apple.com/ns/ical/";

    public static readonly XName CalendarData = C + "calendar-data";
    public static readonly XName GetEtag = D + "getetag";
}
