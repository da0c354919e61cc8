namespace Evenhand.App.Asks;

/// <summary>What came of an ask.</summary>
public enum AskReply
{
    /// <summary>Nobody has said anything yet.</summary>
    Open,

    /// <summary>They come; from then on it is cover.</summary>
    Yes,

    No,

    /// <summary>The household does not ask them this time.</summary>
    NotAsked,
}
