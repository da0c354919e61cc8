using System.Globalization;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Weeks;

/// <summary>What a person saw of an item when they began to change it. A page carries it along, so that a change by another in between shows.</summary>
public sealed record ItemState(string Who, LocalDateTime Start, int Minutes, bool LetGo)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public IReadOnlyList<PersonId> People => [.. Who.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new PersonId(id))];

    public LocalDateTime End => Start.PlusMinutes(Minutes);

    public static ItemState Of(LivedItem item) => new(string.Join(' ', item.Who.Select(who => who.Value).Order(StringComparer.Ordinal)), item.Start, item.Minutes, item.LetGo);

    /// <summary>Null for a text that is none.</summary>
    public static ItemState? Parse(string? text) =>
        text?.Split('|') is [var start, var minutes, var letGo, var who] && Moment.Parse(start) is { Success: true } moment && int.TryParse(minutes, CultureInfo.InvariantCulture, out var length)
            ? new(who, moment.Value, length, letGo == "1")
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Moment.Format(Start)}|{Minutes}|{(LetGo ? 1 : 0)}|{Who}");
}
