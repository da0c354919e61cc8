namespace Evenhand.App.Accounts.Rights;

/// <summary>How much of a resource a right reaches. What is private to somebody else is in none of them.</summary>
public enum Reach
{
    None,

    /// <summary>What is the asker's own, or asked of them.</summary>
    Own,

    /// <summary>What concerns the children that they look after or share.</summary>
    Children,

    /// <summary>What the family does, without the matters of the adults.</summary>
    Family,

    /// <summary>The household.</summary>
    All,
}
