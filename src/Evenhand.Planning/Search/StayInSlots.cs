namespace Evenhand.Planning.Search;

/// <param name="LatestDelivery">End of the drop-off when it is not done.</param>
/// <param name="EarliestCollection">Start of the pick-up when it is not done.</param>
internal sealed record StayInSlots(
    int Child, int Drop, int Pick, int Low, int High, int DropHome, int PickHome, bool HomeIfUndropped, int LatestDelivery, int EarliestCollection)
{
    /// <summary>First slot in which the child's needs hang on the rides.</summary>
    public readonly int From = Math.Min(Low, EarliestCollection);

    /// <summary>The slot after the last one.</summary>
    public readonly int To = Math.Max(High, LatestDelivery);
}
