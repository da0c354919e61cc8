using Evenhand.App.Data.Journal;

namespace Evenhand.App.Data.Writing;

/// <summary>Ends an undo whose rows have changed since.</summary>
internal sealed class ConflictException(IReadOnlyList<ChangedSince> changes) : Exception("What the act changed has changed since.")
{
    public IReadOnlyList<ChangedSince> Changes { get; } = changes;
}
