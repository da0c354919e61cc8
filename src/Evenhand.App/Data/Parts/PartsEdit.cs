using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Data.Parts;

/// <summary>
/// The parts of a household while they are changed. A change holds from a date; what held before that date stays. What is
/// wrong is collected and refuses the whole edit, with everything that is wrong.
/// </summary>
public sealed class PartsEdit
{
    /// <summary>The date from which a part holds that has always held.</summary>
    public static readonly LocalDate Always = new(1900, 1, 1);

    private static readonly LocalDate LastDate = new(2199, 12, 31);

    private readonly HouseholdEdit edit;
    private readonly List<PartRow> rows;
    private readonly List<PartProblem> problems = [];

    internal PartsEdit(HouseholdEdit edit, List<PartRow> rows)
    {
        this.edit = edit;
        this.rows = rows;
    }

    internal IReadOnlyList<PartProblem> Problems => problems;

    /// <summary>The part as it holds on the date; null when there is none.</summary>
    public PartRow? On(string path, LocalDate date) => rows.Find(row => row.Path == path && row.HoldsOn(date));

    /// <summary>Every version of the part, by date.</summary>
    public IReadOnlyList<PartRow> Versions(string path) => [.. rows.Where(row => row.Path == path).OrderBy(row => row.FromDate)];

    /// <summary>All parts that hold on the date.</summary>
    public IReadOnlyList<PartRow> AllOn(LocalDate date) => [.. rows.Where(row => row.HoldsOn(date)).OrderBy(row => row.Ord).ThenBy(row => row.Path, StringComparer.Ordinal)];

    /// <summary>Sets the value from a date on. Versions that begin later stay, and an end that is set stays.</summary>
    /// <param name="body">The value as JSON.</param>
    /// <param name="until">Last day; the version that held before holds again on the day after. Null: as long as the version it takes the place of.</param>
    /// <param name="seen">The version of the part on that date that the person saw, 0 for none; null not to compare.</param>
    public void Set(string path, string body, LocalDate from, LocalDate? until = null, long? seen = null)
    {
        if (!IsRight(path, from, until))
            return;
        if (!PartBody.TryRead(body, out var value, out var wrong))
        {
            problems.Add(new(path, "not-json", path, wrong, "Send the value of the part as JSON."));
            return;
        }

        var current = On(path, from);
        if (seen is { } version)
            edit.Expect(current, version);
        Lay(path, PartBody.Write(value), from, until ?? (current is not null ? current.UntilDate : DayBeforeNext(path, from)));
    }

    /// <summary>Adds an item to a list of the file, such as <c>closed</c>.</summary>
    /// <returns>The path of the new part.</returns>
    public string Add(string section, string body, LocalDate from, LocalDate? until = null)
    {
        var path = PartPath.Of(section, NewId.Short()).ToString();
        Set(path, body, from, until);
        return path;
    }

    /// <summary>Removes the part from a date on, with all versions that begin later.</summary>
    /// <param name="until">Last day without it; null for good.</param>
    public void Remove(string path, LocalDate from, LocalDate? until = null, long? seen = null)
    {
        if (!IsRight(path, from, until))
            return;
        if (seen is { } version)
            edit.Expect(On(path, from), version);
        Lay(path, null, from, until);
    }

    private bool IsRight(string path, LocalDate from, LocalDate? until)
    {
        var before = problems.Count;
        if (PartPath.Parse(path) is null)
            problems.Add(new(path, "unknown-part", path, "a household has no part of this name.", "Write a key of the household file, and for lists and maps the name of the piece, such as adults/kim."));
        if (from < Always || from > LastDate || until > LastDate)
            problems.Add(new(path, "wrong-date", path, "the date lies outside the years 1900 to 2199.", "Choose another date."));
        if (until < from)
            problems.Add(new(path, "ends-before-start", path, $"the last day {until:uuuu-MM-dd} is before the first.", "Choose a later date."));
        return problems.Count == before;
    }

    /// <summary>Lays a value, or nothing, over the days from one to another; null for no end.</summary>
    private void Lay(string path, string? body, LocalDate from, LocalDate? until)
    {
        if (body is not null && On(path, from) is { } there && there.Body == body && Covers(there, until))
            return;
        PartRow? same = null;
        foreach (var row in Versions(path).Where(row => Meets(row, from, until)))
        {
            if (until is { } last && (row.UntilDate is null || row.UntilDate > last))
                Add(path, row.Body, last.PlusDays(1), row.UntilDate, row.Ord);
            if (row.FromDate < from)
                row.UntilDate = from.PlusDays(-1);
            else if (row.FromDate == from && body is not null)
                same = row;
            else
                Drop(row);
        }

        if (body is null)
            return;
        if (same is null)
            Add(path, body, from, until, OrdOf(path));
        else
            (same.Body, same.UntilDate) = (body, until);
    }

    private static bool Meets(PartRow row, LocalDate from, LocalDate? until) =>
        (row.UntilDate is not { } end || end >= from) && (until is not { } last || row.FromDate <= last);

    private static bool Covers(PartRow row, LocalDate? until) => row.UntilDate is not { } end || until <= end;

    private LocalDate? DayBeforeNext(string path, LocalDate from) =>
        Versions(path).Where(row => row.FromDate > from).Select(row => (LocalDate?)row.FromDate.PlusDays(-1)).FirstOrDefault();

    private void Add(string path, string body, LocalDate from, LocalDate? until, long ord)
    {
        var row = new PartRow { HouseholdId = edit.Household.Id, Path = path, FromDate = from, UntilDate = until, Body = body, Ord = ord };
        rows.Add(row);
        edit.Add(row);
    }

    private void Drop(PartRow row)
    {
        rows.Remove(row);
        edit.Remove(row);
    }

    /// <summary>A part keeps its place; a new one comes after the last of its section.</summary>
    private long OrdOf(string path)
    {
        if (rows.Find(row => row.Path == path) is { } there)
            return there.Ord;
        var section = PartPath.Parse(path)!.Value.Section;
        var siblings = rows.Where(row => row.Path == section || row.Path.StartsWith(section + "/", StringComparison.Ordinal)).Select(row => row.Ord).ToList();
        return siblings.Count > 0 ? siblings.Max() + 1 : rows.Select(row => row.Ord).DefaultIfEmpty(0).Max() + FileParts.Step;
    }
}
