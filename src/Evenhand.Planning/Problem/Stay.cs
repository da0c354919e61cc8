namespace Evenhand.Planning.Problem;

/// <summary>
/// A school or day-care day between a drop-off and a pick-up occurrence (indices into the occurrences). The child
/// needs an attentive person from <see cref="Low"/> to the end of the drop-off and from the pick-up to <see cref="High"/>.
/// </summary>
/// <param name="HomeIfUndropped">Without a drop-off the child stays at home all the time and no pick-up is due.</param>
public sealed record Stay(int Drop, int Pick, int Low, int High, int DropHome, int PickHome, bool HomeIfUndropped = false);
