using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using NodaTime;

namespace Evenhand.App.Home;

/// <summary>
/// A chunk of a responsibility by its days: the chosen days become a whole responsibility of their own, the rest stays what it was.
/// Both have the owner of before until the adults say otherwise; nothing is lost or counted twice.
/// </summary>
public sealed class SplitRow
{
    private readonly Owned owned;
    private readonly decimal part;
    private readonly DaySet rest;

    private SplitRow(Owned owned, string id, string name, DaySet days, DaySet rest)
    {
        (this.owned, this.rest) = (owned, rest);
        part = (decimal)days.Count / owned.Row.Days.Count;
        New = owned.Row with { Id = new(id), Name = name, IsOwn = true, Optional = false, AppliesIf = "always", Days = days, OccurrencesPerWeek = owned.Row.OccurrencesPerWeek * part, ThinkingMinutes = Rounded(owned.Row.ThinkingMinutes * part) };
    }

    /// <summary>The new row.</summary>
    public Responsibility New { get; }

    /// <summary>Null where it has no days to divide, or all of them or none were chosen.</summary>
    public static SplitRow? Of(Household household, Owned owned, string name, DaySet days)
    {
        var chosen = new DaySet((byte)(owned.Row.Days.Bits & days.Bits));
        var others = new DaySet((byte)(owned.Row.Days.Bits & ~days.Bits));
        if (chosen.Count == 0 || others.Count == 0 || owned.Row.IsNeverDone || name.Length == 0)
            return null;
        var taken = household.OwnResponsibilities.Select(row => row.Id.Value).Concat(Catalogues.CatalogueFile.Shipped.Rows.Select(row => row.Id.Value)).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(2, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{owned.Row.Id.Value}_{number}")).First(candidate => !taken.Contains(candidate));
        return new(owned, id, name, chosen, others);
    }

    /// <summary>The household with both pieces.</summary>
    public Household In(Household household) => household with
    {
        OwnResponsibilities = [.. household.OwnResponsibilities.Select(row => row.Id == owned.Row.Id ? Rest.ApplyTo(row) : row), New],
        Estimates = owned.Row.IsOwn ? household.Estimates : [.. household.Estimates.Where(estimate => estimate.Id != owned.Row.Id), (household.Estimates.FirstOrDefault(estimate => estimate.Id == owned.Row.Id) ?? new() { Id = owned.Row.Id }) with { Days = Rest.Days, TimesAWeek = Rest.TimesAWeek, ThinkingMinutes = Rest.ThinkingMinutes }],
        Ownership = owned.State is OwnershipState.Owned or OwnershipState.Rotates ? household.Ownership with { Patterns = [.. household.Ownership.Patterns, new(New.Id.Value, owned.Owner)] } : household.Ownership,
    };

    public void Into(PartsEdit parts, LocalDate from)
    {
        HomeParts.AddRow(parts, Entry(), from);
        var path = HomeParts.Path(owned.Row.IsOwn ? "responsibilities" : "estimates", owned.Row.Id.Value);
        HomeParts.Merge(parts, path, "days", rest.ToString(), from);
        HomeParts.Merge(parts, path, "times_a_week", Rest.TimesAWeek, from);
        HomeParts.Merge(parts, path, "thinking_minutes", Rest.ThinkingMinutes, from);
        if (owned.State is OwnershipState.Owned or OwnershipState.Rotates)
            parts.Set(HomeParts.Path("owns", New.Id.Value), JsonValue.Create(owned.Owner?.Value ?? HouseholdFiles.Shapes.OwnerShape.Rotates).ToJsonString(), from);
    }

    private Estimate Rest => new() { Id = owned.Row.Id, Days = rest, TimesAWeek = owned.Row.OccurrencesPerWeek - New.OccurrencesPerWeek, ThinkingMinutes = owned.Row.ThinkingMinutes - New.ThinkingMinutes };

    private JsonObject Entry()
    {
        var row = New;
        var entry = new JsonObject
        {
            ["id"] = row.Id.Value,
            ["name"] = row.Name,
            ["days"] = row.Days.ToString(),
            ["times_a_week"] = row.OccurrencesPerWeek,
            ["minutes"] = (int)row.ExecuteMinutes,
            ["thinking_minutes"] = row.ThinkingMinutes,
            ["from"] = WeekTime.Clock(row.WindowStart),
            ["to"] = WeekTime.Clock(row.WindowEnd),
            ["good_enough"] = row.DoneWhen,
            ["kind"] = row.Kind switch { WorkKind.Go => "go", WorkKind.BeThere => "be-there", WorkKind.Admin => "admin", WorkKind.Project => "project", _ => "do" },
            ["timing"] = row.Timing switch { Timing.Fixed => "fixed", Timing.Flexible => "flexible", Timing.OnDemand => "on-demand", _ => "window" },
            ["place"] = row.Place,
            ["per"] = row.Per.ToString().ToLowerInvariant(),
            ["extra_unit_factor"] = row.ExtraUnitFactor,
            ["criticality"] = row.Criticality.ToString().ToLowerInvariant(),
            ["can_overlap"] = row.CanOverlap ? "yes" : "no",
            ["counts_in_load"] = row.CountsInLoad ? "yes" : "no",
            ["authority"] = row.Authority.ToString().ToLowerInvariant(),
            ["by_carer"] = row.ByCarer.ToString().ToLowerInvariant(),
        };
        if (row.ChildAgeFrom is { } youngest)
            entry["children_from_age"] = youngest;
        if (row.ChildAgeTo is { } eldest)
            entry["children_to_age"] = eldest;
        if (row.ByChildFromAge is { } age)
            entry["by_child_from_age"] = age;
        return entry;
    }

    /// <summary>Thinking is kept in whole minutes.</summary>
    private static decimal Rounded(decimal minutes) => Math.Round(minutes, MidpointRounding.AwayFromZero);
}
