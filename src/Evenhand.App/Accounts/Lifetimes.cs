using NodaTime;

namespace Evenhand.App.Accounts;

/// <summary>How long what opens something goes on opening it.</summary>
public static class Lifetimes
{
    /// <summary>From signing in; use does not make it longer.</summary>
    public static readonly Duration Session = Duration.FromDays(60);

    /// <summary>After a password, a passkey or a code was shown, changes of the ways in are open for so long.</summary>
    public static readonly Duration Proof = Duration.FromMinutes(15);

    public static readonly Duration Invitation = Duration.FromDays(7);

    /// <summary>A question to a passkey.</summary>
    public static readonly Duration Challenge = Duration.FromMinutes(5);
}
