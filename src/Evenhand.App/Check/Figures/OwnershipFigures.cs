using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Check.Figures;

/// <summary>Who owns what, as counts.</summary>
internal static class OwnershipFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts)
    {
        var counts = facts.Counts;
        var conditions = new FigureInput("applies", string.Join(", ", facts.Household.Applies.Order(StringComparer.Ordinal)));
        yield return new("applicable", FigureValue.Of(counts.Applicable), "responsibilities", "rows of the catalogue whose condition holds, with a child in their age range, not optional unless named in full, and the household's own rows", "M014")
        {
            Inputs = [conditions, .. Inputs.Ages(facts.Household)],
        };
        yield return new("unowned", FigureValue.Of(counts.Unowned), "responsibilities", "applicable rows that no pattern of owns, rotates or not_doing reaches", "M001, M014")
        {
            Inputs = [.. facts.Ownership.Applicable.Where(owned => owned.State == OwnershipState.Nobody).Select(owned => new FigureInput($"catalogue {owned.Row.Id}", owned.Row.Name))],
        };
        yield return new("owned_count", FigureValue.ByName(States(facts)), "responsibilities", "applicable rows by owner or state; they add up to applicable", "M014, M068")
        {
            Inputs = [.. facts.Ownership.Applicable.Select(owned => new FigureInput($"catalogue {owned.Row.Id}", Inputs.Owner(owned)))],
        };
        if (counts.OwnsMost() is { } most)
        {
            yield return Listed("critical_with_one_owner", counts.CriticalOf(most), $"rows of criticality high owned by the adult who owns most ({most})", "M012, M111");
            if (counts.PossibleForEldest(most) is { } possible)
                yield return Listed("could_be_done_by_an_older_child", possible, $"rows owned by the adult who owns most that the catalogue allows a child of the eldest's age", "M012");
        }

        if (Appointments.Rows.Any(id => facts.Ownership.Find(new(id)) is not null))
        {
            yield return new("appointments_per_year", FigureValue.Of(Appointments.PerYear(facts.Household, facts.Ownership)), "visits a year", "visits a year of each child in the row's age range, and of each adult", "M048")
            {
                Inputs = [.. Appointments.Rows.Select(id => facts.Ownership.Find(new(id))).OfType<Owned>().Select(owned => new FigureInput($"catalogue {owned.Row.Id}", $"{Appointments.TimesPerYear(facts.Household, owned.Row):0.##} a year x {owned.Units}"))],
            };
        }
    }

    private static Figure Listed(string key, IReadOnlyList<Owned> rows, string formula, string source) => new(key, FigureValue.Of(rows.Count), "responsibilities", formula, source)
    {
        Inputs = [.. rows.Select(owned => new FigureInput($"catalogue {owned.Row.Id}", owned.Row.Name))],
    };

    private static IEnumerable<(string, FigureValue)> States(HouseholdFacts facts)
    {
        var states = facts.Counts.ByOwner().Select(owner => (Name: owner.Owner.Value, Count: owner.Count))
            .Append((Name: "each_their_own", Count: facts.Counts.Count(OwnershipState.EachTheirOwn)))
            .Append((Name: "not_doing", Count: facts.Counts.Count(OwnershipState.NotDoing)))
            .Append((Name: "rotates", Count: facts.Counts.Count(OwnershipState.Rotates)))
            .Append((Name: "nobody", Count: facts.Counts.Unowned));
        return states.Where(state => state.Count > 0).Select(state => (state.Name, FigureValue.Of(state.Count)));
    }
}
