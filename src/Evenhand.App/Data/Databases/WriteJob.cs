using System.Data.Common;

namespace Evenhand.App.Data.Databases;

/// <summary>One unit of writing: it happens whole or not at all.</summary>
internal abstract class WriteJob
{
    /// <summary>Writes within the transaction. An exception takes back what this job did and nothing else.</summary>
    public abstract Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop);

    /// <summary>
    /// Whether the job's writing is in the database, asked on a new connection after the answer to COMMIT was lost.
    /// Null when that cannot be told.
    /// </summary>
    public virtual Task<bool?> Happened(DbConnection connection, DbTransaction transaction, CancellationToken stop) => Task.FromResult<bool?>(null);
}
