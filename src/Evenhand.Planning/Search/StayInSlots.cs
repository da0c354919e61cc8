namespace Evenhand.Planning.Search;

/// <param name="LatestDelivery">End of the drop-off when it is not done.</param>
/// <param name="EarliestCollection">Start of the pick-up when it is not done.</param>
internal sealed record StayInSlots(
    int Child, int Drop, int Pick, int Low, int High, int DropHome, int PickHome, bool HomeIfUndropped, int LatestDelivery, int EarliestCollection);
