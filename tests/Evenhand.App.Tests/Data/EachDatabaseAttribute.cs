using System.Reflection;
using Xunit.Sdk;

namespace Evenhand.App.Tests.Data;

/// <summary>Runs a test on SQLite, and on PostgreSQL where that is installed.</summary>
internal sealed class EachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        PostgresCluster.Missing is null ? [["sqlite"], ["postgres"]] : [["sqlite"]];
}
