using Evenhand.App.Data;
using Evenhand.App.Data.Reading;

namespace Evenhand.App.Feeds;

/// <summary>A calendar link that opens something.</summary>
/// <param name="Id">Of its row; no secret.</param>
/// <param name="Holder">Whose link it is, in the role that they have now.</param>
public sealed record OpenFeed(string Id, FeedPurpose Purpose, Caller Holder, HouseholdSnapshot Household);
