namespace Evenhand.Planning.Search;

/// <summary>One edit, as it is undone: an occurrence placed (start 0 or more) or removed (-1 - start), or the shift a window had.</summary>
internal readonly record struct Step(int Subject, int First, int Second, int Start, bool IsShift);
