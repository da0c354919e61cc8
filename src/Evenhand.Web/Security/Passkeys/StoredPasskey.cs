using System.Buffers.Text;
using System.Text.Json;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace Evenhand.Web.Security.Passkeys;

/// <summary>What is kept of a passkey: its public key, counter and flags.</summary>
internal sealed record StoredPasskey(
    byte[] Key,
    DateTimeOffset At,
    uint SignCount,
    string[] Transports,
    bool UserVerified,
    bool BackupEligible,
    bool BackedUp,
    byte[] AttestationObject,
    byte[] ClientData)
{
    public static NewPasskey Of(UserPasskeyInfo passkey, string name) => new(
        Base64Url.EncodeToString(passkey.CredentialId),
        JsonSerializer.Serialize(new StoredPasskey(passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports ?? [], passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson)),
        name);

    public static UserPasskeyInfo Read(PasskeyRow row)
    {
        var kept = JsonSerializer.Deserialize<StoredPasskey>(row.Data)!;
        return new(Base64Url.DecodeFromChars(row.CredentialId), kept.Key, kept.At, kept.SignCount, kept.Transports, kept.UserVerified, kept.BackupEligible, kept.BackedUp, kept.AttestationObject, kept.ClientData) { Name = row.Name };
    }
}
