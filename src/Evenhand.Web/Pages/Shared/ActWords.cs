using Evenhand.App.Data.Journal;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;

namespace Evenhand.Web.Pages.Shared;

/// <summary>An act of the journal as a sentence of the reader's language.</summary>
internal static class ActWords
{
    public static string Of(Desk desk, Act act)
    {
        var t = desk.T;
        string Word(string name) => act.Words.GetValueOrDefault(name, "");
        string Person() => string.Join(", ", Word("who").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => desk.Look(new PersonId(id)).Name));
        var key = "act.kind." + act.Kind;
        if (!t.Has(key))
            return t["act.kind.other"];
        return t[key, desk.Said(Word("item")), Person(), Word("date").Length > 0 ? Word("date") : Word("monday"), Word("kind").Length > 0 && t.Has("came_up." + Word("kind").ToLowerInvariant()) ? t["came_up." + Word("kind").ToLowerInvariant()] : ""];
    }
}
