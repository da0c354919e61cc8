namespace Evenhand.Planning.Search.Moves;

/// <summary>Drop-off and pick-up of one day, or two rides of one day, are given to people anew together.</summary>
internal sealed class StayRides(PlanEditor editor) : Move
{
    private const int MostEjected = 4;

    public override bool Try()
    {
        var stays = editor.State.Instance.Stays.All;
        if (stays.Length == 0) return false;
        var stay = stays[editor.Random.Below(stays.Length)];
        var other = editor.Random.Below(3) == 0 ? SameDay(stay, stays) : stay;
        return Ride(stay.Drop) && Ride(other.Pick);
    }

    private StayInSlots SameDay(StayInSlots stay, StayInSlots[] stays)
    {
        var other = stays[editor.Random.Below(stays.Length)];
        var day = 1440 / editor.State.Instance.Grid;
        return other.Low / day == stay.Low / day ? other : stay;
    }

    // A ride nobody can do is left alone; one that finds no room ends the move.
    private bool Ride(int occurrence)
    {
        if (editor.State.Table.Able[occurrence].Length == 0) return true;
        var (first, second) = editor.RandomPeople(occurrence);
        var starts = editor.State.Table.StartsOf(occurrence, first);
        return editor.Force(occurrence, first, second, starts[editor.Random.Below(starts.Length)], MostEjected);
    }
}
