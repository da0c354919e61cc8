using System.Data.Common;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Writing;

/// <summary>A change of one household's rows that is no act of the household: it stands in no journal, and pages do not wait for it.</summary>
internal sealed class RowsJob<T>(Database database, HouseholdId household, Func<StoreContext, CancellationToken, Task<T>> edit) : WriteJob
{
    public T? Result { get; private set; }

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await database.Hold(connection, transaction, household, stop);
        var context = database.Lend(connection, transaction, household);
        try
        {
            Result = await edit(context, stop);
            context.ChangeTracker.DetectChanges();
            foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
            {
                ((IRow)entry.Entity).Version++;
                entry.DetectChanges();
            }

            await context.SaveChangesAsync(stop);
        }
        finally
        {
            await database.GiveBack(context);
        }
    }
}
