using Evenhand.App.Data.Journal;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Shared;

/// <summary>An act of the journal as a sentence of the reader's language.</summary>
internal static class ActWords
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Values of the texts: 0 what, 1 who, 2 which day or week, 3 what came up, 4 the new time, 5 how long, 6 what was taken back.</summary>
    public static string Of(Desk desk, Act act)
    {
        var t = desk.T;
        string Word(string name) => act.Words.GetValueOrDefault(name, "");
        var start = Moment.Parse(Word("start")) is { Success: true } moment ? $"{t.DateShort(moment.Value.Date)} {Show.Clock(moment.Value)}" : "";
        var length = int.TryParse(Word("minutes"), out var minutes) ? t.Length(minutes) : "";
        var undone = act.Kind == "undo" && Word("undone").Length > 0 ? Of(desk, act with { Kind = Word("undone") }) : "";
        var people = desk.Names(Word("who").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new PersonId(id)));
        var day = LocalDatePattern.Iso.Parse(Word("date").Length > 0 ? Word("date") : Word("monday")) is { Success: true } date ? t.DateShort(date.Value) : "";
        var came = t.Find("came_up." + Word("kind").ToLowerInvariant()) ?? "";
        return t[Key(desk, act, start, people, undone), desk.Said(Name(desk, Word("key"), Word("item"))), people, day, came, start, length, undone];
    }

    /// <summary>The fullest text for what the act says.</summary>
    private static string Key(Desk desk, Act act, string start, string people, string undone)
    {
        var key = "act.kind." + act.Kind;
        var full = key + (people.Length > 0 ? ".who" : "") + (start.Length > 0 ? ".start" : "") + (undone.Length > 0 ? ".what" : "");
        return desk.T.Has(full) ? full : desk.T.Has(key) ? key : "act.kind.other";
    }

    private static string Name(Desk desk, string key, string name) => key.Length == 0 ? name : desk.NameOf(key, name);
}
