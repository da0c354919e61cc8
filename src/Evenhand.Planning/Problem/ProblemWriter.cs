using System.Text.Json;

namespace Evenhand.Planning.Problem;

internal static class ProblemWriter
{
    public static void Write(Utf8JsonWriter json, PlanningProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("id", problem.Id);
        json.WriteNumber("grid", problem.Grid);
        json.WriteNumber("weeks", problem.Weeks);
        json.WriteStartArray("places");
        foreach (var place in problem.Places) json.WriteStringValue(place);
        json.WriteEndArray();
        WriteTravel(json, problem.Travel);
        json.Objects("agents", problem.Agents, WriteAgent);
        json.Objects("children", problem.Children, WriteChild);
        var number = 0;
        json.Objects("tasks", problem.Occurrences, (to, occurrence) => WriteOccurrence(to, occurrence, number++, problem.Agents.Count));
        json.Objects("prec", problem.Lags, WriteLag);
        WriteMeasures(json, problem);
        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, PlanningProblem problem)
    {
        json.WriteNumber("sigma", problem.Sigma);
        json.WriteNumber("quantum", problem.Quantum);
        json.WriteNumber("mquantum", problem.MentalQuantum);
        json.Numbers("evening", [problem.EveningFrom, problem.EveningTo]);
        json.Numbers("budget", problem.Budget);
        json.Numbers("cap", problem.Cap);
        json.WriteNumber("shiftstep", problem.ShiftStep);
    }

    private static void WriteTravel(Utf8JsonWriter json, TravelTable travel)
    {
        json.WriteStartArray("travel");
        for (var from = 0; from < travel.Places; from++)
        {
            json.WriteStartArray();
            for (var to = 0; to < travel.Places; to++) json.WriteNumberValue(travel[from, to]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteAgent(Utf8JsonWriter json, Agent agent)
    {
        json.WriteString("id", agent.Id);
        json.WriteString("kind", KindWord(agent.Kind));
        json.WriteNumber("home", agent.Home);
        json.WriteNumber("share", agent.Share);
        json.WriteNumber("mshare", agent.MentalShare);
        json.WriteNumber("balance", agent.Balance);
        json.WriteNumber("mental0", agent.StandingMental);
        json.Objects("blocks", agent.Blocks, WriteBlock);
        json.WriteNumber("rate", agent.Rate);
        json.WriteNumber("minshift", agent.MinimumShift);
        json.Objects("windows", agent.Windows, WriteWindow);
        json.WriteNumber("favours", agent.Favours);
    }

    private static string KindWord(AgentKind kind) => kind switch
    {
        AgentKind.Adult => "adult",
        AgentKind.Carer => "carer",
        AgentKind.Helper => "helper",
    };

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        json.WriteNumber("s", block.Start);
        json.WriteNumber("e", block.End);
        json.WriteNumber("place", block.Place);
        json.WriteNumber("open", block.Open ? 1 : 0);
        json.WriteNumber("load", block.Load);
        json.WriteString("kind", block.Kind);
        if (!block.Inattentive) json.WriteNumber("attn", 0);
    }

    private static void WriteWindow(Utf8JsonWriter json, CarerWindow window)
    {
        json.WriteNumber("s", window.Start);
        json.WriteNumber("e", window.End);
        json.WriteNumber("home", window.Home);
    }

    private static void WriteChild(Utf8JsonWriter json, ChildNeeds child)
    {
        json.WriteString("id", child.Id);
        json.Objects("needs", child.Needs, WriteNeed);
        json.Objects("stays", child.Stays, WriteStay);
        if (child.Alone != 0) json.WriteNumber("alone", child.Alone);
    }

    private static void WriteNeed(Utf8JsonWriter json, Need need)
    {
        json.WriteNumber("s", need.Start);
        json.WriteNumber("e", need.End);
        json.WriteNumber("home", need.Home);
        json.WriteNumber("level", (int)need.Level);
    }

    private static void WriteStay(Utf8JsonWriter json, Stay stay)
    {
        json.WriteNumber("drop", stay.Drop);
        json.WriteNumber("pick", stay.Pick);
        json.WriteNumber("lo", stay.Low);
        json.WriteNumber("hi", stay.High);
        json.WriteNumber("hdrop", stay.DropHome);
        json.WriteNumber("hpick", stay.PickHome);
        if (stay.HomeIfUndropped) json.WriteNumber("home_if_undropped", 1);
    }

    private static void WriteOccurrence(Utf8JsonWriter json, Occurrence occurrence, int number, int agents)
    {
        json.WriteNumber("id", number);
        json.WriteString("name", occurrence.Name);
        json.WriteString("type", occurrence.Type);
        json.WriteNumber("dur", occurrence.Duration);
        json.WriteNumber("n", occurrence.Persons);
        json.WriteNumber("frm", occurrence.From);
        json.WriteNumber("to", occurrence.To);
        json.WriteNumber("any", occurrence.Anywhere ? 1 : 0);
        json.WriteNumber("attn", occurrence.Inattentive ? 1 : 0);
        json.Numbers("sup", occurrence.Takes);
        WriteStarts(json, occurrence);
        json.Numbers("elig", occurrence.Eligible);
        json.WriteNumber("prio", occurrence.Priority);
        json.WriteNumber("load", occurrence.Load);
        json.WriteNumber("mental", occurrence.Mental);
        json.Numbers("dislike", Enumerable.Range(0, agents).Select(occurrence.DislikeOf));
        if (occurrence.Preference is { } last) json.Numbers("pref", [last.Agent, last.Start]);
        else json.WriteNull("pref");
        if (occurrence.IsVoid) json.WriteNumber("void", 1);
    }

    private static void WriteStarts(Utf8JsonWriter json, Occurrence occurrence)
    {
        json.WriteStartArray("win");
        foreach (var window in occurrence.Windows)
        {
            json.WriteStartArray();
            json.WriteNumberValue(window.Low);
            json.WriteNumberValue(window.High);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteNumber("step", occurrence.Step);
    }

    private static void WriteLag(Utf8JsonWriter json, Lag lag)
    {
        json.WriteNumber("a", lag.First);
        json.WriteNumber("b", lag.Then);
        json.WriteNumber("min", lag.Minimum);
        json.WriteNumber("max", lag.Maximum);
    }
}
