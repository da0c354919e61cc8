using System.Reflection;

namespace Evenhand.Cli.Tests;

public class ReferenceTests
{
    /// <summary>Whoever could name the database could go past the boundary between households.</summary>
    [Fact]
    public void The_program_reaches_the_database_through_the_store_alone()
    {
        var references = Assembly.Load("evenhand").GetReferencedAssemblies().Select(name => name.Name!).ToList();
        references.ShouldContain("Evenhand.App");
        references.ShouldNotContain(name => name.Contains("EntityFramework", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("Npgsql", StringComparison.Ordinal));
    }
}
