using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Journal;

/// <summary>A place at which the journal is not what was written.</summary>
/// <param name="Seq">The entry; null when the household's head or a whole household is meant.</param>
public sealed record JournalFault(HouseholdId Household, long? Seq, string Message);
