using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Sessions;

/// <summary>
/// The token in every form: it is computed from the secret of the device, so that it needs no cookie of its own, belongs to one
/// session and ends with it. Before anyone signs in it comes from a random cookie of the visit. Each is different, so that nothing
/// can be read from the length of compressed pages.
/// </summary>
internal sealed class FormTokens : IAntiforgery
{
    public const string Field = "form";
    public const string Header = "X-Evenhand-Form";
    private const int NonceSize = 16;

    /// <summary>Sets the cookie of a visit before a page that needs it begins to be sent.</summary>
    public static void Prepare(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && SecretOf(http) is null)
            NewVisit(http);
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => GetTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var token = Base64Url.EncodeToString([.. nonce, .. Mac(SecretOf(httpContext) ?? NewVisit(httpContext), nonce)]);
        return new(token, null, Field, Header);
    }

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
            return true;
        var shown = request.Headers[Header].ToString();
        if (shown.Length == 0 && request.HasFormContentType)
            shown = (await request.ReadFormAsync(httpContext.RequestAborted))[Field].ToString();
        return SecretOf(httpContext) is { } secret && Fits(secret, shown);
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (!await IsRequestValidAsync(httpContext))
            throw new AntiforgeryValidationException("The form has no token of this session.");
    }

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        // There is no cookie of its own.
    }

    /// <summary>The session when there is one; a cookie of a session that has ended counts as well, as the page says who is asked.</summary>
    private static string? SecretOf(HttpContext http) => (Access.Asker.Of(http)?.SignedIn.Device is not null ? Cookies.Read(http, Cookies.Session) : null)
        ?? Cookies.Read(http, Cookies.Visit) ?? http.Items[Cookies.Visit] as string;

    private static string NewVisit(HttpContext http)
    {
        var secret = App.Accounts.Secrets.Secret.New();
        http.Items[Cookies.Visit] = secret;
        Cookies.Write(http, Cookies.Visit, secret, lifetime: null);
        return secret;
    }

    private static bool Fits(string secret, string shown)
    {
        Span<byte> bytes = stackalloc byte[NonceSize + SHA256.HashSizeInBytes];
        return Base64Url.GetMaxDecodedLength(shown.Length) <= bytes.Length + 2
            && Base64Url.IsValid(shown, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(shown, bytes, out _)
            && CryptographicOperations.FixedTimeEquals(bytes[NonceSize..], Mac(secret, bytes[..NonceSize]));
    }

    private static byte[] Mac(string secret, ReadOnlySpan<byte> nonce) => HMACSHA256.HashData(Encoding.UTF8.GetBytes("form " + secret), nonce);
}
