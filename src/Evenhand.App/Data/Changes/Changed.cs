using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Changes;

/// <summary>A household has a new revision.</summary>
public sealed record Changed(HouseholdId Household, long Revision);
