using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Calendars;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>What a planned collection holds, and what it held before: who has one of the last states hears only of what changed since.</summary>
internal sealed class PlannedState
{
    private const int MostBefore = 20;

    private readonly ImmutableList<(string Token, IReadOnlyDictionary<string, string> Etags)> before;

    public PlannedState(IEnumerable<PlannedItem> items, PlannedState? last)
    {
        Items = items.ToDictionary(one => one.Item.Name, StringComparer.Ordinal);
        var marks = string.Join('\n', Items.Values.Select(one => $"{one.Item.Name} {one.Item.Etag}").Order(StringComparer.Ordinal));
        Token = "urn:evenhand:week:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(marks)).AsSpan(0, 16));
        before = last is null ? [] : last.Token == Token ? last.before : last.before.Add((last.Token, last.Items.ToDictionary(pair => pair.Key, pair => pair.Value.Item.Etag, StringComparer.Ordinal)));
        if (before.Count > MostBefore)
            before = before.RemoveAt(0);
    }

    public IReadOnlyDictionary<string, PlannedItem> Items { get; }

    public string Token { get; }

    /// <summary>Null for a token that is not known.</summary>
    public IReadOnlyList<(string Name, CalendarItem? Item)>? Since(string token)
    {
        if (token == Token)
            return [];
        if (token.Length == 0)
            return [.. Items.Values.Select(one => (one.Item.Name, (CalendarItem?)one.Item))];
        if (before.Find(state => state.Token == token).Etags is not { } old)
            return null;
        return
        [
            .. Items.Values.Where(one => old.GetValueOrDefault(one.Item.Name) != one.Item.Etag).Select(one => (one.Item.Name, (CalendarItem?)one.Item)),
            .. old.Keys.Where(name => !Items.ContainsKey(name)).Select(name => (name, (CalendarItem?)null)),
        ];
    }
}
