namespace Evenhand.Calendar.Text;

/// <summary>Something in a calendar that is not as it should be, and what to write instead. Everything else of the calendar is read all the same.</summary>
/// <param name="Line">Line of the file, from 1; 0 when it is the file as a whole.</param>
public sealed record CalendarProblem(int Line, string What, string Instead)
{
    public string Describe(string file) => Line > 0 ? $"{file}:{Line}: {What} {Instead}" : $"{file}: {What} {Instead}";
}
