namespace Evenhand.Planning.Search.Board;

/// <summary>
/// What stands where in the record of a word of 64 slots: presence and attention by agent and home, busy by agent, children
/// along by agent, needs by child and home, and what follows from them.
/// </summary>
internal sealed class BoardLayout
{
    public readonly int Agents;
    public readonly int Children;
    public readonly int Homes;
    public readonly int Attention;
    public readonly int Busy;
    public readonly int Along;
    public readonly int Asleep;
    public readonly int Awake;

    /// <summary>Slots by child in which nobody has it.</summary>
    public readonly int Open;

    /// <summary>Slots by agent as the only one who has an awake child.</summary>
    public readonly int Only;

    /// <summary>The part of <see cref="Only"/> in which an adult does nothing else.</summary>
    public readonly int Solo;
    public readonly int Size;
    private readonly int[] _places;
    private readonly int[] _homeAt;

    public BoardLayout(Instance instance)
    {
        (Agents, Children) = (instance.Agents, instance.Children);
        _places = [.. instance.Problem.Children.SelectMany(child => child.Needs.Select(need => need.Home).Concat(child.Stays.SelectMany(stay => new[] { stay.DropHome, stay.PickHome }))).Distinct().Order()];
        Homes = _places.Length;
        _homeAt = new int[instance.Problem.Travel.Places];
        Array.Fill(_homeAt, -1);
        for (var home = 0; home < Homes; home++) _homeAt[_places[home]] = home;
        Attention = Agents * Homes;
        Busy = Attention + Agents * Homes;
        Along = Busy + Agents;
        Asleep = Along + Agents * Children;
        Awake = Asleep + Children * Homes;
        Open = Awake + Children * Homes;
        Only = Open + Children;
        Solo = Only + Agents;
        Size = Solo + Agents;
    }

    public int PlaceOf(int home) => _places[home];

    /// <summary>The number of a place among the homes of children, or -1.</summary>
    public int HomeAt(int place) => place < 0 ? -1 : _homeAt[place];
}
