using Evenhand.App.Data.Reading;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Talk;

/// <summary>What something said apart is about, as the store writes it.</summary>
public static class ApartTopics
{
    private const string Questions = "question/";
    private const string CheckIns = "checkin/";

    public static string Question(string id) => Questions + id;

    public static string? QuestionOf(string topic) => topic.StartsWith(Questions, StringComparison.Ordinal) ? topic[Questions.Length..] : null;

    public static string CheckIn(LocalDate evening) => CheckIns + LocalDatePattern.Iso.Format(evening);

    public static LocalDate? CheckInOf(string topic) => topic.StartsWith(CheckIns, StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(topic[CheckIns.Length..]) is { Success: true } day ? day.Value : null;

    public static string Note(LocalDate day) => SaidApart.Notes + LocalDatePattern.Iso.Format(day);

    public static LocalDate? NoteOf(string topic) => topic.StartsWith(SaidApart.Notes, StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(topic[SaidApart.Notes.Length..]) is { Success: true } day ? day.Value : null;
}
