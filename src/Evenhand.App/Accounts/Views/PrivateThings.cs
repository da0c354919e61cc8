using Evenhand.App.Data.Reading;
using Evenhand.Domain.Units;

namespace Evenhand.App.Accounts.Views;

/// <summary>
/// What a person keeps to themselves: a responsibility in all its occurrences, one occurrence, or what their hours outside are
/// for. Everyone else sees that they are busy, and not with what.
/// </summary>
public sealed class PrivateThings
{
    private readonly Dictionary<string, PersonId> owners;

    /// <param name="owners">Whose each subject is; the subjects are those that <see cref="OfRow"/> and its like make.</param>
    public PrivateThings(IEnumerable<KeyValuePair<string, PersonId>> owners) => this.owners = owners.ToDictionary(StringComparer.Ordinal);

    public static PrivateThings None { get; } = new([]);

    /// <summary>What the members of a household keep to themselves.</summary>
    public static PrivateThings Of(HouseholdSnapshot household) => household.Privacy.Count == 0 ? None
        : new(household.Privacy.Select(row => KeyValuePair.Create(row.Subject, household.Member(row.MemberId)?.PersonId ?? new PersonId("member " + row.MemberId.Value))));

    public int Count => owners.Count;

    public static string OfRow(string responsibility) => "row/" + responsibility;

    public static bool IsRow(string subject) => subject.StartsWith("row/", StringComparison.Ordinal);

    public static string RowOf(string subject) => subject["row/".Length..];

    public static string OfItem(string key) => "item/" + key;

    public static string OfHours(PersonId person) => "hours/" + person.Value;

    public bool HidesRow(string responsibility, PersonId? from) => Hides(OfRow(responsibility), from);

    public bool HidesItem(string key, string responsibility, PersonId? from) => Hides(OfItem(key), from) || HidesRow(responsibility, from);

    public bool HidesHours(PersonId of, PersonId? from) => Hides(OfHours(of), from);

    private bool Hides(string subject, PersonId? from) => owners.TryGetValue(subject, out var owner) && owner != from;
}
