namespace Evenhand.Planning.Rules;

/// <summary>An occurrence done inside an open block; it has no place of its own.</summary>
public sealed record EmbeddedItem(int Start, int End, int Occurrence);
