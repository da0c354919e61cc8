using System.Globalization;
using System.Text.Json;

namespace Evenhand.Cli.Tests.Output;

/// <summary>The occurrences of a planned week as the JSON has them, to hold the other forms against.</summary>
internal sealed record PlannedItem(string Name, DateTime Start, DateTime End, IReadOnlyList<string> Who);

internal static class PlannedItems
{
    public static IReadOnlyList<PlannedItem> Of(SmallHousehold small) => Of(small.Plan("--json").Out);

    public static IReadOnlyList<PlannedItem> Of(string json) =>
    [
        .. JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray().Select(item => new PlannedItem(
            item.GetProperty("name").GetString()!,
            Time(item.GetProperty("start")),
            Time(item.GetProperty("end")),
            [.. item.GetProperty("who").EnumerateArray().Select(who => who.GetString()!)])),
    ];

    private static DateTime Time(JsonElement element) => DateTime.ParseExact(element.GetString()!, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
