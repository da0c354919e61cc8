namespace Evenhand.Planning.Search.Moves;

/// <summary>One kind of change to a plan.</summary>
internal interface IMove
{
    /// <summary>Changes the plan; false when there was nothing to change or no room, and the caller undoes the rest.</summary>
    bool Try();
}
