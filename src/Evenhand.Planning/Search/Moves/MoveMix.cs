namespace Evenhand.Planning.Search.Moves;

/// <summary>All kinds of moves, each as often as its share says.</summary>
internal sealed class MoveMix
{
    private readonly IMove[] _byTicket;
    private readonly PlanEditor _editor;

    public MoveMix(PlanEditor editor)
    {
        _editor = editor;
        List<(int Share, IMove Move)> mix =
        [
            (24, new Retime(editor, mostEjected: 0)),
            (10, new Retime(editor, mostEjected: 2)),
            (20, new HandOver(editor, mostEjected: 0)),
            (12, new HandOver(editor, mostEjected: 3)),
            (12, new Exchange(editor)),
            (1, new DropOne(editor)),
        ];
        if (editor.State.Instance.Stays.All.Length > 0) mix.Add((5, new StayRides(editor)));
        if (editor.State.Instance.Windows.Count > 0) mix.AddRange([(8, new ShiftEnds(editor)), (3, new SendHome(editor))]);
        if (editor.State.Instance.Children > 0) mix.Add((3, new CloseGap(editor)));
        if (editor.Reference is { } known) mix.Add((14, new BackToKnown(editor, known)));
        _byTicket = [.. mix.SelectMany(entry => Enumerable.Repeat(entry.Move, entry.Share))];
    }

    /// <summary>One move, with what it took out put elsewhere; false when nothing came of it.</summary>
    public bool Try()
    {
        _editor.ForgetEjected();
        if (!_byTicket[_editor.Random.Below(_byTicket.Length)].Try()) return false;
        _editor.ReinsertEjected();
        return _editor.State.Edits > 0;
    }
}
