namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>Household files that tests read: good ones and wrong ones.</summary>
internal static class Corpus
{
    public static IEnumerable<string> Households() => In("households");

    public static IEnumerable<string> BadHouseholds() => In("bad-households");

    public static byte[] Household(string name) => File.ReadAllBytes(Repository.PathTo("tests", "Corpus", "households", name));

    public static string BadPath(string name) => Repository.PathTo("tests", "Corpus", "bad-households", name);

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Repository.PathTo("tests", "Corpus", folder), "*.yaml").Order(StringComparer.Ordinal);
}
