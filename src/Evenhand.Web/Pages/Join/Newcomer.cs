namespace Evenhand.Web.Pages.Join;

/// <summary>What the form for somebody new shows.</summary>
/// <param name="NeedsWayIn">False when a name alone is enough.</param>
/// <param name="PasswordOpen">The part with the password is open: somebody was in the middle of it.</param>
public sealed record Newcomer(string Action, string Token, string Name, bool NeedsWayIn, bool PasswordOpen);
