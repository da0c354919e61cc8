using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.App.Samples;

/// <summary>A household that ships with the program, to look around in or to start from.</summary>
public sealed record SampleFamily(string Name, string Label, string Text)
{
    private const string Prefix = "samples/";

    /// <summary>By name. None comes first because somebody thinks it better.</summary>
    public static IReadOnlyList<SampleFamily> All { get; } =
    [
        .. typeof(SampleFamily).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    public static SampleFamily? Find(string name) => All.FirstOrDefault(sample => sample.Name == name);

    public HouseholdFile File() => HouseholdFile.Read(Text, CatalogueFile.Shipped).Value!;

    private static SampleFamily Read(string resource)
    {
        using var reader = new StreamReader(typeof(SampleFamily).Assembly.GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd();
        var household = HouseholdFile.Read(text, CatalogueFile.Shipped).Value ?? throw new InvalidOperationException($"{resource} is not a household.");
        return new(resource[Prefix.Length..^".yaml".Length], household.Household.Label, text);
    }
}
