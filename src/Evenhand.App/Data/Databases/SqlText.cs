using System.Data.Common;

namespace Evenhand.App.Data.Databases;

/// <summary>Plain SQL on one connection, for what stands outside the model: schema, checks, backups.</summary>
internal readonly struct SqlText(DbConnection connection, DbTransaction? transaction = null)
{
    public async Task<int> Run(string sql, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    public async Task<object?> Value(string sql, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(stop) is { } value and not DBNull ? value : null;
    }

    /// <summary>All rows; for results that are small.</summary>
    public async Task<IReadOnlyList<object?[]>> Rows(string sql, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(stop))
        {
            var row = new object?[reader.FieldCount];
            for (var at = 0; at < row.Length; at++)
                row[at] = await reader.IsDBNullAsync(at, stop) ? null : reader.GetValue(at);
            rows.Add(row);
        }

        return rows;
    }

    public DbCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
