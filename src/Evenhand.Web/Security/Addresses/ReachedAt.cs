namespace Evenhand.Web.Security.Addresses;

/// <summary>Scheme, host and port of a link.</summary>
/// <param name="IsHereOnly">Only this machine can open it.</param>
public sealed record ReachedAt(string Text, bool IsHereOnly);
