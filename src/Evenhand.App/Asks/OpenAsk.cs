using Evenhand.App.Data;
using Evenhand.App.Data.Reading;

namespace Evenhand.App.Asks;

/// <summary>An ask as its link shows it: what is asked and what was answered, and nothing else of the household.</summary>
/// <param name="Reply">What was answered so far.</param>
/// <param name="AskedBy">Name of who asks.</param>
public sealed record OpenAsk(SentAsk Sent, AskReply Reply, string AskedBy)
{
    /// <summary>For whom it is; empty when the household does not say.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    internal HouseholdSnapshot Household { get; init; } = null!;

    internal Caller Program { get; init; } = null!;
}
