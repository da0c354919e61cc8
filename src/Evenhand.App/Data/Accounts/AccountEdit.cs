using System.Linq.Expressions;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Accounts;

/// <summary>The rows of logins while they are changed. Rows that belong to a household do not show here.</summary>
public sealed class AccountEdit
{
    private StoreContext? context;

    internal AccountEdit(StoreContext context) => this.context = context;

    private StoreContext Context => context ?? throw new ObjectDisposedException(nameof(AccountEdit), "The edit has ended.");

    public async Task<IReadOnlyList<T>> List<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        await Context.Set<T>().Where(where).ToListAsync(stop);

    public Task<T?> Find<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        Context.Set<T>().SingleOrDefaultAsync(where, stop);

    public void Add<T>(T row)
        where T : class, IRow =>
        Context.Add(row);

    public void Remove<T>(T row)
        where T : class, IRow =>
        Context.Remove(row);

    internal void End() => context = null;
}
