namespace Evenhand.App.Tests.Data;

/// <summary>A test of PostgreSQL alone; skipped, with the reason, where it is not installed.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.Missing;
}
