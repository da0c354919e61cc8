using Evenhand.Domain.Agreements;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>A deal in the making, in whole hundred-thousandths of a minute, so that a move is valued in a few additions.</summary>
internal sealed class DealState
{
    public const int Nobody = -1;
    private const decimal Scale = 100_000;

    private readonly DealQuestion question;
    private readonly int adults;
    private readonly long[] handsOn;
    private readonly long[] thinking;
    private readonly long[] clockOf;
    private readonly long[] thinkingOf;
    private readonly long[] dislikeOf;
    private readonly int[] groupOf;
    private readonly int[,] ownedInGroup;
    private readonly int[] owners;
    private readonly long[] step;
    private readonly FairnessKind kind;
    private long splits;

    public DealState(DealQuestion question, IReadOnlyList<int> start)
    {
        this.question = question;
        adults = question.Adults;
        handsOn = [.. question.Rows.Select(row => Scaled(row.Load.HandsOn))];
        thinking = [.. question.Rows.Select(row => Scaled(row.Load.Thinking))];
        clockOf = [.. question.BaseClock.Select(Scaled)];
        thinkingOf = [.. question.BaseThinking.Select(Scaled)];
        dislikeOf = new long[adults];
        kind = question.Household.Fairness.Kind;
        step = [.. question.Shares.Select(share => (long)(question.Quantum * share * (Scale / FairShares.Equal)))];
        var groups = question.Rows.Select(row => row.Group).Concat(question.Staying.SelectMany(owned => owned.Select(row => row.Row.Id.Group))).Distinct().ToList();
        groupOf = [.. question.Rows.Select(row => groups.IndexOf(row.Group))];
        ownedInGroup = new int[groups.Count, adults];
        for (var position = 0; position < adults; position++)
            foreach (var owned in question.Staying[position])
                Own(groups.IndexOf(owned.Row.Id.Group), position, 1);
        owners = [.. start];
        for (var row = 0; row < owners.Length; row++)
            Add(row, owners[row], 1);
        Changes = question.Rows.Where((row, index) => row.Before is { } before && before != owners[index]).Count();
        Width = 3 * adults + 2;
    }

    /// <summary>Number of tiers.</summary>
    public int Width { get; }

    /// <summary>Rows whose owner is another than before.</summary>
    public int Changes { get; private set; }

    public IReadOnlyList<int> Owners => owners;

    public int OwnerOf(int row) => owners[row];

    /// <summary>Load of an adult by what is given so far, and of a row, in the unit of <see cref="StepOf"/>.</summary>
    public long Clock(int position) => clockOf[position];

    public long ClockOfRow(int row) => handsOn[row];

    public long Thinking(int position) => thinkingOf[position];

    public long ThinkingOfRow(int row) => thinking[row];

    public long Dislike(int position) => dislikeOf[position];

    public long Splits => splits;

    /// <summary>A step of the quantum by the adult's share.</summary>
    public long StepOf(int position) => step[position];

    public void Give(int row, int to)
    {
        Take(row);
        owners[row] = to;
        Changes += Changed(question.Rows[row].Before, to);
        Add(row, to, 1);
    }

    /// <summary>The row is nobody's for now and counts nowhere.</summary>
    public void Take(int row)
    {
        if (owners[row] is not (>= 0 and var owner))
            return;
        Changes -= Changed(question.Rows[row].Before, owner);
        Add(row, owner, -1);
        owners[row] = Nobody;
    }

    /// <summary>Writes the tiers in the order of the kind of fairness.</summary>
    public void Value(Span<long> tiers)
    {
        var (clockAt, thinkingAt, dislikeAt) = kind switch
        {
            FairnessKind.Thinking => (adults, 0, 2 * adults),
            FairnessKind.Liking => (0, 2 * adults, adults),
            FairnessKind.Time or FairnessKind.PaidHours or FairnessKind.Turns => (0, adults, 2 * adults),
            _ => throw new InvalidOperationException("Every kind has an order."),
        };
        for (var position = 0; position < adults; position++)
        {
            tiers[clockAt + position] = Steps(clockOf[position], position);
            tiers[thinkingAt + position] = Steps(thinkingOf[position], position);
            tiers[dislikeAt + position] = dislikeOf[position];
        }

        LargestFirst(tiers[..adults]);
        LargestFirst(tiers.Slice(adults, adults));
        LargestFirst(tiers.Slice(2 * adults, adults));
        tiers[3 * adults] = splits;
        tiers[3 * adults + 1] = Changes;
    }

    private static int Changed(int? before, int owner) => before is { } was && was != owner ? 1 : 0;

    private static long Scaled(decimal minutes) => (long)decimal.Round(minutes * Scale);

    private long Steps(long minutes, int position) => (minutes + step[position] - 1) / step[position];

    private void Add(int row, int owner, int sign)
    {
        clockOf[owner] += sign * handsOn[row];
        thinkingOf[owner] += sign * thinking[row];
        dislikeOf[owner] += sign * question.Rows[row].Dislike[owner];
        Own(groupOf[row], owner, sign);
    }

    private void Own(int group, int owner, int sign)
    {
        splits -= SplitsOf(group);
        ownedInGroup[group, owner] += sign;
        splits += SplitsOf(group);
    }

    private int SplitsOf(int group)
    {
        var owning = 0;
        for (var position = 0; position < adults; position++)
            owning += ownedInGroup[group, position] > 0 ? 1 : 0;
        return Math.Max(0, owning - 1);
    }

    private static void LargestFirst(Span<long> values)
    {
        values.Sort();
        values.Reverse();
    }
}
