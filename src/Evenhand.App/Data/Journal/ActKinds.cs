namespace Evenhand.App.Data.Journal;

/// <summary>The kinds of act that the store itself knows.</summary>
internal static class ActKinds
{
    public const string Create = "household.create";
    public const string Import = "household.import";
    public const string Erase = "history.erase";

    /// <summary>Acts about who may open the household: an invitation that was used or withdrawn never opens again.</summary>
    public const string Access = "access.";

    /// <summary>Answers that are shown together: whoever has read the other's does not answer anew in the same round.</summary>
    public const string Answer = "answer.";

    /// <summary>A household that came to be stays; what was erased is gone.</summary>
    public static bool CanBeUndone(string kind) => kind is not (Create or Erase) && !kind.StartsWith(Access, StringComparison.Ordinal) && !kind.StartsWith(Answer, StringComparison.Ordinal);
}
