using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>A text-match (RFC 4791, 9.7.5): whether a value holds a text.</summary>
internal sealed record TextMatch(string Text, StringComparison Comparison, bool IsNegated, string Kind)
{
    /// <exception cref="DavException">Its collation is not known.</exception>
    public static TextMatch Of(XElement element) => new(
        element.Value,
        (element.Attribute("collation")?.Value ?? "i;ascii-casemap") switch
        {
            "i;ascii-casemap" or "i;unicode-casemap" or "default" => StringComparison.OrdinalIgnoreCase,
            "i;octet" => StringComparison.Ordinal,
            _ => throw new DavException(StatusCodes.Status403Forbidden, new XElement(C + "supported-collation"), "The collations are i;ascii-casemap, i;unicode-casemap and i;octet."),
        },
        element.Attribute("negate-condition")?.Value == "yes",
        element.Attribute("match-type")?.Value ?? "contains");

    public bool Matches(string value) => IsNegated != Kind switch
    {
        "equals" => value.Equals(Text, Comparison),
        "starts-with" => value.StartsWith(Text, Comparison),
        "ends-with" => value.EndsWith(Text, Comparison),
        _ => value.Contains(Text, Comparison),
    };
}
