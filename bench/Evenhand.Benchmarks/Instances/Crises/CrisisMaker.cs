using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Crises;

/// <summary>Changes a problem as a crisis does. Occurrences and windows keep their numbers; new occurrences come last.</summary>
internal sealed class CrisisMaker
{
    private const int Day = PlanningProblem.MinutesPerDay;
    private readonly PlanningProblem _before;
    private readonly WeekPlan _known;
    private readonly List<Agent> _agents;
    private readonly List<ChildNeeds> _children;
    private readonly List<Occurrence> _occurrences;
    private readonly List<Assignment> _assignments;

    private CrisisMaker(PlanningProblem before, WeekPlan known)
    {
        (_before, _known) = (before, known);
        (_agents, _children, _occurrences, _assignments) = ([.. before.Agents], [.. before.Children], [.. before.Occurrences], [.. known.Assignments]);
    }

    public static ChangedWeek Apply(PlanningProblem problem, WeekPlan known, Crisis crisis)
    {
        var maker = new CrisisMaker(problem, known);
        switch (crisis)
        {
            case Crisis.Sick sick: maker.FallSick(sick); break;
            case Crisis.Closed closed: maker.Close(closed); break;
            case Crisis.Meeting meeting: maker.Add(meeting.Agent, new Block(meeting.Start, meeting.End, meeting.Place, Load: meeting.End - meeting.Start, Kind: "meeting")); break;
            case Crisis.CarerCancels carer: maker.Cancel(carer); break;
            case Crisis.AdultIll ill: maker.Occupy(ill.Agent, ill.From, ill.To, problem.Agents[ill.Agent].Home, "ill", keepsLoad: false); break;
            case Crisis.Trip trip: maker.Occupy(trip.Agent, trip.From, trip.To, trip.Place, "trip", keepsLoad: true); break;
            default: throw new ArgumentException($"{crisis.Kind} is not known here.", nameof(crisis));
        }
        var changed = problem with { Agents = maker._agents, Children = maker._children, Occurrences = maker._occurrences };
        return new ChangedWeek(changed, maker._known with { Assignments = maker._assignments }, crisis.Now);
    }

    private void FallSick(Crisis.Sick sick)
    {
        OfferLeave(sick.Now, sick.To);
        foreach (var stay in _children[sick.Child].Stays.ToList())
        {
            if (stay.Low / Day == sick.Now / Day && stay.Low < sick.Now) FetchNow(sick, stay);
            else if (sick.From < stay.Low && stay.Low < sick.To) KeepHome(sick.Child, stay);
        }
    }

    private void Close(Crisis.Closed closed)
    {
        OfferLeave(closed.Day * Day, (closed.Day + 1) * Day);
        for (var child = 0; child < _children.Count; child++)
            foreach (var stay in _children[child].Stays.Where(stay => stay.Low / Day == closed.Day && _occurrences[stay.Pick].From == closed.Place).ToList())
                KeepHome(child, stay);
    }

    // Work that begins in the period becomes something that may be left undone, a point a minute.
    private void OfferLeave(int from, int to)
    {
        for (var agent = 0; agent < _agents.Count; agent++)
        {
            if (!_agents[agent].IsAdult) continue;
            foreach (var block in _agents[agent].Blocks.Where(block => block.Kind is "work" or "lunch" && from <= block.Start && block.Start < to).ToList())
            {
                _agents[agent] = _agents[agent] with { Blocks = [.. _agents[agent].Blocks.Where(other => !ReferenceEquals(other, block))] };
                if (block.Kind == "work") AddWork(agent, block);
            }
        }
    }

    private void AddWork(int agent, Block block)
    {
        _assignments.Add(new Assignment(_occurrences.Count, agent, block.Start));
        _occurrences.Add(new Occurrence
        {
            Name = $"work {_agents[agent].Id} {block.Start}",
            Type = "work",
            Duration = block.End - block.Start,
            From = block.Place,
            To = block.Place,
            Inattentive = true,
            Windows = [new StartWindow(block.Start, block.Start)],
            Eligible = [agent],
            Priority = block.End - block.Start,
            Load = block.Load,
        });
    }

    private void FetchNow(Crisis.Sick sick, Stay stay)
    {
        _occurrences.Add(_occurrences[stay.Pick] with
        {
            Name = "pick up sick child",
            Type = "pick",
            Windows = [new StartWindow(sick.Now + 15, sick.Now + 120)],
            Step = 5,
            Takes = [sick.Child],
            Priority = 400,
            Preference = null,
            Dislikes = [],
        });
        Replace(sick.Child, stay, [stay with { Pick = _occurrences.Count - 1 }], []);
        CancelUnlessNeeded(stay.Pick);
    }

    private void KeepHome(int child, Stay stay)
    {
        Replace(child, stay, [], [new Need(stay.Low, stay.High, stay.PickHome, CareLevel.Awake)]);
        CancelUnlessNeeded(stay.Drop);
        CancelUnlessNeeded(stay.Pick);
    }

    private void Replace(int child, Stay stay, IEnumerable<Stay> stays, IEnumerable<Need> needs) => _children[child] = _children[child] with
    {
        Stays = [.. _children[child].Stays.SelectMany(other => other == stay ? stays : [other])],
        Needs = [.. _children[child].Needs, .. needs],
    };

    private void CancelUnlessNeeded(int occurrence)
    {
        if (!_children.Exists(child => child.Stays.Any(stay => stay.Drop == occurrence || stay.Pick == occurrence)))
            _occurrences[occurrence] = _occurrences[occurrence] with { IsVoid = true };
    }

    // A window too short for a shift keeps its number, so that the plan people know can still be read.
    private void Cancel(Crisis.CarerCancels carer) => _agents[carer.Agent] = _agents[carer.Agent] with
    {
        Windows = [.. _agents[carer.Agent].Windows.Select(window => carer.From <= window.Start && window.Start < carer.To ? window with { End = window.Start + _before.Grid } : window)],
        MinimumShift = Math.Max(_agents[carer.Agent].MinimumShift, _before.ShiftStep),
    };

    private void Occupy(int agent, int from, int to, int place, string kind, bool keepsLoad)
    {
        var within = _agents[agent].Blocks.Where(block => from <= block.Start && block.Start < to).ToList();
        var load = keepsLoad ? within.Sum(block => block.Load) : 0;
        var rest = _agents[agent].Blocks.Except(within).Select(block => block.End > from && block.Start < from ? block with { End = from } : block).ToList();
        var end = Math.Max(to, within.Select(block => block.End).DefaultIfEmpty(to).Max());
        _agents[agent] = _agents[agent] with { Blocks = rest };
        Add(agent, new Block(from, end, place, Load: load, Kind: kind));
    }

    private void Add(int agent, Block block) =>
        _agents[agent] = _agents[agent] with { Blocks = [.. _agents[agent].Blocks.Append(block).OrderBy(other => other.Start)] };
}
