using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Accounts;

/// <summary>
/// Logins and what leads from them to households. These are the only questions that look past one household, and each is asked
/// with a secret's hash or a login that has been proved.
/// </summary>
public sealed class StoredAccounts
{
    private readonly Database database;

    internal StoredAccounts(Database database) => this.database = database;

    /// <summary>Changes rows of logins, all or none. The answer comes when they are on the disk.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be written now.</exception>
    /// <exception cref="KeyTakenException">A row with such a key, or a login of such a name, is there already.</exception>
    public async Task<T> Write<T>(Func<AccountEdit, CancellationToken, Task<T>> edit, CancellationToken stop = default)
    {
        var job = new AccountJob<T>(database, edit);
        try
        {
            await database.Write(job, stop);
        }
        catch (Exception exception) when (database.IsKeyTaken(exception))
        {
            throw new KeyTakenException(exception);
        }

        return job.Result!;
    }

    public Task<LoginRow?> Login(LoginId id, CancellationToken stop = default) => One<LoginRow>(rows => rows.Where(row => row.Id == id), stop);

    public Task<LoginRow?> LoginNamed(string normalName, CancellationToken stop = default) => One<LoginRow>(rows => rows.Where(row => row.NormalName == normalName), stop);

    public Task<SessionRow?> Session(string tokenHash, CancellationToken stop = default) => One<SessionRow>(rows => rows.Where(row => row.TokenHash == tokenHash), stop);

    public Task<PasskeyRow?> Passkey(string credentialId, CancellationToken stop = default) => One<PasskeyRow>(rows => rows.Where(row => row.CredentialId == credentialId), stop);

    public Task<InvitationRow?> Invitation(string tokenHash, CancellationToken stop = default) => One<InvitationRow>(rows => rows.Where(row => row.TokenHash == tokenHash), stop);

    public Task<FeedRow?> Feed(string tokenHash, CancellationToken stop = default) => One<FeedRow>(rows => rows.Where(row => row.TokenHash == tokenHash), stop);

    public Task<SentAskRow?> SentAsk(string tokenHash, CancellationToken stop = default) => One<SentAskRow>(rows => rows.Where(row => row.TokenHash == tokenHash), stop);

    /// <summary>The places that the login has in households and has not left.</summary>
    public Task<IReadOnlyList<MemberRow>> Memberships(LoginId login, CancellationToken stop = default) =>
        All<MemberRow>(rows => rows.Where(row => row.LoginId == login && row.LeftAt == null).OrderBy(row => row.JoinedAt), stop);

    /// <summary>The places that the login has in households or had.</summary>
    public Task<IReadOnlyList<MemberRow>> AllPlaces(LoginId login, CancellationToken stop = default) =>
        All<MemberRow>(rows => rows.Where(row => row.LoginId == login).OrderBy(row => row.JoinedAt), stop);

    public Task<IReadOnlyList<PasskeyRow>> Passkeys(LoginId login, CancellationToken stop = default) =>
        All<PasskeyRow>(rows => rows.Where(row => row.LoginId == login).OrderBy(row => row.CreatedAt), stop);

    public Task<IReadOnlyList<SessionRow>> Sessions(LoginId login, CancellationToken stop = default) =>
        All<SessionRow>(rows => rows.Where(row => row.LoginId == login).OrderByDescending(row => row.CreatedAt), stop);

    public Task<IReadOnlyList<RecoveryCodeRow>> RecoveryCodes(LoginId login, CancellationToken stop = default) =>
        All<RecoveryCodeRow>(rows => rows.Where(row => row.LoginId == login), stop);

    public Task<IReadOnlyList<KeyringRow>> Keyring(CancellationToken stop = default) => All<KeyringRow>(rows => rows.OrderBy(row => row.Name), stop);

    /// <summary>True while nobody has signed up.</summary>
    public async Task<bool> HasNoLogin(CancellationToken stop = default) => await One<LoginRow>(rows => rows.OrderBy(row => row.Id).Take(1), stop) is null;

    private async Task<T?> One<T>(Func<IQueryable<T>, IQueryable<T>> which, CancellationToken stop)
        where T : class =>
        (await All(which, stop)) is [var row, ..] ? row : null;

    private async Task<IReadOnlyList<T>> All<T>(Func<IQueryable<T>, IQueryable<T>> which, CancellationToken stop)
        where T : class
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, default);
        return await which(context.Set<T>().AsNoTracking().IgnoreQueryFilters()).ToListAsync(stop);
    }
}
