using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Microsoft.AspNetCore.Http;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>A comp-filter (RFC 4791, 9.7.1). One component has to satisfy all of it.</summary>
internal sealed record ComponentFilter(string Name, bool IsNotDefined, TimeRange? Range, IReadOnlyList<PropertyFilter> Properties, IReadOnlyList<ComponentFilter> Components)
{
    private const int MostDepth = 5;

    /// <summary>The filter of a query; without one, everything.</summary>
    /// <exception cref="DavException">It is no filter.</exception>
    public static ComponentFilter OfQuery(XElement? filter)
    {
        if (filter?.Elements(C + "comp-filter").ToList() is not [var only] || only.Attribute("name")?.Value.ToUpperInvariant() != "VCALENDAR")
            return filter?.HasElements == true ? throw Wrong("A filter has one comp-filter, for VCALENDAR.") : new("VCALENDAR", false, null, [], []);
        return Of(only, 0);
    }

    private static ComponentFilter Of(XElement element, int depth) => depth > MostDepth ? throw Wrong("Filters lie too deep in each other.") : new(
        element.Attribute("name")?.Value.ToUpperInvariant() ?? throw Wrong("A comp-filter has a name."),
        element.Element(C + "is-not-defined") is not null,
        element.Element(C + "time-range") is { } range ? TimeRange.Of(range) : null,
        [.. element.Elements(C + "prop-filter").Select(PropertyFilter.Of)],
        [.. element.Elements(C + "comp-filter").Select(inner => Of(inner, depth + 1))]);

    /// <summary>The range within which anything that matches has to be; the whole of time where the filter does not say.</summary>
    public (int FirstDay, int LastDay) Days()
    {
        var range = Components.Count == 1 && Components[0] is { IsNotDefined: false, Name: "VEVENT" } one ? one.Range : null;
        return range is null ? (int.MinValue, int.MaxValue) : (range.From == TimeRange.First ? int.MinValue : CalendarObject.DayOf(range.From), range.To == TimeRange.Last ? int.MaxValue : CalendarObject.DayOf(range.To));
    }

    /// <summary>Whether an object has what the filter asks for.</summary>
    /// <param name="steps">Of the whole query; what may match once they are spent is taken to match.</param>
    public bool Matches(CalendarObject one, DateTimeZone floating, QuerySteps steps) =>
        Properties.All(property => MatchesAnywhere(property, one)) && (Range is null || Alone(one.Component).MatchesIn(one.Calendar, one, floating, steps)) && Components.All(inner => inner.MatchesIn(one.Calendar, one, floating, steps));

    /// <summary>A program that names no kind of component means the properties and the times of whichever there is.</summary>
    private static bool MatchesAnywhere(PropertyFilter property, CalendarObject one) =>
        property.IsNotDefined
            ? one.Calendar.Components.Where(component => component.Name == one.Component).Append(one.Calendar).All(property.Matches)
            : one.Calendar.Components.Where(component => component.Name == one.Component).Append(one.Calendar).Any(property.Matches);

    private ComponentFilter Alone(string component) => new(component, false, Range, [], []);

    private bool MatchesIn(CalendarComponent parent, CalendarObject of, DateTimeZone floating, QuerySteps steps)
    {
        var components = parent.Components.Where(component => component.Name == Name);
        if (IsNotDefined)
            return !components.Any();
        if (Range is not null && steps.AreSpent)
            return components.Any();
        if (Range is not null && Properties.Count == 0 && Components.Count == 0 && Name == of.Component && Name is "VEVENT" or "VJOURNAL")
            return of.In(Range.From, Range.To, floating, steps.Next()).Any();
        var inRange = Range is null ? null : RangeCheck.In(of, Name, Range, floating, steps.Next());
        return components.Any(component => (inRange is null || inRange(component))
            && Properties.All(property => property.Matches(component))
            && Components.All(inner => inner.MatchesIn(component, of, floating, steps)));
    }

    private static DavException Wrong(string message) => new(StatusCodes.Status403Forbidden, new XElement(C + "valid-filter"), message);
}
