namespace Evenhand.App.Data.Calendars;

/// <summary>An object as a change left it.</summary>
public sealed record ChangedObject(string Name, string Etag, string Component, string ContentType, long Change, bool IsDeleted);
