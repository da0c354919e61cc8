namespace Evenhand.App.Data.Checks;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">Stable word, for example <c>journal</c>.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="ToDo">What to do when it is not well; empty when it is.</param>
public sealed record CheckResult(string Name, bool Well, string Found, string ToDo = "");
