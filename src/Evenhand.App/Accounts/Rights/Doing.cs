namespace Evenhand.App.Accounts.Rights;

/// <summary>What is done with a resource.</summary>
public enum Doing
{
    See,

    /// <summary>Say what became of something: done, taken over, yes or no to an ask.</summary>
    Answer,

    Change,
}
