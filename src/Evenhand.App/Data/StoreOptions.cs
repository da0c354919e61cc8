namespace Evenhand.App.Data;

/// <summary>Where a store keeps its data: in a directory of this machine, or on a PostgreSQL server. One of the two.</summary>
public sealed record StoreOptions
{
    /// <summary>Holds <c>evenhand.db</c>; made when it is not there.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Connection string such as <c>Host=localhost;Database=evenhand;Username=evenhand</c>.</summary>
    public string? PostgresConnection { get; init; }
}
