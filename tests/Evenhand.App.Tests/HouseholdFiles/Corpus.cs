namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>Household files that tests read: good ones and wrong ones.</summary>
internal static class Corpus
{
    /// <summary>The corpus, and the examples when there are any.</summary>
    public static IEnumerable<string> Households()
    {
        var folder = Repository.PathTo("tests", "Corpus", "households");
        return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);
    }

    public static byte[] Household(string name) => File.ReadAllBytes(Repository.PathTo("tests", "Corpus", "households", name));
}
