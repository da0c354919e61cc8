namespace Evenhand.Calendar.Text;

/// <summary>A parameter of a property, its name in capitals and its values as they are meant (RFC 6868 decoded).</summary>
public sealed record PropertyParameter(string Name, IReadOnlyList<string> Values)
{
    /// <summary>The values as one; for parameters that take one, whose writer forgot the quotes around a comma.</summary>
    public string Value => Values.Count == 1 ? Values[0] : string.Join(',', Values);
}
