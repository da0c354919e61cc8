using System.Text.Json.Nodes;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles;
using NodaTime;

namespace Evenhand.App.Leaving;

/// <summary>
/// The household as a file for one of its adults to take along: what others keep to themselves is not in it. A responsibility that is
/// private to another goes with everything that names it; of private hours the time stays.
/// </summary>
public static class MemberFile
{
    /// <exception cref="UnreadableHouseholdException">What is left does not make a household.</exception>
    public static string Write(Caller caller, HouseholdSnapshot household, LocalDate date)
    {
        caller.Demand(Resource.Export, Doing.See);
        var hidden = household.Privacy.Where(row => row.MemberId != caller.Member).ToList();
        if (hidden.Count == 0)
            return HouseholdFileWriter.Write(household.FileOn(date));
        var rows = hidden.Select(row => row.Subject).Where(PrivateThings.IsRow).Select(PrivateThings.RowOf).ToHashSet(StringComparer.Ordinal);
        var hours = hidden.Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
        var composed = Composition.Of(household.PartsOn(date).Where(part => !Names(part, rows)).Select(part => WithoutWhat(part, hours)));
        return HouseholdFileWriter.Write(composed.File ?? throw new UnreadableHouseholdException(date, composed.Problems));
    }

    private static bool Names(PartRow part, HashSet<string> rows) =>
        (PartPath.Parse(part.Path)?.Name is { } name && rows.Contains(name)) || (rows.Count > 0 && Words(JsonNode.Parse(part.Body)).Any(rows.Contains));

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Words(entry.Value).Prepend(entry.Key)),
        JsonArray list => list.SelectMany(Words),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    /// <summary>What the hours of somebody are for, when that is theirs alone.</summary>
    private static PartRow WithoutWhat(PartRow part, HashSet<string> hidden)
    {
        if (PartPath.Parse(part.Path) is not { Section: "adults", Name: { } name } || !hidden.Contains(PrivateThings.OfHours(new(name))) || JsonNode.Parse(part.Body) is not JsonObject body)
            return part;
        foreach (var block in (body["blocks"] as JsonArray ?? []).OfType<JsonObject>())
            block.Remove("what");
        return new() { HouseholdId = part.HouseholdId, Path = part.Path, FromDate = part.FromDate, UntilDate = part.UntilDate, Ord = part.Ord, Version = part.Version, Body = PartBody.Write(body) };
    }
}
