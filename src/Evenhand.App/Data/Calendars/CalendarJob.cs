using System.Data.Common;
using Evenhand.App.Data.Databases;

namespace Evenhand.App.Data.Calendars;

/// <summary>A change of calendars of one member. It is no act of the household: it stands in no journal, and pages do not wait for it.</summary>
internal sealed class CalendarJob<T>(Database database, Caller caller, Func<CalendarEdit, CancellationToken, Task<T>> edit) : WriteJob
{
    public T? Result { get; private set; }

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await database.Hold(connection, transaction, caller.Household, stop);
        Result = await edit(new(new(connection, transaction), caller), stop);
    }
}
