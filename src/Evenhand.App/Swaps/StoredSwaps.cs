using System.Text.Json;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Swaps;

/// <summary>Asks for a swap as rows of the store.</summary>
internal static class StoredSwaps
{
    public const string Kind = "Swap";

    /// <summary>Null for a row of another kind.</summary>
    public static SwapAsk? Read(MarkRow row) => row is { Kind: Kind, Who: { } asked, Text: { } text } && JsonSerializer.Deserialize<Words>(text) is { } words
        ? new(row.Id, row.Item, new(words.By), asked, words.InReturn)
        : null;

    public static MarkRow Row(SwapAsk ask, LocalDate monday) => new()
    {
        Id = ask.Id,
        Monday = monday,
        Item = ask.Item,
        Kind = Kind,
        Who = ask.Asked,
        Text = JsonSerializer.Serialize(new Words(ask.By.Value, ask.InReturn)),
    };

    private sealed record Words(string By, string? InReturn);
}
