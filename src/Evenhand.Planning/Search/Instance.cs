using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>The problem in flat arrays; every time is in slots of the grid.</summary>
internal sealed class Instance
{
    public readonly PlanningProblem Problem;
    public readonly int Grid;
    public readonly int Slots;
    public readonly int Words;
    public readonly int Count;
    public readonly int Agents;
    public readonly int Children;
    public readonly int[] Duration;
    public readonly int[] Persons;
    public readonly int[] From;
    public readonly int[] To;
    public readonly bool[] Anywhere;
    public readonly bool[] Inattentive;
    public readonly int[][] Takes;
    public readonly int[][] Eligible;
    public readonly bool[] Void;
    public readonly long[] Penalty;
    public readonly int[] Load;
    public readonly int[] Mental;
    public readonly bool[] IsAdult;
    public readonly int[] Home;
    public readonly int[] Adults;
    public readonly int[][] LagsAsFirst;
    public readonly int[][] LagsAsThen;
    public readonly Lag[] Lags;
    public readonly int LongestDuration;
    public readonly int LongestWay;

    /// <summary>How long before a slot something can start that still takes it.</summary>
    public readonly int LongestReach;
    public readonly int[] Share;
    public readonly int[] MentalShare;
    public readonly int[] Budget;
    public readonly int[] Cap;
    public readonly int[] Favours;

    /// <summary>Who did it last week, or -1 when nobody is to do it again.</summary>
    public readonly int[] LastDoer;

    /// <summary>Minute at which it began last week.</summary>
    public readonly int[] LastStart;
    public readonly WindowTable Windows;
    public readonly StayTable Stays;
    private readonly int _places;
    private readonly int[] _travel;
    private readonly int[] _dislikes;

    public Instance(PlanningProblem problem)
    {
        Problem = problem;
        Grid = problem.Grid;
        Slots = problem.Slots;
        Words = (Slots + 63) / 64;
        (Count, Agents, Children) = (problem.Occurrences.Count, problem.Agents.Count, problem.Children.Count);
        Duration = Each(o => o.Duration / Grid);
        Persons = Each(o => o.Persons);
        From = Each(o => o.From);
        To = Each(o => o.To);
        Anywhere = Each(o => o.Anywhere);
        Inattentive = Each(o => o.Inattentive);
        Takes = Each(o => o.Takes.Distinct().ToArray());
        Eligible = Each(o => o.Eligible.Distinct().ToArray());
        Void = Each(o => o.IsVoid);
        Penalty = Each(o => (long)o.Priority * o.Persons);
        Load = Each(o => o.Load);
        Mental = Each(o => o.Mental);
        IsAdult = [.. problem.Agents.Select(agent => agent.IsAdult)];
        Home = [.. problem.Agents.Select(agent => agent.Home)];
        Adults = [.. Enumerable.Range(0, Agents).Where(agent => IsAdult[agent])];
        Lags = [.. problem.Lags.Select(InSlots)];
        LagsAsFirst = [.. Enumerable.Range(0, Count).Select(i => LagsWhere(lag => lag.First == i))];
        LagsAsThen = [.. Enumerable.Range(0, Count).Select(i => LagsWhere(lag => lag.Then == i))];
        _places = problem.Travel.Places;
        _travel = [.. from a in Enumerable.Range(0, _places) from b in Enumerable.Range(0, _places) select problem.Travel[a, b] / Grid];
        LongestDuration = Duration.DefaultIfEmpty(0).Max();
        LongestWay = _travel.DefaultIfEmpty(0).Max();
        LongestReach = LongestDuration + LongestWay;
        Share = [.. problem.Agents.Select(agent => agent.Share)];
        MentalShare = [.. problem.Agents.Select(agent => agent.MentalShare)];
        Budget = [.. problem.Budget];
        Cap = [.. problem.Cap];
        Favours = [.. problem.Agents.Select(agent => agent.Favours)];
        LastDoer = Each(o => o.Preference?.Agent ?? -1);
        LastStart = Each(o => o.Preference?.Start ?? 0);
        _dislikes = [.. from o in problem.Occurrences from agent in Enumerable.Range(0, Agents) select o.DislikeOf(agent)];
        Windows = new WindowTable(problem);
        Stays = new StayTable(problem);
    }

    public int Way(int from, int to) => _travel[from * _places + to];

    public int DislikeOf(int occurrence, int agent) => _dislikes[occurrence * Agents + agent];

    /// <summary>Where the occurrence starts when this agent does it outside an open block.</summary>
    public int FromOf(int occurrence, int agent) => Anywhere[occurrence] ? Home[agent] : From[occurrence];

    public int ToOf(int occurrence, int agent) => Anywhere[occurrence] ? Home[agent] : To[occurrence];

    private T[] Each<T>(Func<Occurrence, T> value) => [.. Problem.Occurrences.Select(value)];

    private int[] LagsWhere(Func<Lag, bool> holds) => [.. Enumerable.Range(0, Lags.Length).Where(k => holds(Lags[k]))];

    private Lag InSlots(Lag lag) => lag with { Minimum = -Floor(-lag.Minimum), Maximum = Floor(lag.Maximum) };

    private int Floor(int minutes) => (int)Math.Floor(minutes / (double)Grid);
}
