using System.Text.Json;
using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.SignIns;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Evenhand.Web.Security.Passkeys;

/// <summary>
/// Asks passkeys and checks their answers (WebAuthn). The framework does the cryptography. A question waits in a sealed cookie for
/// five minutes and can be answered once.
/// </summary>
public sealed class PasskeyDoor(IPasskeyHandler<LoginRow> handler, LoginBook logins, Attempts attempts, IDataProtectionProvider protection, IClock clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("passkey question");

    /// <summary>Options for <c>navigator.credentials.create</c>, for a login that is there or one that is about to be.</summary>
    public async Task<string> AskForNew(HttpContext http, LoginId login, string name)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = login.Value, Name = name, DisplayName = name }, http);
        Keep(http, new(asked.AttestationState!, login.Value, Question.Add, Until()));
        return asked.CreationOptionsJson;
    }

    /// <summary>Options for <c>navigator.credentials.get</c>; whose passkey it is, the answer says.</summary>
    public async Task<string> AskToSignIn(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Keep(http, new(asked.AssertionState!, null, Question.SignIn, Until()));
        return asked.RequestOptionsJson;
    }

    /// <summary>The new passkey, checked, and the login it was made for; null when anything about the answer is wrong.</summary>
    public async Task<(LoginId Login, NewPasskey Passkey)?> TakeNew(HttpContext http, string? credential)
    {
        if (Taken(http, Question.Add) is not { Login: { } login } question || !IsJson(credential))
            return null;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential!, AttestationState = question.State });
        if (!result.Succeeded || result.UserEntity.Id != login || !await attempts.Spend(question.State, Lifetimes.Challenge, http.RequestAborted))
            return null;
        return (new(login), StoredPasskey.Of(result.Passkey, DeviceName.Of(http)));
    }

    /// <summary>Whose passkey answered; null when anything about the answer is wrong.</summary>
    public async Task<LoginId?> TakeSignIn(HttpContext http, string? credential)
    {
        if (Taken(http, Question.SignIn) is not { } question || !IsJson(credential))
            return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential!, AssertionState = question.State });
        if (!result.Succeeded || !await attempts.Spend(question.State, Lifetimes.Challenge, http.RequestAborted))
            return null;
        await logins.KeepPasskey(result.User.Id, StoredPasskey.Of(result.Passkey, result.Passkey.Name ?? ""), http.RequestAborted);
        return result.User.Id;
    }

    private void Keep(HttpContext http, Question question) =>
        Cookies.Write(http, Cookies.Question, seal.Protect(JsonSerializer.Serialize(question)), Lifetimes.Challenge.ToTimeSpan());

    private Question? Taken(HttpContext http, string purpose)
    {
        if (Cookies.Read(http, Cookies.Question) is not { } kept)
            return null;
        Cookies.Remove(http, Cookies.Question);
        try
        {
            return JsonSerializer.Deserialize<Question>(seal.Unprotect(kept)) is { } question && question.Purpose == purpose && question.Until > clock.GetCurrentInstant().ToDateTimeOffset() ? question : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private DateTimeOffset Until() => (clock.GetCurrentInstant() + Lifetimes.Challenge).ToDateTimeOffset();

    /// <summary>The handler throws at what is no JSON at all.</summary>
    private static bool IsJson(string? text)
    {
        if (text is not { Length: > 0 and < 20_000 })
            return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
