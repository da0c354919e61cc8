namespace Evenhand.App.CalendarsIn.Files;

/// <summary>A calendar that a household file names.</summary>
/// <param name="File">A file beside the household file.</param>
/// <param name="Key">Where the household file names it, with <paramref name="Line"/> and <paramref name="Column"/>.</param>
public sealed record CalendarInFile(string File, CalendarSource Source, int Line, int Column, string Key);
