using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Passwords;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Passkeys;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Join;

/// <summary>A name with a passkey or a password, as somebody new fills it in.</summary>
public sealed class NewcomerForm(Desk desk, PasskeyDoor passkeys, PasswordWork work)
{
    /// <summary>What is wrong with it, in words; null when it is fine.</summary>
    public string? Wrong { get; private set; }

    /// <param name="needsWayIn">False when a name alone is enough.</param>
    public async Task<NewLogin?> Read(HttpContext http, string? name, string? password, string? credential, bool needsWayIn)
    {
        if (!LoginName.IsFine(name ?? ""))
            return Fail("join.name_wrong");
        if (!string.IsNullOrEmpty(credential))
            return await passkeys.TakeNew(http, credential) is { } made ? new(name!) { Id = made.Login, Passkey = made.Passkey } : Fail("signin.wrong_passkey");
        if (string.IsNullOrEmpty(password) && !needsWayIn)
            return new(name!);
        if (PasswordRules.Check(password ?? "", name!) is { } fault)
            return Fail(Key(fault));
        return new(name!) { PasswordHash = await work.Hash(password!, http.RequestAborted) };
    }

    public static string Key(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => "password.too_short",
        PasswordFault.TooLong => "password.too_long",
        PasswordFault.Common => "password.common",
        PasswordFault.IsName => "password.is_name",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "An unknown fault."),
    };

    private NewLogin? Fail(string key)
    {
        Wrong = desk.T[key, PasswordRules.Shortest, PasswordRules.Longest];
        return null;
    }
}
