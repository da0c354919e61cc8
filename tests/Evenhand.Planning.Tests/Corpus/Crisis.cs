using System.Text.Json;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Tests.Corpus;

/// <summary>A week that turns out otherwise: a sick child, a closed school, a meeting (section 6 of the specification).</summary>
internal sealed class Crisis
{
    private const int Day = PlanningProblem.MinutesPerDay;
    private readonly JsonElement _crisis;
    private readonly List<Agent> _agents;
    private readonly List<ChildNeeds> _children;
    private readonly List<Occurrence> _occurrences;
    private readonly List<Assignment> _assignments;
    private readonly PlanningProblem _before;
    private readonly WeekPlan _plan;

    private Crisis(string name, int number)
    {
        (_before, _plan) = (PlanningCorpus.Problem(name), PlanningCorpus.Incumbent(name));
        using var file = JsonDocument.Parse(PlanningCorpus.TextOf(name));
        _crisis = file.RootElement.GetProperty("crises")[number].Clone();
        (_agents, _children, _occurrences, _assignments) = ([.. _before.Agents], [.. _before.Children], [.. _before.Occurrences], [.. _plan.Assignments]);
        Now = Number("now");
    }

    public int Now { get; }
    public PlanningProblem Problem => _before with { Agents = _agents, Children = _children, Occurrences = _occurrences };
    public WeekPlan Incumbent => _plan with { Assignments = _assignments };

    public static Crisis Of(string name, int number)
    {
        var crisis = new Crisis(name, number);
        switch (crisis._crisis.GetProperty("kind").GetString())
        {
            case "sick": crisis.FallSick(); break;
            case "closed": crisis.CloseSchool(); break;
            default: crisis.CallMeeting(); break;
        }
        return crisis;
    }

    private int Number(string key) => _crisis.GetProperty(key).GetInt32();

    private void FallSick()
    {
        Leave(Now, Number("to"));
        var child = Number("child");
        foreach (var stay in _children[child].Stays.ToList())
        {
            if (stay.Low / Day == Now / Day && stay.Low < Now) FetchNow(child, stay);
            else if (Number("frm") < stay.Low && stay.Low < Number("to")) StayHome(child, stay);
        }
    }

    private void CloseSchool()
    {
        var day = Number("day");
        Leave(day * Day, (day + 1) * Day);
        for (var child = 0; child < _children.Count; child++)
            foreach (var stay in _children[child].Stays.ToList())
                if (stay.Low / Day == day && _occurrences[stay.Pick].From == Number("place"))
                    StayHome(child, stay);
    }

    private void CallMeeting()
    {
        var agent = Number("agent");
        var meeting = new Block(Number("s"), Number("e"), Number("place"), Load: Number("e") - Number("s"), Kind: "meeting");
        _agents[agent] = _agents[agent] with { Blocks = [.. _agents[agent].Blocks.Append(meeting).OrderBy(block => block.Start)] };
    }

    // Work of the period becomes something that may be left undone.
    private void Leave(int from, int to)
    {
        for (var agent = 0; agent < _agents.Count; agent++)
            foreach (var block in _agents[agent].Blocks.Where(block => block.Start >= from && block.Start < to).ToList())
            {
                if (block.Kind is not ("work" or "lunch")) continue;
                _agents[agent] = _agents[agent] with { Blocks = [.. _agents[agent].Blocks.Where(other => other != block)] };
                if (block.Kind == "work") AddWork(agent, block);
            }
    }

    private void AddWork(int agent, Block block)
    {
        _assignments.Add(new Assignment(_occurrences.Count, agent, block.Start));
        _occurrences.Add(new Occurrence
        {
            Name = "work",
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

    private void FetchNow(int child, Stay stay)
    {
        var fetch = _occurrences[stay.Pick] with
        {
            Name = "pick up sick child",
            Windows = [new StartWindow(Now + 15, Now + 120)],
            Step = 5,
            Takes = [child],
            Priority = 400,
            Preference = null,
            Dislikes = [],
        };
        _occurrences.Add(fetch);
        _children[child] = _children[child] with { Stays = [.. _children[child].Stays.Select(other => other == stay ? stay with { Pick = _occurrences.Count - 1 } : other)] };
        CancelUnlessNeeded(stay.Pick);
    }

    private void StayHome(int child, Stay stay)
    {
        _children[child] = _children[child] with
        {
            Stays = [.. _children[child].Stays.Where(other => other != stay)],
            Needs = [.. _children[child].Needs, new Need(stay.Low, stay.High, stay.PickHome, CareLevel.Awake)],
        };
        CancelUnlessNeeded(stay.Drop);
        CancelUnlessNeeded(stay.Pick);
    }

    private void CancelUnlessNeeded(int occurrence)
    {
        if (!_children.Exists(child => child.Stays.Any(stay => stay.Drop == occurrence || stay.Pick == occurrence)))
            _occurrences[occurrence] = _occurrences[occurrence] with { IsVoid = true };
    }
}
