namespace Evenhand.Planning.Search;

/// <summary>A plan under change: what is placed and what follows from it, kept up to date, with one level of undo.</summary>
internal sealed class WeekState
{
    private const int Nobody = -1;
    private readonly List<Step> _journal = [];
    private readonly int[] _favours;
    private readonly int[] _evenings;
    private readonly bool[] _due;
    private readonly int _days;
    private readonly Reference? _reference;

    public WeekState(Instance instance, StartTable table, Reference? reference)
    {
        (Instance, Table, _reference) = (instance, table, reference);
        Start = Filled(instance.Count, -1);
        First = Filled(instance.Count, Nobody);
        Second = Filled(instance.Count, Nobody);
        ShiftStart = Filled(instance.Windows.Count, -1);
        ShiftEnd = Filled(instance.Windows.Count, -1);
        Cost = new long[instance.Problem.Weeks];
        Load = new long[instance.Agents];
        Mental = new long[instance.Agents];
        _days = instance.Problem.Weeks * 7 + 8;
        _evenings = new int[instance.Agents * _days];
        _favours = new int[instance.Agents * instance.Problem.Weeks];
        Lines = new DayLines(instance, table, Start);
        _due = new bool[instance.Count];
        CountEmptyWeek();
        Board = new CoverBoard(this);
        Board.Refresh();
        Begin();
    }

    public Instance Instance { get; }
    public StartTable Table { get; }
    public DayLines Lines { get; }
    public CoverBoard Board { get; }

    /// <summary>Slot at which the occurrence starts, -1 when undone.</summary>
    public int[] Start { get; }
    public int[] First { get; }
    public int[] Second { get; }
    public int[] ShiftStart { get; }
    public int[] ShiftEnd { get; }
    public long[] Cost { get; }

    /// <summary>Minutes of blocks, balance and occurrences, by agent.</summary>
    public long[] Load { get; }
    public long[] Mental { get; }
    public long Undone { get; private set; }
    public long Dislikes { get; private set; }
    public long Stability { get; private set; }
    public long Evenings { get; private set; }
    public long Changes { get; private set; }
    public int Edits => _journal.Count;

    public bool IsDone(int occurrence) => Start[occurrence] >= 0;

    public bool IsBy(int occurrence, int agent) => First[occurrence] == agent || Second[occurrence] == agent;

    public void Begin()
    {
        _journal.Clear();
        Board.Begin();
    }

    public void Rollback()
    {
        for (var k = _journal.Count - 1; k >= 0; k--) Undo(_journal[k]);
        _journal.Clear();
        Board.Rollback();
    }

    /// <summary>The home an agent starts from and returns to around an occurrence.</summary>
    public int HomeFor(int agent, int occurrence, int start)
    {
        if (Instance.IsAdult[agent]) return Instance.Home[agent];
        var windows = Instance.Windows;
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
            if (ShiftStart[k] >= 0 && ShiftStart[k] <= start && start + Instance.Duration[occurrence] <= ShiftEnd[k])
                return windows.Home[k];
        return Instance.From[occurrence];
    }

    public void Place(int occurrence, int first, int second, int start)
    {
        _journal.Add(new Step(occurrence, first, second, start, IsShift: false));
        Enter(occurrence, first, second, start);
    }

    public void Remove(int occurrence)
    {
        _journal.Add(new Step(occurrence, First[occurrence], Second[occurrence], -1 - Start[occurrence], IsShift: false));
        Leave(occurrence);
    }

    /// <summary>Sets or, with start -1, drops the shift of a window.</summary>
    public void SetShift(int window, int start, int end)
    {
        _journal.Add(new Step(window, ShiftStart[window], ShiftEnd[window], 0, IsShift: true));
        EnterShift(window, start, end);
    }

    public int FavoursOf(int agent, int week) => _favours[agent * Instance.Problem.Weeks + week];

    public int WeekOf(int slot) => slot * Instance.Grid / Problem.PlanningProblem.MinutesPerWeek;

    private void Undo(Step step)
    {
        if (step.IsShift) EnterShift(step.Subject, step.First, step.Second);
        else if (step.Start >= 0) Leave(step.Subject);
        else Enter(step.Subject, step.First, step.Second, -1 - step.Start);
    }

    private void Enter(int occurrence, int first, int second, int start)
    {
        Changes -= ChangeOf(occurrence);
        if (_due[occurrence]) Undone -= Instance.Penalty[occurrence];
        (Start[occurrence], First[occurrence], Second[occurrence]) = (start, first, second);
        Changes += ChangeOf(occurrence);
        CountFor(occurrence, first, 1);
        if (second >= 0) CountFor(occurrence, second, 1);
        Stability += StabilityOf(occurrence);
        RecountPicks(occurrence);
        Touch(occurrence);
    }

    private void Leave(int occurrence)
    {
        Touch(occurrence);
        Stability -= StabilityOf(occurrence);
        CountFor(occurrence, First[occurrence], -1);
        if (Second[occurrence] >= 0) CountFor(occurrence, Second[occurrence], -1);
        Changes -= ChangeOf(occurrence);
        (Start[occurrence], First[occurrence], Second[occurrence]) = (-1, Nobody, Nobody);
        Changes += ChangeOf(occurrence);
        if (_due[occurrence]) Undone += Instance.Penalty[occurrence];
        RecountPicks(occurrence);
    }

