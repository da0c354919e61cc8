using System.Security.Cryptography;
using Evenhand.App.Records;
using Microsoft.AspNetCore.DataProtection;

namespace Evenhand.Web.Security.Sessions;

/// <summary>Seals with the server's keyring.</summary>
internal sealed class ContentSeal(IDataProtectionProvider keys) : IContentSeal
{
    private readonly IDataProtector protector = keys.CreateProtector("Evenhand.Records.v1");

    public string Seal(string text) => protector.Protect(text);

    public string? Open(string sealedText)
    {
        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
