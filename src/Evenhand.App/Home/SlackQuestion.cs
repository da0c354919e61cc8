using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Home;

/// <summary>Asked of both adults together: whose is it to be? Nobody has become its owner.</summary>
public sealed record SlackQuestion(Owned Owned, IReadOnlyList<PickUp> Picked);
