namespace Evenhand.App.Data.Calendars;

/// <summary>Under which conditions an object is written or deleted (RFC 9110, 13.1).</summary>
/// <param name="Match">ETags of which it has one; empty for whatever it has; null for no condition.</param>
/// <param name="MustBeNew">There is none yet.</param>
public sealed record PutCondition(IReadOnlyList<string>? Match, bool MustBeNew)
{
    public bool Holds(string? etag) => (!MustBeNew || etag is null) && (Match is null || (etag is not null && (Match.Count == 0 || Match.Contains(etag))));
}
