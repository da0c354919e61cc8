using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Something of one week alone that a person wrote down: an appointment, a visitor, a lesson moved.</summary>
public sealed record WeekEntry
{
    private const string Prefix = "entry/";

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    /// <summary>Who is taken up by it; empty for the whole family.</summary>
    public IReadOnlyList<PersonId> Who { get; init; } = [];

    public IReadOnlyList<PersonId> Children { get; init; } = [];

    /// <summary>Where; empty for home.</summary>
    public string Place { get; init; } = "";

    /// <summary>The only person who reads its name; null for an entry that everyone reads.</summary>
    public PersonId? PrivateTo { get; init; }

    public string Key => Prefix + Id;

    /// <param name="key">A key of an entry.</param>
    public static string IdOf(string key) => key[Prefix.Length..];

    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The entry for one reader: to others a private one is only a time that is taken.</summary>
    public WeekEntry SeenBy(PersonId? reader, string taken) => PrivateTo is { } own && own != reader ? this with { Name = taken, Place = "", Children = [] } : this;

    internal PlanItem ToItem() => new(Key, "entry", Name, Start, End, Who, Place.Length > 0 ? Place : "home", null, Cover: false, "", Children, 0, (int)Period.Between(Start, End, PeriodUnits.Minutes).Minutes);
}
