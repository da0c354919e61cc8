using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>One person doing one occurrence at one time: where that puts them. Minutes.</summary>
/// <param name="Window">Of a carer, the window whose shift holds it; -1 for an adult.</param>
/// <param name="Home">Of an adult their own, of a carer that of the window.</param>
/// <param name="IsEmbedded">Done inside an open block, without a place.</param>
/// <param name="AwayFrom">Start less the way from home; for what is done at home the start itself.</param>
internal sealed record Placement(int Agent, int Window, int Home, bool IsEmbedded, int From, int To, int Start, int End, int AwayFrom, int AwayTo)
{
    public bool IsAway => !IsEmbedded && (From != Home || To != Home);

    /// <summary>Whether the same person cannot do both, as neither leaves time for the way to the other.</summary>
    public bool Excludes(Placement other, TravelTable travel) => IsEmbedded || other.IsEmbedded
        ? Start < other.End && other.Start < End
        : other.Start - End < travel[To, other.From] && Start - other.End < travel[other.To, From];
}
