using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Journal;

/// <summary>One entry of a household's history.</summary>
/// <param name="By">Null for the program itself.</param>
/// <param name="Kind">Kind of act, for example <c>week.keep</c>.</param>
/// <param name="Words">Names and values for the sentence about it; empty once it has been erased.</param>
/// <param name="Undoes">The act that this one took back.</param>
/// <param name="CanBeUndone">Nothing that it changed has changed since.</param>
public sealed record Act(long Seq, Instant At, MemberId? By, string Kind, IReadOnlyDictionary<string, string> Words, long? Undoes, bool CanBeUndone);
