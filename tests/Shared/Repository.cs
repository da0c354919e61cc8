namespace Evenhand.Testing;

/// <summary>Files of the repository that tests read: examples, docs, corpora.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static IEnumerable<string> ExampleHouseholds() =>
        Directory.EnumerateFiles(PathTo("examples", "households"), "*.yaml").Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository; no Directory.Packages.props was found above them.");
    }
}
