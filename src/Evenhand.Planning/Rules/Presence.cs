using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>For every agent and slot: at which home, attentive or not, busy with an occurrence, with which children along.</summary>
public sealed class Presence
{
    private const int Nowhere = -1;
    private readonly PlanningProblem _problem;
    private readonly int[][] _home;
    private readonly bool[][] _attentive;
    private readonly bool[][] _busy;
    private readonly HashSet<(int Slot, int Child)>[] _along;

    internal Presence(PlanFacts facts)
    {
        _problem = facts.Problem;
        var agents = _problem.Agents.Count;
        _home = new int[agents][];
        _attentive = new bool[agents][];
        _busy = new bool[agents][];
        _along = new HashSet<(int Slot, int Child)>[agents];
        for (var agent = 0; agent < agents; agent++) Fill(facts, agent);
    }

    /// <summary>The home the agent is at, or -1.</summary>
    public int HomeOf(int agent, int slot) => _home[agent][slot];

    public bool IsAttentive(int agent, int slot) => _attentive[agent][slot];

    public bool IsBusy(int agent, int slot) => _busy[agent][slot];

    public bool Covers(int agent, int child, int slot, int home, CareLevel level) =>
        _along[agent].Contains((slot, child))
        || (_home[agent][slot] == home && (level == CareLevel.Asleep || _attentive[agent][slot]));

    private void Fill(PlanFacts facts, int number)
    {
        var agent = _problem.Agents[number];
        var slots = _problem.Slots;
        _home[number] = new int[slots];
        _attentive[number] = new bool[slots];
        _busy[number] = new bool[slots];
        _along[number] = [];
        Array.Fill(_home[number], agent.IsAdult ? agent.Home : Nowhere);
        Array.Fill(_attentive[number], agent.IsAdult);
        var shifts = facts.Shifts.Where(shift => shift.Agent == number).ToList();
        if (!agent.IsAdult) foreach (var shift in shifts) Arrive(number, shift);
        var items = facts.Doing.PlacedOf(number).AsEnumerable();
        if (agent.IsAdult) items = Doing.BlocksOf(agent).Concat(items);
        foreach (var item in items) Apply(number, item, agent.IsAdult ? agent.Home : HomeOfShift(number, shifts, item));
        foreach (var item in facts.Doing.EmbeddedOf(number)) Set(_busy[number], item.Start, item.End, true);
    }

    private void Arrive(int number, Shift shift)
    {
        foreach (var slot in Slots(shift.Start, shift.End))
        {
            _home[number][slot] = _problem.Agents[number].Windows[shift.Window].Home;
            _attentive[number][slot] = true;
        }
    }

    private int HomeOfShift(int number, List<Shift> shifts, PlacedItem item)
    {
        var around = shifts.Find(shift => shift.Start <= item.Start && item.End <= shift.End);
        return around is null ? item.From : _problem.Agents[number].Windows[around.Window].Home;
    }

    private void Apply(int number, PlacedItem item, int home)
    {
        var leaves = item.Start - _problem.Travel[home, item.From];
        var returns = item.End + _problem.Travel[item.To, home];
        if (item.From != home || item.To != home)
            foreach (var slot in Slots(leaves, returns))
            {
                _home[number][slot] = Nowhere;
                _attentive[number][slot] = false;
            }
        if (item.Inattentive) Set(_attentive[number], item.Start, item.End, false);
        if (item.IsBlock) return;
        Set(_busy[number], item.Start, item.End, true);
        foreach (var child in _problem.Occurrences[item.Occurrence].Takes)
            foreach (var slot in Slots(leaves, returns))
                _along[number].Add((slot, child));
    }

    private void Set(bool[] slots, int start, int end, bool value)
    {
        foreach (var slot in Slots(start, end)) slots[slot] = value;
    }

    private IEnumerable<int> Slots(int start, int end)
    {
        var (first, last) = (Math.Max(0, start) / _problem.Grid, Math.Min(_problem.Horizon, end) / _problem.Grid);
        for (var slot = first; slot < last; slot++) yield return slot;
    }
}
