using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;

namespace Evenhand.App.Data;

/// <summary>Who asks. Every reading and every writing is bound to this one household.</summary>
/// <param name="Member">Null for the program itself and for whoever runs the machine.</param>
/// <param name="Person">The adult, child or helper of the household file that the member is.</param>
public sealed record Caller(HouseholdId Household, MemberId? Member, Role Role, PersonId? Person, LoginId? Login);
