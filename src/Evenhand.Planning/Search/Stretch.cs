namespace Evenhand.Planning.Search;

/// <summary>Slots an occurrence takes from an agent, with the ways from home and back.</summary>
/// <param name="IsAway">It keeps the agent from home.</param>
/// <param name="IsEmbedded">It lies in an open block and has no place of its own.</param>
internal readonly record struct Stretch(int From, int To, bool IsAway, bool IsEmbedded);
