using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Writing;

/// <summary>What a write has to know before it begins, read in one question.</summary>
/// <param name="IsMember">The caller is a member of this role and has not left; true for a caller who is the program.</param>
/// <param name="Known">The act and outcome of the same request, when it was carried out before.</param>
internal sealed record Opening(HouseholdRow Household, bool IsMember, (string Act, string Outcome)? Known);
