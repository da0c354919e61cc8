using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Whether something fits between an adult's blocks, with the ways from and to its neighbours.</summary>
internal sealed class BlockFit(Agent agent, TravelTable travel)
{
    private readonly List<Block> _blocks = [.. agent.Blocks.OrderBy(block => block.Start).ThenBy(block => block.End)];

    public bool IsInsideOpenBlock(int start, int end) => _blocks.Exists(block => block.Open && block.Start <= start && end <= block.End);

    public bool Fits(int start, int end, int from, int to)
    {
        var next = _blocks.FindIndex(block => block.Start >= start);
        var before = next < 0 ? _blocks.Count - 1 : next - 1;
        return (before < 0 || start - _blocks[before].End >= travel[_blocks[before].Place, from])
            && (next < 0 || _blocks[next].Start - end >= travel[to, _blocks[next].Place]);
    }
}
