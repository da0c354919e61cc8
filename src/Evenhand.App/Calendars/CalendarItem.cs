using Evenhand.App.Data.Rows;

namespace Evenhand.App.Calendars;

/// <summary>An object or a file as it is served. What an object means is read when that is asked for the first time.</summary>
public sealed class CalendarItem
{
    private CalendarObject? read;
    private bool isRead;

    /// <summary>An object that nothing is read from yet.</summary>
    public CalendarItem(CalendarObjectRow row)
    {
        (Name, Uid, Etag, Component, ContentType, Properties) = (row.Name, row.Uid, row.Etag, row.Component, row.ContentType, row.Properties);
        (Body, FirstDay, LastDay) = (row.Body, row.FirstDay, row.LastDay);
    }

    /// <summary>An object that was read.</summary>
    public CalendarItem(string name, CalendarObject one)
    {
        (read, isRead) = (one, true);
        (Name, Uid, Etag, Component, ContentType, Properties, Body) = (name, one.Uid, CalendarObject.EtagOf(one.Body.Span), one.Component, "", "{}", one.Body);
        (FirstDay, LastDay) = one.Days();
    }

    /// <summary>A file.</summary>
    public CalendarItem(string name, string contentType, ReadOnlyMemory<byte> body)
    {
        (Name, Uid, Etag, Component, ContentType, Properties, Body, isRead) = (name, "", CalendarObject.EtagOf(body.Span), "", contentType, "{}", body, true);
        LastDay = int.MaxValue;
    }

    /// <summary>Its part of the address.</summary>
    public string Name { get; }

    public string Uid { get; }

    /// <summary>Without quotes.</summary>
    public string Etag { get; }

    /// <summary>VEVENT, VTODO or VJOURNAL; empty for a file.</summary>
    public string Component { get; }

    /// <summary>Of a file; empty for an object.</summary>
    public string ContentType { get; }

    /// <summary>What programs noted about a file.</summary>
    public string Properties { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Days from 1970 between which it is.</summary>
    public int FirstDay { get; }

    public int LastDay { get; }

    /// <summary>Null for bytes that are no object.</summary>
    public CalendarObject? Read
    {
        get
        {
            if (!isRead)
                (read, isRead) = (CalendarObject.Read(Body, out _), true);
            return read;
        }
    }

    public CalendarObjectRow ToRow() => new()
    {
        Name = Name,
        Uid = Uid,
        Component = Component,
        Etag = Etag,
        Body = Body.ToArray(),
        FirstDay = FirstDay,
        LastDay = LastDay,
        ContentType = ContentType,
        Properties = Properties,
    };
}
