using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A passkey of a login.</summary>
public sealed class PasskeyRow : IRow
{
    public LoginId LoginId { get; set; }

    /// <summary>Credential id in base 64 url; unique over all logins.</summary>
    public string CredentialId { get; set; } = "";

    /// <summary>JSON: key, counter and flags.</summary>
    public string Data { get; set; } = "";

    public string Name { get; set; } = "";

    public Instant CreatedAt { get; set; }

    public long Version { get; set; }
}
