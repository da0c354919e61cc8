using System.Buffers.Text;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace Evenhand.Web.Security.Passkeys;

/// <summary>Logins and their passkeys as the framework's passkey handler asks for them. It makes and renames no login.</summary>
internal sealed class LoginUsers(Store store, LoginBook logins) : IUserPasskeyStore<LoginRow>
{
    public async Task<LoginRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) => await store.Accounts.Login(new LoginId(userId), cancellationToken);

    public async Task<LoginRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => await store.Accounts.LoginNamed(normalizedUserName, cancellationToken);

    public async Task<LoginRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await store.Accounts.Passkey(Base64Url.EncodeToString(credentialId), cancellationToken) is { } row ? await store.Accounts.Login(row.LoginId, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(LoginRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        await store.Accounts.Passkey(Base64Url.EncodeToString(credentialId), cancellationToken) is { } row && row.LoginId == user.Id ? StoredPasskey.Read(row) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(LoginRow user, CancellationToken cancellationToken) =>
        [.. (await store.Accounts.Passkeys(user.Id, cancellationToken)).Select(StoredPasskey.Read)];

    public Task AddOrUpdatePasskeyAsync(LoginRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        logins.KeepPasskey(user.Id, StoredPasskey.Of(passkey, passkey.Name ?? ""), cancellationToken);

    public Task RemovePasskeyAsync(LoginRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        logins.RemovePasskey(user.Id, Base64Url.EncodeToString(credentialId), cancellationToken);

    public Task<string> GetUserIdAsync(LoginRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value);

    public Task<string?> GetUserNameAsync(LoginRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(LoginRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalName);

    public Task SetUserNameAsync(LoginRow user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(LoginRow user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(LoginRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(LoginRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(LoginRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        // It holds nothing.
    }
}
