using System.Collections.Frozen;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.App.Samples;

/// <summary>A household that ships with the program, to look around in or to start from.</summary>
/// <param name="Lead">Who they are and how they live, from the comment at the head of the file.</param>
public sealed record SampleFamily(string Name, string Label, string Lead, string Text)
{
    private const string Prefix = "samples/";
    private const string Question = "The question:";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, (string Label, string Lead)>> Other = WordFile.Read("samples");

    /// <summary>By name. None comes first because somebody thinks it better.</summary>
    public static IReadOnlyList<SampleFamily> All { get; } =
    [
        .. typeof(SampleFamily).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    public static SampleFamily? Find(string name) => All.FirstOrDefault(sample => sample.Name == name);

    public HouseholdFile File() => HouseholdFile.Read(Text, CatalogueFile.Shipped).Value!;

    /// <param name="language">BCP 47 language without region; English where there are no words of it.</param>
    public string LabelIn(string language) => Words(language)?.Label ?? Label;

    /// <inheritdoc cref="LabelIn"/>
    public string LeadIn(string language) => Words(language)?.Lead ?? Lead;

    private (string Label, string Lead)? Words(string language) =>
        Other.TryGetValue(language, out var words) && words.TryGetValue($"{Name}.yaml", out var known) ? known : null;

    private static SampleFamily Read(string resource)
    {
        using var reader = new StreamReader(typeof(SampleFamily).Assembly.GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd();
        var household = HouseholdFile.Read(text, CatalogueFile.Shipped).Value ?? throw new InvalidOperationException($"{resource} is not a household.");
        return new(resource[Prefix.Length..^".yaml".Length], household.Household.Label, LeadOf(text), text);
    }

    private static string LeadOf(string text) => string.Join(' ', text.Split('\n')
        .SkipWhile(line => !line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("# yaml-", StringComparison.Ordinal))
        .TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith($"# {Question}", StringComparison.Ordinal))
        .Select(line => line[2..].Trim()));
}
