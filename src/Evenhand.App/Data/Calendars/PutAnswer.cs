namespace Evenhand.App.Data.Calendars;

/// <summary>What became of the writing of an object.</summary>
public abstract record PutAnswer
{
    private PutAnswer()
    {
    }

    public sealed record Done(bool IsNew) : PutAnswer;

    /// <summary>A condition does not hold; nothing was written.</summary>
    public sealed record Failed : PutAnswer;

    /// <summary>The collection has the UID in another object.</summary>
    public sealed record UidTaken(string Name) : PutAnswer;

    /// <summary>There is no such collection, or no such object.</summary>
    public sealed record Gone : PutAnswer;

    /// <summary>The member keeps as much as one member may.</summary>
    public sealed record Full : PutAnswer;
}
