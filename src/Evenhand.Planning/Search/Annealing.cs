using Evenhand.Planning.Search.Moves;

namespace Evenhand.Planning.Search;

/// <summary>
/// Simulated annealing in rounds that grow: each begins at the best plan, warm, and ends cold; a walk by the steep
/// weights of cover and fairness is followed by one that smooths the later tiers.
/// </summary>
internal sealed class Annealing
{
    private const int FirstRound = 8_000;
    private const int PollEvery = 128;
    private const int CoolEvery = 64;
    private readonly WeekState _state;
    private readonly Energy _energy;
    private readonly MoveMix _moves;
    private readonly Best _best;
    private readonly Randomness _random;
    private readonly Paranoia? _paranoia;
    private readonly bool _isRepair;
    private long _budget;

    public Annealing(PlanEditor editor, Energy energy, Best best, Paranoia? paranoia)
    {
        (_state, _energy, _best, _random, _paranoia) = (editor.State, energy, best, editor.Random, paranoia);
        _moves = new MoveMix(editor);
        _isRepair = editor.Reference is not null;
    }

    public long Moves { get; private set; }

    public void Run(long budget, Func<bool> stop)
    {
        _budget = budget;
        var cool = true;
        for (long round = FirstRound; Moves < budget && !stop(); round += round / 2, cool = !cool)
        {
            if (_isRepair) Walk(Weights.Repair, cool ? 12_000 : 60_000, 400, round, stop);
            else Walk(Weights.Explore, 4_000, 24, round, stop);
            _best.Restore(_state);
            Walk(_isRepair ? Weights.RepairPolish : Weights.Polish, 3_000, 16, _isRepair ? round / 4 : round / 2, stop);
            _best.Restore(_state);
        }
    }

    private void Walk(Weights weights, long hot, long cold, long length, Func<bool> stop)
    {
        _energy.Weights = weights;
        _state.Begin();
        var current = _energy.Now();
        var cooling = Cooling(hot, cold, length / CoolEvery);
        var temperature = hot << 16;
        for (long k = 0; k < length && Moves < _budget; k++)
        {
            if (k % CoolEvery == 0) temperature = (long)((UInt128)(ulong)temperature * (ulong)cooling >> 32);
            if (Moves % PollEvery == 0 && stop()) return;
            Moves++;
            if (!_moves.Try())
            {
                _state.Rollback();
                continue;
            }
            var next = _energy.Now();
            if (next - current > Acceptance.Slack(temperature >> 16, _random))
            {
                _state.Rollback();
                continue;
            }
            current = next;
            _state.Begin();
            _best.Offer(Moves);
            _paranoia?.Check();
        }
    }

    // The factor f, in 2^-32, with hot * f^steps nearest cold: by halving, in whole numbers.
    private static long Cooling(long hot, long cold, long steps)
    {
        long low = 1L << 31, high = 1L << 32;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (After(hot, middle, steps) < cold << 16) low = middle;
            else high = middle;
        }
        return high;
    }

    private static long After(long hot, long factor, long steps)
    {
        UInt128 power = 1UL << 32, square = (ulong)factor;
        for (; steps > 0; steps >>= 1)
        {
            if ((steps & 1) != 0) power = power * square >> 32;
            square = square * square >> 32;
        }
        return (long)(power * (ulong)(hot << 16) >> 32);
    }
}
