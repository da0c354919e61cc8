using System.Linq.Expressions;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Accounts;

/// <summary>The rows of logins while they are changed. Rows that belong to a household do not show here.</summary>
public sealed class AccountEdit
{
    private readonly StoreContext context;

    internal AccountEdit(StoreContext context) => this.context = context;

    public async Task<IReadOnlyList<T>> List<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        await context.Set<T>().Where(where).ToListAsync(stop);

    public Task<T?> Find<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        context.Set<T>().SingleOrDefaultAsync(where, stop);

    public void Add<T>(T row)
        where T : class, IRow =>
        context.Add(row);

    public void Remove<T>(T row)
        where T : class, IRow =>
        context.Remove(row);
}
