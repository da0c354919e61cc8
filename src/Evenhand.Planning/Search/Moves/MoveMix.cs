namespace Evenhand.Planning.Search.Moves;

/// <summary>All kinds of moves, each as often as its share says.</summary>
internal sealed class MoveMix
{
    private const int RarelyClose = 8;
    private const int OftenClose = 2;
    private readonly Move[] _byTicket;
    private readonly PlanEditor _editor;
    private readonly CloseGap _closeGap;
    private readonly CalmDay _calmDay;
    private readonly int _mayClose;

    public MoveMix(PlanEditor editor, Energy energy)
    {
        _editor = editor;
        _closeGap = new CloseGap(editor);
        _calmDay = new CalmDay(editor);
        _mayClose = editor.Reference is null ? RarelyClose : OftenClose;
        var (instance, mix) = (editor.State.Instance, new List<(int Share, Move Kind)>());
        if (instance.Count > 0) mix.AddRange(OfOccurrences(editor, energy));
        if (instance.Stays.All.Length > 0) mix.Add((5, new StayRides(editor)));
        if (instance.Windows.Count > 0) mix.AddRange([(8, new ShiftEnds(editor)), (3, new SendHome(editor)), (8, new FillShift(editor))]);
        if (instance.Children > 0) mix.Add((3, _closeGap));
        if (instance.Children > 0 && instance.Count > 0) mix.Add((10, new UseSoloTime(editor)));
        if (editor.Reference is { } known && instance.Count > 0) mix.AddRange([(14, new BackToKnown(editor, known)), (3, new TradeLeave(editor))]);
        _byTicket = [.. mix.SelectMany(entry => Enumerable.Repeat(entry.Kind, entry.Share))];
    }

    /// <summary>A third of the moves go where something is undone or uncovered.</summary>
    public bool IsFocused { get; set; }

    /// <summary>
    /// One move, with what it took out put elsewhere and sometimes with the gap it opened closed; false when nothing came of it.
    /// </summary>
    public bool Try()
    {
        if (_byTicket.Length == 0) return false;
        _editor.ForgetEjected();
        var open = _editor.State.Board.OpenTotal;
        var move = IsFocused && _editor.Random.Below(3) == 0 ? _calmDay : _byTicket[_editor.Random.Below(_byTicket.Length)];
        if (!move.Try()) return false;
        _editor.ReinsertEjected();
        if (_editor.Random.Below(_mayClose) == 0 && !CloseGapIfOpened(open)) return false;
        return _editor.State.Edits > 0;
    }

    private bool CloseGapIfOpened(int before)
    {
        _editor.State.Board.Refresh();
        if (_editor.State.Board.OpenTotal <= before) return true;
        var edits = _editor.State.Edits;
        if (!_closeGap.Try()) return _editor.State.Edits == edits;
        _editor.ReinsertEjected();
        return true;
    }

    private static IEnumerable<(int Share, Move Kind)> OfOccurrences(PlanEditor editor, Energy energy) =>
    [
        (24, new Retime(editor, mostEjected: 0)),
        (10, new Retime(editor, mostEjected: 2)),
        (20, new HandOver(editor, mostEjected: 0)),
        (12, new HandOver(editor, mostEjected: 3)),
        (12, new Exchange(editor)),
        (4, new Redistribute(editor, energy)),
        (1, new DropOne(editor)),
    ];
}
