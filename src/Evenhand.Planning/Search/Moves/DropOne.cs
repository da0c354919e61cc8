namespace Evenhand.Planning.Search.Moves;

/// <summary>Leaves something undone, so that there is room for what matters more.</summary>
internal sealed class DropOne(PlanEditor editor) : Move
{
    public override bool Try()
    {
        var occurrence = editor.Random.Below(editor.State.Instance.Count);
        if (!editor.State.IsDone(occurrence) || !editor.Eject(occurrence)) return false;
        editor.ForgetEjected();
        return true;
    }
}
