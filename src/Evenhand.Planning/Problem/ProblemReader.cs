namespace Evenhand.Planning.Problem;

/// <summary>From JSON to records; only shapes and types are looked at here.</summary>
internal static class ProblemReader
{
    public static PlanningProblem? Read(JsonSpot file)
    {
        var travel = Travel(file.At("travel"));
        var evening = file.Ints("evening");
        if (evening.Count != 2) file.At("evening").Note("two minutes of the day are needed: from and to");
        var problem = new PlanningProblem
        {
            Id = file.Text("id"),
            Grid = file.Int("grid"),
            Weeks = file.Int("weeks"),
            Places = file.ListIfAny("places", spot => spot.AsText()),
            Travel = travel ?? new TravelTable(0, []),
            Agents = file.List("agents", ReadAgent),
            Children = file.List("children", ReadChild),
            Occurrences = file.List("tasks", ReadOccurrence),
            Lags = file.List("prec", spot => new Lag(spot.Int("a"), spot.Int("b"), spot.Int("min"), spot.Int("max"))),
            Sigma = file.Int("sigma"),
            Quantum = file.Int("quantum"),
            MentalQuantum = file.Int("mquantum"),
            EveningFrom = evening.Count == 2 ? evening[0] : 0,
            EveningTo = evening.Count == 2 ? evening[1] : 0,
            Budget = file.Ints("budget"),
            Cap = file.Ints("cap"),
            ShiftStep = file.Int("shiftstep", 15),
        };
        return travel is null ? null : problem;
    }

    private static TravelTable? Travel(JsonSpot spot)
    {
        var rows = spot.List(row => (Spot: row, Minutes: row.List(cell => cell.AsInt())));
        var square = true;
        foreach (var (row, minutes) in rows)
        {
            if (minutes.Count == rows.Count) continue;
            row.Note($"{rows.Count} places need {rows.Count} travel times in every row, not {minutes.Count}");
            square = false;
        }
        return square ? new TravelTable(rows.Count, [.. rows.SelectMany(row => row.Minutes)]) : null;
    }

    private static Agent ReadAgent(JsonSpot spot) => new()
    {
        Id = spot.Text("id"),
        Kind = Kind(spot),
        Home = spot.Int("home", -1),
        Share = spot.Int("share", 100),
        MentalShare = spot.Int("mshare", 100),
        Balance = spot.Int("balance", 0),
        StandingMental = spot.Int("mental0", 0),
        Blocks = spot.ListIfAny("blocks", ReadBlock),
        Rate = spot.Int("rate", 0),
        MinimumShift = spot.Int("minshift", 0),
        Windows = spot.ListIfAny("windows", window => new CarerWindow(window.Int("s"), window.Int("e"), window.Int("home"))),
        Favours = spot.Int("favours", -1),
    };

    private static AgentKind Kind(JsonSpot spot)
    {
        switch (spot.At("kind").AsText())
        {
            case "adult": return AgentKind.Adult;
            case "carer": return AgentKind.Carer;
            case "helper": return AgentKind.Helper;
            default:
                spot.At("kind").Note("one of adult, carer, helper is needed");
                return AgentKind.Adult;
        }
    }

    private static Block ReadBlock(JsonSpot spot) => new(
        spot.Int("s"), spot.Int("e"), spot.Int("place"), spot.Flag("open"), spot.Int("load", 0), spot.Text("kind"), spot.Flag("attn", true));

    private static ChildNeeds ReadChild(JsonSpot spot) => new()
    {
        Id = spot.Text("id"),
        Needs = spot.List("needs", need => new Need(need.Int("s"), need.Int("e"), need.Int("home"), (CareLevel)need.Int("level"))),
        Stays = spot.List("stays", ReadStay),
        Alone = spot.Int("alone", 0),
    };

    private static Stay ReadStay(JsonSpot spot) => new(
        spot.Int("drop"), spot.Int("pick"), spot.Int("lo"), spot.Int("hi"), spot.Int("hdrop"), spot.Int("hpick"), spot.Flag("home_if_undropped"));

    private static Occurrence ReadOccurrence(JsonSpot spot) => new()
    {
        Name = spot.Text("name"),
        Type = spot.Text("type"),
        Duration = spot.Int("dur"),
        Persons = spot.Int("n", 1),
        From = spot.Int("frm"),
        To = spot.Int("to"),
        Anywhere = spot.Flag("any"),
        Inattentive = spot.Flag("attn"),
        Takes = spot.ListIfAny("sup", child => child.AsInt()),
        Windows = spot.List("win", ReadWindow),
        Step = spot.Int("step", 5),
        Eligible = spot.Ints("elig"),
        Priority = spot.Int("prio", 0),
        Load = spot.Int("load", 0),
        Mental = spot.Int("mental", 0),
        Dislikes = spot.ListIfAny("dislike", points => points.AsInt()),
        Preference = spot.Has("pref") ? ReadPreference(spot.At("pref")) : null,
        IsVoid = spot.Flag("void"),
    };

    private static StartWindow ReadWindow(JsonSpot spot)
    {
        var ends = spot.List(end => end.AsInt());
        if (ends.Count == 2) return new StartWindow(ends[0], ends[1]);
        spot.Note("two minutes are needed: first and last start");
        return new StartWindow(0, 0);
    }

    private static Preference? ReadPreference(JsonSpot spot)
    {
        var pair = spot.List(value => value.AsInt());
        if (pair.Count == 2) return new Preference(pair[0], pair[1]);
        spot.Note("a person and a start are needed, or null");
        return null;
    }
}
