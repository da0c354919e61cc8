namespace Evenhand.Testing;

/// <summary>
/// A file of the repository that is made from the code. A test run compares it and fails when it has drifted;
/// with EVENHAND_WRITE_DOCS=1 in the environment the run writes it instead.
/// </summary>
internal static class GeneratedFile
{
    private const string Begin = "<!-- made from the code: begin -->";
    private const string End = "<!-- made from the code: end -->";

    public static void Matches(string expected, params string[] path)
    {
        var file = Repository.PathTo(path);
        if (Writes)
            File.WriteAllText(file, expected);
        var there = File.Exists(file) ? File.ReadAllText(file) : "";
        (there == expected).ShouldBeTrue($"{string.Join('/', path)} is not what the code makes. Run the tests with EVENHAND_WRITE_DOCS=1 and commit the file.");
    }

    /// <summary>Only the part between the two marker comments is made from the code; the rest is written by hand.</summary>
    public static void PartMatches(string expected, params string[] path)
    {
        var text = File.ReadAllText(Repository.PathTo(path));
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        (begin >= 0 && end > begin).ShouldBeTrue($"{string.Join('/', path)} lacks the comments that mark its generated part: {Begin} and {End}");
        Matches($"{text[..(begin + Begin.Length)]}\n\n{expected}\n{text[end..]}", path);
    }

    private static bool Writes => Environment.GetEnvironmentVariable("EVENHAND_WRITE_DOCS") == "1";
}
