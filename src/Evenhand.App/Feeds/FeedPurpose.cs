namespace Evenhand.App.Feeds;

/// <summary>What a calendar link shows.</summary>
public enum FeedPurpose
{
    /// <summary>What its holder does.</summary>
    Duties,

    /// <summary>What the children have on, with who takes and who collects.</summary>
    Children,

    /// <summary>Who has each child from when to when, and what nobody covers.</summary>
    Coverage,
}