    private void Touch(int occurrence)
    {
        Touch(occurrence, First[occurrence]);
        if (Second[occurrence] >= 0) Touch(occurrence, Second[occurrence]);
        foreach (var k in Instance.Stays.OfOccurrence[occurrence])
        {
            var stay = Instance.Stays.All[k];
            Board.TouchChildren(Math.Min(stay.Low, stay.EarliestCollection), Math.Max(stay.High, stay.LatestDelivery));
        }
    }

    private void Touch(int occurrence, int agent)
    {
        var start = Start[occurrence];
        var home = HomeFor(agent, occurrence, start);
        if (home < 0) home = Instance.From[occurrence];
        var before = Instance.Way(home, Instance.FromOf(occurrence, agent));
        var after = Instance.Way(Instance.ToOf(occurrence, agent), home);
        Board.TouchAgent(agent, start - before, start + Instance.Duration[occurrence] + after);
    }

    private void CountFor(int occurrence, int agent, int sign)
    {
        if (sign > 0) Lines.Insert(agent, occurrence);
        else Lines.Remove(agent, occurrence);
        Load[agent] += sign * Instance.Load[occurrence];
        Mental[agent] += sign * Instance.Mental[occurrence];
        Dislikes += sign * Instance.Problem.Occurrences[occurrence].DislikeOf(agent);
        if (Instance.Load[occurrence] > 0 && Instance.IsAdult[agent]) CountEvenings(occurrence, agent, sign);
    }

    private void CountEvenings(int occurrence, int agent, int sign)
    {
        const int day = Problem.PlanningProblem.MinutesPerDay;
        var start = Start[occurrence] * Instance.Grid;
        var end = start + Instance.Duration[occurrence] * Instance.Grid;
        for (var d = start / day; d <= end / day && d < _days; d++)
        {
            if (start >= d * day + Instance.Problem.EveningTo || end <= d * day + Instance.Problem.EveningFrom) continue;
            var count = _evenings[agent * _days + d] += sign;
            if (sign > 0 ? count == 1 : count == 0) Evenings += sign;
        }
    }

    private long StabilityOf(int occurrence)
    {
        if (Instance.Problem.Occurrences[occurrence].Preference is not { } last) return 0;
        var minutes = Math.Abs(Start[occurrence] * Instance.Grid - last.Start);
        return (IsBy(occurrence, last.Agent) ? 0 : 4) + Math.Min(4, (minutes + 14) / 15);
    }

    // A pick-up is not due when all its children stay at home because their drop-off is not done.
    private bool IsDue(int occurrence)
    {
        if (Instance.Void[occurrence]) return false;
        var stays = Instance.Stays.WithPick[occurrence];
        foreach (var k in stays)
            if (!Instance.Stays.All[k].HomeIfUndropped || IsDone(Instance.Stays.All[k].Drop))
                return true;
        return stays.Length == 0;
    }

    private void RecountPicks(int occurrence)
    {
        foreach (var k in Instance.Stays.OfOccurrence[occurrence])
        {
            var stay = Instance.Stays.All[k];
            if (!stay.HomeIfUndropped || stay.Drop != occurrence) continue;
            var due = IsDue(stay.Pick);
            if (due == _due[stay.Pick]) continue;
            _due[stay.Pick] = due;
            if (!IsDone(stay.Pick)) Undone += due ? Instance.Penalty[stay.Pick] : -Instance.Penalty[stay.Pick];
        }
    }

    private int ChangeOf(int occurrence) => _reference is null ? 0 : _reference.ChangeOf(this, occurrence);

    private void EnterShift(int window, int start, int end)
    {
        CountShift(window, -1);
        TouchShift(window);
        (ShiftStart[window], ShiftEnd[window]) = (start, end);
        TouchShift(window);
        CountShift(window, 1);
    }

    private void CountShift(int window, int sign)
    {
        Changes += sign * (_reference?.ShiftChangeOf(this, window) ?? 0);
        if (ShiftStart[window] < 0) return;
        var week = WeekOf(ShiftStart[window]);
        Cost[week] += sign * Instance.Windows.CostOf(window, ShiftStart[window], ShiftEnd[window]);
        _favours[Instance.Windows.Agent[window] * Instance.Problem.Weeks + week] += sign;
    }

    private void TouchShift(int window)
    {
        if (ShiftStart[window] >= 0) Board.TouchAgent(Instance.Windows.Agent[window], ShiftStart[window], ShiftEnd[window]);
    }

    private void CountEmptyWeek()
    {
        var problem = Instance.Problem;
        for (var agent = 0; agent < Instance.Agents; agent++)
        {
            Load[agent] = problem.Agents[agent].Balance + problem.Agents[agent].Blocks.Sum(block => (long)block.Load);
            Mental[agent] = problem.Agents[agent].StandingMental;
        }
        for (var i = 0; i < Instance.Count; i++)
        {
            _due[i] = IsDue(i);
            if (_due[i]) Undone += Instance.Penalty[i];
            Changes += ChangeOf(i);
        }
        for (var window = 0; window < Instance.Windows.Count; window++) Changes += _reference?.ShiftChangeOf(this, window) ?? 0;
    }

    private static int[] Filled(int count, int value)
    {
        var filled = new int[count];
        Array.Fill(filled, value);
        return filled;
    }

    private readonly record struct Step(int Subject, int First, int Second, int Start, bool IsShift);
}
