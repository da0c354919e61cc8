using Evenhand.Planning.Search.Moves;

namespace Evenhand.Planning.Search;

/// <summary>Walks through plans by simulated annealing until the moves are used up.</summary>
internal sealed class Annealing(PlanEditor editor, Energy energy, Best best, Paranoia? paranoia, long budget, Func<bool> stop)
{
    private const int PollEvery = 128;
    private const int CoolEvery = 64;
    private readonly WeekState _state = editor.State;
    private readonly MoveMix _moves = new(editor, energy);
    private readonly Randomness _random = editor.Random;

    /// <summary>Moves tried.</summary>
    public long Moves { get; private set; }
    public long Left => budget - Moves;
    public bool IsOver => Moves >= budget || stop();
    public WeekState State => _state;

    /// <summary>Walks from where the state is, and goes back to the best plan.</summary>
    /// <param name="isFocused">Tries more where something is undone or uncovered.</param>
    public void Walk(Weights weights, long hot, long cold, long length, bool isFocused = false)
    {
        _moves.IsFocused = isFocused;
        energy.Weights = weights;
        Walk(hot, cold, Math.Min(length, Left));
        best.Restore(_state);
    }

    private void Walk(long hot, long cold, long length)
    {
        _state.Begin();
        var current = energy.Now();
        var factor = Cooling.Factor(hot, cold, length / CoolEvery);
        var temperature = hot << Cooling.Fraction;
        for (long k = 0; k < length; k++)
        {
            if (k % CoolEvery == 0) temperature = Cooling.Next(temperature, factor);
            if (Moves % PollEvery == 0 && stop()) return;
            Moves++;
            if (!_moves.Try())
            {
                _state.Rollback();
                continue;
            }
            var next = energy.Now();
            if (next - current > Acceptance.Slack(temperature >> Cooling.Fraction, _random))
            {
                _state.Rollback();
                continue;
            }
            current = next;
            _state.Begin();
            best.Offer(Moves);
            paranoia?.Check();
        }
    }
}
