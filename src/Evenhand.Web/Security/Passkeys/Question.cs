namespace Evenhand.Web.Security.Passkeys;

/// <summary>A question that a passkey is to answer, as it waits in its cookie.</summary>
/// <param name="Login">For a new passkey, the login it is made for.</param>
/// <param name="Purpose">What the answer may be used for.</param>
internal sealed record Question(string State, string? Login, string Purpose, DateTimeOffset Until)
{
    public const string SignIn = "sign-in";
    public const string Add = "add";
}
