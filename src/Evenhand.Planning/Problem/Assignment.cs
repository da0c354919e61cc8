namespace Evenhand.Planning.Problem;

/// <summary>An occurrence that is done: by whom and from when.</summary>
public sealed record Assignment(int Occurrence, IReadOnlyList<int> Agents, int Start)
{
    public Assignment(int occurrence, int agent, int start)
        : this(occurrence, [agent], start)
    {
    }

    public bool SameAs(Assignment? other)
    {
        if (other is null || Start != other.Start || Agents.Count != other.Agents.Count) return false;
        for (var i = 0; i < Agents.Count; i++)
            if (!other.Agents.Contains(Agents[i])) return false;
        return true;
    }
}
