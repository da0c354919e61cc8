using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>The state of ownership of one responsibility. Nobody is a state of its own and is shown, never guessed.</summary>
public enum OwnershipState
{
    EachTheirOwn,
    NotDoing,
    Owned,
    Rotates,
    Nobody,
}

/// <summary>A responsibility that applies to the household, who owns it, and how many units it is done for.</summary>
/// <param name="Units">Children in its age range, adults, cars, pets or elders; 1 for the household as a whole.</param>
public sealed record Owned(Responsibility Row, OwnershipState State, PersonId? Owner, int Units)
{
    /// <summary>Minutes of one occurrence, all units together.</summary>
    public decimal MinutesPerOccurrence => Row.ExecuteMinutes * Scale;

    /// <summary>Minutes of one time, a fifth either way, in steps of five.</summary>
    public (int Low, int High) MinutesRange =>
        ((int)Math.Floor(MinutesPerOccurrence * (1 - HoursRange.Uncertainty) / 5) * 5, (int)Math.Ceiling(MinutesPerOccurrence * (1 + HoursRange.Uncertainty) / 5) * 5);

    /// <summary>What further units add: 1 for the first, <c>extra_unit_factor</c> for each more.</summary>
    public decimal Scale => Row.Per == Per.Household ? 1 : Units == 0 ? 0 : 1 + Row.ExtraUnitFactor * (Units - 1);
}

/// <summary>Which rows of the catalogue apply to a household, and who owns each, by its file and by nothing else.</summary>
public sealed class OwnershipView
{
    private readonly Household household;
    private readonly HashSet<string> namedInFull;

    public OwnershipView(Household household, Catalogue catalogue)
    {
        this.household = household;
        Catalogue = catalogue.With(household.Estimates, household.OwnResponsibilities);
        namedInFull = household.Ownership.Patterns.Select(pattern => pattern.Pattern).Concat(household.Ownership.NotDoing)
            .Where(pattern => !pattern.EndsWith('*')).ToHashSet(StringComparer.Ordinal);
        Applicable = [.. Catalogue.Rows.Where(Applies).Select(Resolve)];
    }

    public Catalogue Catalogue { get; }

    /// <summary>Every row that applies, in the catalogue's order.</summary>
    public IReadOnlyList<Owned> Applicable { get; }

    public Owned? Find(ResponsibilityId id) => Applicable.FirstOrDefault(owned => owned.Row.Id == id);

    public int UnitsOf(Responsibility row) => row.Per switch
    {
        Per.Household => 1,
        Per.Child => household.Children.Count(child => row.IsForAge(child.Age)),
        Per.Adult => household.Adults.Count,
        Per.Car => household.Cars.Count,
        Per.Pet => household.Pets,
        Per.Elder => household.Elders,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private bool Applies(Responsibility row)
    {
        if (!row.IsOwn && !household.Applies.Contains(row.AppliesIf))
            return false;
        if (row.HasAgeRange && !household.Children.Any(child => row.IsForAge(child.Age)))
            return false;
        if (row.Optional && !namedInFull.Contains(row.Id.Value))
            return false;
        return row.ExclusiveGroup.Length == 0 || row.Id.Value == FeedingRow(household.Feeding);
    }

    /// <summary>The one feeding row that fits how the baby is fed; none when the file does not say.</summary>
    private static string FeedingRow(string feeding) => feeding switch
    {
        "nursing" or "mixed" => "infant.nurse",
        "expressed" => "infant.pump",
        "formula" => "infant.bottle",
        _ => "",
    };

    private Owned Resolve(Responsibility row)
    {
        var units = UnitsOf(row);
        if (row.Binding == Binding.Person)
            return new(row, OwnershipState.EachTheirOwn, null, units);
        if (OwnershipRules.MatchesAny(household.Ownership.NotDoing, row.Id))
            return new(row, OwnershipState.NotDoing, null, units);
        var named = household.Ownership.Patterns
            .Where(pattern => OwnershipRules.Matches(pattern.Pattern, row.Id))
            .OrderByDescending(pattern => pattern.IsFullId).ThenByDescending(pattern => pattern.PrefixLength)
            .FirstOrDefault();
        if (named is { Owner: { } owner })
            return new(row, OwnershipState.Owned, owner, units);
        if (named is not null || household.Ownership.RotatesEverything)
            return new(row, OwnershipState.Rotates, null, units);
        return new(row, OwnershipState.Nobody, null, units);
    }
}
