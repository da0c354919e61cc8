using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Writing;

/// <summary>What came of a write. Only <see cref="Done"/> changed anything.</summary>
public abstract record Written
{
    private Written()
    {
    }

    /// <summary>It is on the disk.</summary>
    /// <param name="Revision">The household's revision since then.</param>
    /// <param name="Seq">Its entry in the journal; null when nothing changed that the journal keeps.</param>
    /// <param name="Answer">What the edit left as its answer, for example the id of a new row.</param>
    /// <param name="Repeated">The same request was carried out before, and this is the answer of that time.</param>
    public sealed record Done(long Revision, long? Seq, string? Answer, bool Repeated = false) : Written;

    /// <summary>Someone else changed the row since the version that the write named.</summary>
    /// <param name="Current">The row as it is now; null when it is gone.</param>
    public sealed record Stale(IRow? Current) : Written;

    /// <summary>The write is wrong; everything that is wrong is listed.</summary>
    public sealed record Refused(IReadOnlyList<PartProblem> Problems) : Written;

    /// <summary>An act cannot be taken back, because of what came after it.</summary>
    public sealed record Conflict(IReadOnlyList<ChangedSince> Changes) : Written;

    /// <summary>Nothing can be written now.</summary>
    public sealed record Unavailable(Trouble Trouble) : Written;

    public T Match<T>(Func<Done, T> done, Func<Stale, T> stale, Func<Refused, T> refused, Func<Conflict, T> conflict, Func<Unavailable, T> unavailable) => this switch
    {
        Done it => done(it),
        Stale it => stale(it),
        Refused it => refused(it),
        Conflict it => conflict(it),
        Unavailable it => unavailable(it),
        _ => throw new InvalidOperationException(),
    };
}
