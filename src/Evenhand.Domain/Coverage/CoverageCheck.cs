using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Coverage;

/// <summary>
/// Who has whom at every minute of the pattern: care, helpers by agreement, and the adults who are with the child.
/// Brothers and sisters never cover; age, authority and asks do not matter here.
/// </summary>
public sealed class CoverageCheck
{
    private readonly Pattern pattern;
    private readonly Dictionary<Units.PersonId, AdultStates> states;

    public CoverageCheck(Pattern pattern)
    {
        this.pattern = pattern;
        states = pattern.Household.Adults.ToDictionary(adult => adult.Id, adult => AdultStates.Of(pattern, adult));
    }

    public AdultStates StatesOf(Adult adult) => states[adult.Id];

    public IReadOnlyList<Gap> Gaps() => [.. pattern.Household.Children.SelectMany(Gaps)];

    public IReadOnlyList<Gap> Gaps(Child child) =>
        [.. Covered(child).Complement().Stretches().Where(stretch => stretch.Length > child.AloneMax).Select(stretch => new Gap(child.Id, stretch))];

    public IntervalSet Covered(Child child)
    {
        var total = pattern.Clock.Total;
        var covered = InCare(child).Union(WithHelpers(child));
        foreach (var adult in pattern.Household.Adults)
            covered = covered.Union(states[adult.Id].Accepts(child.PresenceIsEnough).Intersect(WithChild(adult, child) ?? IntervalSet.Full(total)));
        return covered;
    }

    public IntervalSet InCare(Child child) => IntervalSet.Of(pattern.Clock.Total, pattern.CareTimes(child).Select(care => care.Time));

    private IntervalSet WithHelpers(Child child) => IntervalSet.Of(
        pattern.Clock.Total,
        pattern.Household.Helpers.Where(helper => helper.Covers.Contains(child.Id)).SelectMany(helper => helper.Blocks).SelectMany(block => block.Times(pattern.Clock)));

    /// <summary>Minutes in which the adult has the child: in custody with this adult, or with one of the same home. Null: always.</summary>
    private IntervalSet? WithChild(Adult adult, Child child)
    {
        if (pattern.Custody(child) is not { } custody)
            return null;
        return pattern.Household.Adults
            .Where(other => other.Id == adult.Id || other.Home == adult.Home)
            .Aggregate(IntervalSet.Empty(pattern.Clock.Total), (all, other) => all.Union(custody[other.Id]));
    }
}
