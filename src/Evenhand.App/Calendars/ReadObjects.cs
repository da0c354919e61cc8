using System.Collections.Concurrent;

namespace Evenhand.App.Calendars;

/// <summary>Objects that were read, by the hash of their bytes, so that a query need not read them again.</summary>
public sealed class ReadObjects
{
    private const int Most = 12_000;

    private readonly ConcurrentDictionary<string, CalendarObject> objects = new(StringComparer.Ordinal);

    /// <summary>Null for bytes that are no object.</summary>
    public CalendarObject? Of(string etag, ReadOnlyMemory<byte> body)
    {
        if (objects.TryGetValue(etag, out var known))
            return known;
        if (CalendarObject.Read(body, out _) is not { } read)
            return null;
        if (objects.Count >= Most)
            objects.Clear();
        objects[etag] = read;
        return read;
    }
}
