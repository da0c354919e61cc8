using Evenhand.Domain.Agreements;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>
/// A proved lower bound on the largest load of any deal, in steps of the quantum. Two adults: every sum that whole responsibilities can
/// make, in thousandths of a minute, with the limit on changes (exact but for rounding, which is allowed for). More: the even split by shares
/// and what each cannot give away.
/// </summary>
public sealed class DealBound
{
    private const int UnitsPerMinute = 1000;
    private const int MostUnits = 60_000_000;
    private const int MostCounted = 12;

    private readonly DealQuestion question;
    private readonly IReadOnlyList<decimal> based;
    private readonly IReadOnlyList<decimal> loads;

    private DealBound(DealQuestion question, IReadOnlyList<decimal> based, Func<WeeklyLoad, decimal> measure)
    {
        this.question = question;
        this.based = based;
        loads = [.. question.Rows.Select(row => measure(row.Load))];
    }

    public static long OfClock(DealQuestion question) => new DealBound(question, question.BaseClock, load => load.HandsOn).Largest();

    public static long OfThinking(DealQuestion question) => new DealBound(question, question.BaseThinking, load => load.Thinking).Largest();

    private long Largest()
    {
        var simple = Math.Max(EvenSplit(), Enumerable.Range(0, question.Adults).Max(position => DealValue.Steps(question, Kept(position), position)));
        return question.Adults == 2 && question.Rows.Count > 0 ? Math.Max(simple, OfTwo()) : simple;
    }

    private long EvenSplit()
    {
        var perPercent = (based.Sum() + loads.Sum()) / question.Shares.Sum();
        return (long)Math.Ceiling(perPercent * FairShares.Equal / question.Quantum);
    }

    /// <summary>Minutes that stay with an adult in every deal.</summary>
    private decimal Kept(int position) => based[position] + question.Rows.Select((row, index) => row.Able.Count == 1 && row.Able[0] == position ? loads[index] : 0).Sum();

    private long OfTwo()
    {
        var free = Enumerable.Range(0, question.Rows.Count).Where(row => question.Rows[row].Able.Count == 2).ToList();
        var total = free.Sum(row => loads[row]);
        var perMinute = total * UnitsPerMinute > MostUnits ? MostUnits / (total + 1) : UnitsPerMinute;
        int Units(decimal minutes) => (int)decimal.Round(minutes * perMinute);
        var limit = question.MostChanges is { } changes and <= MostCounted ? changes : (int?)null;
        var start = limit is null ? 0 : free.Where(row => question.Rows[row].Before == 0).Sum(row => Units(loads[row]));
        var steps = free.Select(row => limit is not null && question.Rows[row].Before == 0 ? -Units(loads[row]) : Units(loads[row])).ToList();
        var most = steps.Sum(Math.Abs);
        var slack = (free.Count + 1) * 0.5m / perMinute;
        var (first, second) = (Kept(0), Kept(1));
        var even = (question.Shares[0] * (second + total) - question.Shares[1] * first) / (question.Shares[0] + question.Shares[1]);
        var (below, above) = new SubsetSums(start, most, steps, limit).Around(Math.Clamp(Units(even), 0, most));
        return new[] { below, above }.OfType<int>().Min(sum => Math.Max(
            DealValue.Steps(question, first + sum / perMinute - slack, 0),
            DealValue.Steps(question, second + total - sum / perMinute - slack, 1)));
    }
}
