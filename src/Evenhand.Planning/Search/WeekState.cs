using Evenhand.Planning.Search.Board;

namespace Evenhand.Planning.Search;

/// <summary>A plan under change: what is placed and what follows from it, kept up to date, with one level of undo.</summary>
internal sealed class WeekState
{
    private const int Nobody = -1;
    private readonly List<Step> _journal = new(256);
    private readonly Reference? _reference;
    private readonly Stretch[] _stretches;

    public WeekState(Instance instance, StartTable table, Reference? reference)
    {
        (Instance, Table, _reference) = (instance, table, reference);
        Start = Filled(instance.Count, -1);
        First = Filled(instance.Count, Nobody);
        Second = Filled(instance.Count, Nobody);
        ShiftStart = Filled(instance.Windows.Count, -1);
        ShiftEnd = Filled(instance.Windows.Count, -1);
        _stretches = new Stretch[2 * instance.Count];
        Lines = new DayLines(instance, table, Start);
        Tally = new Tally(instance);
        Dues = new Dues(instance, Start);
        Book = new ShiftBook(instance);
        if (reference is not null) Changes = reference.ChangesOf(this);
        Board = new CoverBoard(this);
        Board.Refresh();
        Begin();
    }

    public Instance Instance { get; }
    public StartTable Table { get; }
    public DayLines Lines { get; }
    public Tally Tally { get; }
    public Dues Dues { get; }
    public ShiftBook Book { get; }
    public CoverBoard Board { get; }

    /// <summary>Slot at which the occurrence starts, -1 when undone.</summary>
    public int[] Start { get; }
    public int[] First { get; }
    public int[] Second { get; }
    public int[] ShiftStart { get; }
    public int[] ShiftEnd { get; }
    public long Changes { get; private set; }
    public int Edits => _journal.Count;

    public bool IsDone(int occurrence) => Start[occurrence] >= 0;

    public bool IsBy(int occurrence, int agent) => First[occurrence] == agent || Second[occurrence] == agent;

    /// <summary>Of an occurrence that is placed and one of its doers.</summary>
    public ref readonly Stretch StretchOf(int occurrence, int agent) => ref _stretches[2 * occurrence + (First[occurrence] == agent ? 0 : 1)];

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

    public void Place(int occurrence, int first, int second, int start)
    {
        _journal.Add(new Step(occurrence, first, second, start, IsShift: false));
        Enter(occurrence, first, second, start);
        Touch(occurrence, isBusy: true);
    }

    public void Remove(int occurrence)
    {
        _journal.Add(new Step(occurrence, First[occurrence], Second[occurrence], -1 - Start[occurrence], IsShift: false));
        Touch(occurrence, isBusy: false);
        Leave(occurrence);
    }

    /// <summary>Sets or, with start -1, drops the shift of a window.</summary>
    public void SetShift(int window, int start, int end)
    {
        _journal.Add(new Step(window, ShiftStart[window], ShiftEnd[window], 0, IsShift: true));
        TouchShift(window);
        EnterShift(window, start, end);
        TouchShift(window);
    }

    // The board undoes its own part.
    private void Undo(Step step)
    {
        if (step.IsShift) EnterShift(step.Subject, step.First, step.Second);
        else if (step.Start >= 0) Leave(step.Subject);
        else Enter(step.Subject, step.First, step.Second, -1 - step.Start);
    }

    private void Enter(int occurrence, int first, int second, int start)
    {
        if (_reference is not null) Changes -= _reference.ChangeOf(this, occurrence);
        (Start[occurrence], First[occurrence], Second[occurrence]) = (start, first, second);
        if (_reference is not null) Changes += _reference.ChangeOf(this, occurrence);
        _stretches[2 * occurrence] = Stretch(occurrence, first, start);
        Lines.Insert(first, occurrence);
        if (second >= 0)
        {
            _stretches[2 * occurrence + 1] = Stretch(occurrence, second, start);
            Lines.Insert(second, occurrence);
        }
        Tally.Count(occurrence, first, second, start, 1);
        Dues.Place(occurrence);
    }

    private void Leave(int occurrence)
    {
        Tally.Count(occurrence, First[occurrence], Second[occurrence], Start[occurrence], -1);
        Lines.Remove(First[occurrence], occurrence);
        if (Second[occurrence] >= 0) Lines.Remove(Second[occurrence], occurrence);
        if (_reference is not null) Changes -= _reference.ChangeOf(this, occurrence);
        (Start[occurrence], First[occurrence], Second[occurrence]) = (-1, Nobody, Nobody);
        if (_reference is not null) Changes += _reference.ChangeOf(this, occurrence);
        Dues.Remove(occurrence);
    }

    private Stretch Stretch(int occurrence, int agent, int start)
    {
        var end = start + Instance.Duration[occurrence];
        if (Table.IsEmbedded(occurrence, agent, start)) return new Stretch(start, end, IsAway: false, IsEmbedded: true);
        var home = HomeFor(agent, occurrence, start, end);
        var (from, to) = (Instance.FromOf(occurrence, agent), Instance.ToOf(occurrence, agent));
        return new Stretch(start - Instance.Way(home, from), end + Instance.Way(to, home), from != home || to != home, IsEmbedded: false);
    }

    // A carer starts from and returns to the home of the shift.
    private int HomeFor(int agent, int occurrence, int start, int end)
    {
        if (Instance.IsAdult[agent]) return Instance.Home[agent];
        var windows = Instance.Windows;
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
            if (ShiftStart[k] >= 0 && ShiftStart[k] <= start && end <= ShiftEnd[k])
                return windows.Home[k];
        return Instance.From[occurrence];
    }

    private void Touch(int occurrence, bool isBusy)
    {
        Touch(occurrence, First[occurrence], _stretches[2 * occurrence], isBusy);
        if (Second[occurrence] >= 0) Touch(occurrence, Second[occurrence], _stretches[2 * occurrence + 1], isBusy);
        foreach (var k in Instance.Stays.OfOccurrence[occurrence])
        {
            var stay = Instance.Stays.All[k];
            Board.TouchChild(stay.Child, stay.From, stay.To);
        }
    }

    private void Touch(int occurrence, int agent, in Stretch stretch, bool isBusy)
    {
        if (stretch.IsEmbedded || (!stretch.IsAway && !Instance.Inattentive[occurrence] && Instance.Takes[occurrence].Length == 0))
            Board.TouchDoing(agent, Start[occurrence], Start[occurrence] + Instance.Duration[occurrence], isBusy);
        else
            Board.TouchAgent(agent, stretch.From, stretch.To);
    }

    private void EnterShift(int window, int start, int end)
    {
        if (_reference is not null) Changes -= _reference.ShiftChangeOf(this, window);
        Book.Count(window, ShiftStart[window], ShiftEnd[window], -1);
        (ShiftStart[window], ShiftEnd[window]) = (start, end);
        Book.Count(window, start, end, 1);
        if (_reference is not null) Changes += _reference.ShiftChangeOf(this, window);
    }

    private void TouchShift(int window)
    {
        if (ShiftStart[window] >= 0) Board.TouchAgent(Instance.Windows.Agent[window], ShiftStart[window], ShiftEnd[window]);
    }

    private static int[] Filled(int count, int value)
    {
        var filled = new int[count];
        Array.Fill(filled, value);
        return filled;
    }
}
