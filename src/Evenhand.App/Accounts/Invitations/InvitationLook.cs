using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;

namespace Evenhand.App.Accounts.Invitations;

/// <summary>What someone who has an invitation sees before they say yes.</summary>
/// <param name="InvitedBy">Name of the member who made it; empty when they have left.</param>
/// <param name="PersonName">The person of the household who they will be; empty for none.</param>
/// <param name="NeedsWayIn">False for an older child: an adult vouches for the device, and a way in can be added later.</param>
public sealed record InvitationLook(HouseholdId Household, string HouseholdName, string InvitedBy, Role Role, PersonId? Person, string PersonName, bool NeedsWayIn, InvitationRow Row);
