namespace Evenhand.App.Data.Journal;

/// <summary>The kinds of act that the store itself knows.</summary>
internal static class ActKinds
{
    public const string Create = "household.create";
    public const string Import = "household.import";
    public const string Erase = "history.erase";

    /// <summary>Acts about who may open the household: an invitation that was used or withdrawn never opens again.</summary>
    public const string Access = "access.";

    /// <summary>Acts for oneself alone: nobody else sees that they happened.</summary>
    public const string Private = "private.";

    /// <summary>Something said apart from the others: nobody else takes it back.</summary>
    public const string Apart = "apart.";

    /// <summary>Answers are opened to all; what was seen stays seen.</summary>
    public const string Reveal = "reveal";

    /// <summary>Answers that are shown together: whoever has read the other's does not answer anew in the same round.</summary>
    public const string Answer = "answer.";

    /// <summary>A calendar that comes in was read for the first time.</summary>
    public const string CalendarRead = "calendar_in.read";

    /// <summary>A calendar that comes in says something else than before.</summary>
    public const string CalendarChanged = "calendar_in.changed";

    /// <summary>What happened elsewhere, and shows in the household's days: nobody here did it.</summary>
    public static bool IsFromOutside(string kind) => kind is CalendarRead or CalendarChanged;

    /// <summary>A household that came to be stays; what was erased is gone; what happened elsewhere is not taken back here.</summary>
    public static bool CanBeUndone(string kind) => kind is not (Create or Erase or Reveal or CalendarRead or CalendarChanged) && !kind.StartsWith(Access, StringComparison.Ordinal) && !kind.StartsWith(Answer, StringComparison.Ordinal);

    /// <summary>Only whoever did it takes it back.</summary>
    public static bool IsOnesOwn(string kind) => kind.StartsWith(Private, StringComparison.Ordinal) || kind.StartsWith(Apart, StringComparison.Ordinal);

    /// <summary>The acts that the caller may know of; those of others that only they take back are marked as such.</summary>
    public static IReadOnlyList<Act> For(Caller caller, IReadOnlyList<Act> acts) =>
    [
        .. acts.Where(act => IsFor(caller, act))
            .Select(act => act.By == caller.Member || !IsOnesOwn(KindOf(act)) ? act : act with { CanBeUndone = false }),
    ];

    /// <summary>False for what others did for themselves alone.</summary>
    public static bool IsFor(Caller caller, Act act) => act.By == caller.Member || !KindOf(act).StartsWith(Private, StringComparison.Ordinal);

    private static string KindOf(Act act) => act.Kind == UndoAct.Kind ? act.Words.GetValueOrDefault("undone", "") : act.Kind;
}
