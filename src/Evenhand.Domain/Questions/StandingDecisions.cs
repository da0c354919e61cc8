using Evenhand.Domain.People;

namespace Evenhand.Domain.Questions;

/// <summary>
/// Negotiations of last week and the fewest standing decisions (an owner or a fixed rotation) that leave fewer than ten a week (M071).
/// A decision ends all negotiations about its responsibility, so the largest counts go first and no smaller number can do.
/// </summary>
public sealed class StandingDecisions
{
    public const int FewerThan = 10;

    public StandingDecisions(Household household)
    {
        var largestFirst = household.Facts.NegotiationsLastWeek.OrderByDescending(negotiation => negotiation.Times).ToList();
        Total = largestFirst.Sum(negotiation => negotiation.Times);
        Left = Total;
        var about = new List<Negotiation>();
        foreach (var negotiation in largestFirst.TakeWhile(_ => Left >= FewerThan))
        {
            about.Add(negotiation);
            Left -= negotiation.Times;
        }

        About = about;
    }

    public int Total { get; }

    /// <summary>What to decide about, most negotiated first.</summary>
    public IReadOnlyList<Negotiation> About { get; }

    /// <summary>Negotiations a week that are left after them.</summary>
    public int Left { get; private set; }
}
