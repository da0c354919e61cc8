using System.Xml.Linq;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Text;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>A prop-filter (RFC 4791, 9.7.2) with its param-filters.</summary>
internal sealed record PropertyFilter(string Name, bool IsNotDefined, TimeRange? Range, TextMatch? Text, IReadOnlyList<(string Name, bool IsNotDefined, TextMatch? Text)> Parameters)
{
    public static PropertyFilter Of(XElement element) => new(
        element.Attribute("name")?.Value.ToUpperInvariant() ?? "",
        element.Element(C + "is-not-defined") is not null,
        element.Element(C + "time-range") is { } range ? TimeRange.Of(range) : null,
        element.Element(C + "text-match") is { } text ? TextMatch.Of(text) : null,
        [.. element.Elements(C + "param-filter").Select(parameter => (
            parameter.Attribute("name")?.Value.ToUpperInvariant() ?? "",
            parameter.Element(C + "is-not-defined") is not null,
            parameter.Element(C + "text-match") is { } match ? TextMatch.Of(match) : null))]);

    public bool Matches(CalendarComponent component)
    {
        var properties = component.PropertiesOf(Name).ToList();
        return IsNotDefined ? properties.Count == 0 : properties.Exists(Matches);
    }

    private bool Matches(CalendarProperty property) =>
        (Text is null || Text.Matches(property.Text))
        && (Range is null || (DateTimeValue.Read(property.Value) is { } value && value.Local.InUtc().ToInstant() is var at && at >= Range.From && at < Range.To))
        && Parameters.All(parameter => property.Parameter(parameter.Name) is { } value ? !parameter.IsNotDefined && (parameter.Text?.Matches(value) ?? true) : parameter.IsNotDefined);
}
