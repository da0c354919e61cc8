using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Children who need the same in a piece of time and whom the same options cover.</summary>
/// <param name="Ways">Options that take them along or look after them, by option.</param>
internal sealed record NeedGroup(int Piece, int Home, CareLevel Level, NeedTerm Need, int Children, IReadOnlyList<int> Ways);
