using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Files;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.HouseholdFiles.Shapes;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Calendar files that lie beside the household file.</summary>
internal static class CalendarSection
{
    private static readonly (string Word, CalendarKind Kind)[] KindWords = [("appointments", CalendarKind.Own), ("shifts", CalendarKind.Roster), ("school", CalendarKind.School), ("custody", CalendarKind.Custody)];

    private static readonly (string Word, Meaning Meaning)[] MeaningWords =
        [("firm", Meaning.Firm), ("movable", Meaning.Movable), ("nothing", Meaning.Ignore), ("shift", Meaning.Shift), ("closed", Meaning.Closed), ("there", Meaning.There)];

    private static readonly MapShape MeansShape = new("what events mean",
    [
        new("title", Words, "Events of this title; case and blanks do not count."),
        new("category", Words, "Events of this category."),
        new("is", new ChoiceShape([.. MeaningWords.Select(word => word.Word)]), "What they are for the plan.", Required: true),
    ]);

    public static readonly MapShape Shape = new("a calendar",
    [
        new("file", Words, "An iCalendar file beside this one, such as roster.ics.", Required: true),
        new("kind", new ChoiceShape([.. KindWords.Select(word => word.Word)]), "What it is about. In the weeks from the first shift to the last one the usual work falls away; school is about closed days; custody about when the children are with an adult.", Required: true),
        new("who", AdultOrChild, "Whose it is: an adult; for school a child, or left out for all children."),
        new("care", Words, "For school: the care that is closed. Left out: all."),
        new("commute", Minutes(240), "For shifts: minutes there, and as many back. Left out: as to the usual work."),
        new("means", ListOf(MeansShape), "What events mean, where the first guess is another."),
    ]);

    /// <summary>What only shows when values are held against each other.</summary>
    public static void Check(Fields root, Cross cross)
    {
        foreach (var fields in root.Maps("calendars"))
        {
            if (!IsBeside(fields.Text("file")))
                cross.Add("not-beside", fields, "file", $"{fields.Text("file")} does not lie beside this file.", "Name a file in the same folder or in one below it.");
            var (isChild, kind) = (root.Map("children").Has(fields.Text("who")), fields.Text("kind"));
            if (kind != "school" && (isChild || !fields.Has("who")))
                cross.Add("not-an-adult", fields, "who", $"a calendar of {kind} is an adult's.", "Write the id of an adult of this file.");
            if (kind == "school" && fields.Has("who") && !isChild)
                cross.Add("not-a-child", fields, "who", "a school calendar is a child's.", "Write the id of a child of this file, or leave it out for all children.");
            foreach (var means in fields.Maps("means"))
                if (means.Has("title") == means.Has("category"))
                    cross.Add("title-or-category", means, "is", "it is about events of a title or of a category.", "Write one of the two.");
        }
    }

    public static IReadOnlyList<CalendarInFile> Read(Fields root) => [.. root.Maps("calendars").Select(ReadOne)];

    private static CalendarInFile ReadOne(Fields fields)
    {
        var (line, column) = fields.At("file");
        return new(fields.Text("file"), new()
        {
            Kind = KindWords.First(word => word.Word == fields.Text("kind")).Kind,
            Who = fields.Person("who"),
            Care = fields.Text("care"),
            Commute = fields.Whole("commute"),
            Rules = [.. fields.Maps("means").Select(Rule)],
        }, line, column, fields.Join("file"));
    }

    private static MeaningRule Rule(Fields fields, int at)
    {
        var scope = fields.Has("title") ? RuleMatch.Title : RuleMatch.Category;
        return new(at.ToString(System.Globalization.CultureInfo.InvariantCulture), IsOfOneCalendar: true, scope, IncomingEvent.KeyOf(fields.Text(scope == RuleMatch.Title ? "title" : "category")), MeaningWords.First(word => word.Word == fields.Text("is")).Meaning);
    }

    private static bool IsBeside(string file) => file.Length > 0 && !Path.IsPathRooted(file) && !file.Contains(':', StringComparison.Ordinal) && !file.Split('/', '\\').Contains("..");
}
