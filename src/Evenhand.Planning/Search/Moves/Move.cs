namespace Evenhand.Planning.Search.Moves;

/// <summary>One kind of change to a plan. A class, because a call through an interface costs a twentieth of the search.</summary>
internal abstract class Move
{
    /// <summary>Changes the plan; false when there was nothing to change or no room, and the caller undoes the rest.</summary>
    public abstract bool Try();
}
