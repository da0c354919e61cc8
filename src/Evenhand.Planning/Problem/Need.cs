namespace Evenhand.Planning.Problem;

public sealed record Need(int Start, int End, int Home, CareLevel Level);
