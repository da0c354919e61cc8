using Evenhand.App.Data.Parts;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.App.Dates;

/// <summary>The dates of a household as parts of its file: one part holds one date, whatever the day it was written.</summary>
public static class DateParts
{
    public static void Add(PartsEdit parts, HouseholdDate date, string? guest)
    {
        if (guest is not null)
            parts.Set(PartPath.Of("helpers", date.Guest!.Value.Value).ToString(), new System.Text.Json.Nodes.JsonObject { ["name"] = guest }.ToJsonString(), PartsEdit.Always);
        parts.Add(date.Section, date.Entry().ToJsonString(), PartsEdit.Always);
    }

    /// <summary>Removes the date that has this key; nothing when there is none any more.</summary>
    /// <param name="household">The household that <paramref name="on"/> composes.</param>
    public static void Remove(PartsEdit parts, Household household, HouseholdDate date, LocalDate on)
    {
        var rows = parts.AllOn(on).Where(row => row.Path.StartsWith(date.Section + "/", StringComparison.Ordinal)).ToList();
        var at = Index(household, date);
        if (at >= 0 && at < rows.Count)
            parts.Remove(rows[at].Path, PartsEdit.Always);
    }

    /// <summary>Place of the date among the entries of its section, which are read in the order of their parts.</summary>
    private static int Index(Household household, HouseholdDate date) => date.Kind == DateKind.Guest
        ? household.Changes.ToList().FindIndex(change => HouseholdDates.Of(household with { DatedEntries = [], Changes = [change] }).Any(one => one.Key == date.Key))
        : household.DatedEntries.Where(entry => HouseholdDates.Of(household with { DatedEntries = [entry], Changes = [] })[0].Kind == date.Kind).ToList()
            .FindIndex(entry => HouseholdDates.Of(household with { DatedEntries = [entry], Changes = [] })[0].Key == date.Key);
}
