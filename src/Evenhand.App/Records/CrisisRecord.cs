using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Records;

/// <summary>What named adults keep of a crisis: what happened, the next steps, who is told and who is not (M123).</summary>
public sealed record CrisisRecord
{
    public required string Id { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>The members who may open it.</summary>
    public required IReadOnlyList<MemberId> Readers { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What was written down, oldest first.</summary>
    public IReadOnlyList<RecordEntry> Entries { get; init; } = [];

    /// <summary>Steps of the next 72 hours and after, in the order in which they were written.</summary>
    public IReadOnlyList<RecordStep> Steps { get; init; } = [];

    /// <summary>Who is told, and who is not.</summary>
    public IReadOnlyList<RecordTold> Told { get; init; } = [];
}

public sealed record RecordEntry(Instant At, MemberId By, string Text);

/// <param name="Due">When, local time of the household; null for not said.</param>
/// <param name="Who">Who does it, in words or a name; empty for not said.</param>
public sealed record RecordStep(string Id, string What, LocalDateTime? Due, string Who, bool Done);

/// <param name="Is">True for told, false for not told.</param>
public sealed record RecordTold(string Id, string Name, bool Is);
