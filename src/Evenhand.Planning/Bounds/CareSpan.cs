namespace Evenhand.Planning.Bounds;

/// <summary>Slots [From, To) of a child's need.</summary>
internal readonly record struct CareSpan(int Child, int From, int To);
