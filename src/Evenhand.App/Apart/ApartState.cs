using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Apart;

/// <summary>A question that the adults answer apart, as one of them sees it.</summary>
/// <param name="Mine">The reader's answer of the open round; null for none yet.</param>
/// <param name="Adults">Everyone who answers.</param>
/// <param name="Answered">Who has answered in the open round; not what.</param>
/// <param name="Shown">The answers of the last round in which everyone answered; none before that.</param>
public sealed record ApartState(string? Mine, IReadOnlyList<MemberRow> Adults, IReadOnlyList<MemberId> Answered, IReadOnlyList<ShownAnswer> Shown);

/// <summary>An answer that everyone may read.</summary>
public sealed record ShownAnswer(MemberId By, string Text, Instant At);
