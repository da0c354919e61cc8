using System.Data.Common;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Data.Accounts;

/// <summary>A change of logins. It belongs to no household and stands in no journal.</summary>
internal sealed class AccountJob<T>(Database database, Func<AccountEdit, CancellationToken, Task<T>> edit) : WriteJob
{
    public T? Result { get; private set; }

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var context = database.Lend(connection, transaction, default);
        var open = new AccountEdit(context);
        try
        {
            Result = await edit(open, stop);
            RowChanges.Take(context.ChangeTracker, revision: 0);
            await context.SaveChangesAsync(stop);
        }
        finally
        {
            open.End();
            await database.GiveBack(context);
        }
    }
}
