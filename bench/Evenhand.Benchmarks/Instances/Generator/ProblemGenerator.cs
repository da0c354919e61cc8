using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>Makes a planning problem of a kind, a size, weeks and a seed; the same four make the same problem.</summary>
internal sealed class ProblemGenerator
{
    private const int Day = PlanningProblem.MinutesPerDay;
    private readonly HouseholdKind _kind;
    private readonly HouseholdSize _size;
    private readonly int _weeks;
    private readonly Random _random;
    private readonly TravelTable _travel;
    private readonly List<Agent> _agents = [];
    private readonly List<ChildNeeds> _children = [];
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<Lag> _lags = [];

    private ProblemGenerator(HouseholdKind kind, HouseholdSize size, int weeks, int seed)
    {
        (_kind, _size, _weeks, _random) = (kind, size, weeks, new Random(seed));
        _travel = Town.Ways(_random);
    }

    public static PlanningProblem Of(HouseholdKind kind, HouseholdSize size, int? weeks, int seed)
    {
        var long_ = weeks ?? (size == HouseholdSize.XL ? 4 : kind == HouseholdKind.Compressed ? 2 : 1);
        return new ProblemGenerator(kind, size, long_, seed).Make($"{size}g{seed}-{kind.ToString().ToLowerInvariant()}{(long_ > 1 ? $"{long_}w" : "")}");
    }

    private bool IsBig => _size >= HouseholdSize.L;
    private int ChildCount => _size switch { HouseholdSize.S => 1, HouseholdSize.M => 3, _ => 5 };
    private IReadOnlyList<int> Homes => _kind == HouseholdKind.Custody ? [Town.Home, Town.SecondHome] : [Town.Home];

    private PlanningProblem Make(string name)
    {
        foreach (var home in Homes) AddAdults(home);
        foreach (var home in Homes) AddCarers(home);
        for (var child = 0; child < ChildCount; child++) _children.Add(new ChildNeeds { Id = $"child {child + 1}" });
        foreach (var home in Homes)
        {
            for (var week = 0; week < _weeks; week++) AddChores(home, week);
            for (var day = 0; day < _weeks * 7; day++) AddRides(home, day);
        }
        AddNights();
        var money = _agents.Exists(agent => agent.Kind == AgentKind.Carer) ? 18_000 * Homes.Count : 0;
        return new PlanningProblem
        {
            Id = name,
            Weeks = _weeks,
            Places = Town.Places,
            Travel = _travel,
            Agents = _agents,
            Children = _children,
            Occurrences = _occurrences,
            Lags = _lags,
            Budget = [.. Enumerable.Repeat(money, _weeks)],
            Cap = [.. Enumerable.Repeat(money * 5 / 3, _weeks)],
        };
    }

    private void AddAdults(int home)
    {
        var count = _kind == HouseholdKind.Custody && !IsBig ? 1 : IsBig && _kind != HouseholdKind.Custody ? 4 : 2;
        for (var k = 0; k < count; k++)
            _agents.Add(new Agent
            {
                Id = $"adult {_agents.Count + 1}",
                Home = home,
                Balance = _random.Next(-12, 13) * 5,
                StandingMental = _random.Next(3, 8) * 10,
                Blocks = WorkWeek.BlocksOf(k < 2 ? _kind : HouseholdKind.Dual, k % 2, home, _weeks, _travel),
            });
    }

    private void AddCarers(int home)
    {
        _agents.Add(new Agent { Id = $"helper at {home}", Kind = AgentKind.Helper, MinimumShift = 60, Favours = _size == HouseholdSize.S ? 2 : 3, Windows = Windows(home, [0, 2, 4], 900, 1200) });
        if (_size == HouseholdSize.S && _kind is not (HouseholdKind.Custody or HouseholdKind.Lead or HouseholdKind.ShiftWork)) return;
        _agents.Add(new Agent { Id = $"afternoons at {home}", Kind = AgentKind.Carer, Rate = 1800, MinimumShift = 120, Windows = Windows(home, [0, 1, 2, 3, 4], 870, 1185) });
        _agents.Add(new Agent { Id = $"mornings at {home}", Kind = AgentKind.Carer, Rate = 1500, MinimumShift = 120, Windows = [.. Windows(home, [0, 2, 4], 390, 600), .. Windows(home, [5], 540, 1200)] });
    }

    private List<CarerWindow> Windows(int home, int[] weekdays, int low, int high) =>
        [.. from week in Enumerable.Range(0, _weeks) from day in weekdays let midnight = (week * 7 + day) * Day select new CarerWindow(midnight + low, midnight + high, home)];

    private List<int> AdultsOf(int home) => [.. Enumerable.Range(0, _agents.Count).Where(a => _agents[a].IsAdult && _agents[a].Home == home)];

    private List<int> CarersOf(int home) => [.. Enumerable.Range(0, _agents.Count).Where(a => !_agents[a].IsAdult && _agents[a].Windows[0].Home == home)];

    // With two homes the children are at the first one until Wednesday noon.
    private bool AreAt(int home, int day) => Homes.Count == 1 || (day % 7 < 3) == (home == Town.Home);

    private void AddChores(int home, int week)
    {
        foreach (var chore in Chores.Of(_size))
        {
            if (chore.Persons > AdultsOf(home).Count) continue;
            var dislikes = Enumerable.Range(0, _agents.Count).Select(a => _agents[a].IsAdult ? _random.Next(4) : 0).ToList();
            foreach (var weekday in chore.Days)
            {
                var day = week * 7 + weekday;
                if (chore.IsWithChildren && !AreAt(home, day)) continue;
                IEnumerable<IReadOnlyList<int>> takes = chore.IsPerChild ? Enumerable.Range(0, ChildCount).Select(child => new[] { child }) : chore.IsWithChildren ? [[.. Enumerable.Range(0, ChildCount)]] : [[]];
                foreach (var children in takes) AddChore(home, chore, day, dislikes, children);
            }
        }
        AddPersonalTime(home, week);
    }

    private void AddChore(int home, Chore chore, int day, List<int> dislikes, IReadOnlyList<int> children)
    {
        var eligible = AdultsOf(home);
        var last = Math.Min(day + chore.Span, (day / 7 + 1) * 7);
        var windows = Enumerable.Range(day, last - day).Select(d => new StartWindow(d * Day + chore.From, d * Day + chore.To)).ToList();
        var place = chore.Place ?? home;
        _occurrences.Add(new Occurrence
        {
            Name = $"{chore.Type} {day}",
            Type = chore.Type,
            Duration = chore.Minutes,
            Persons = chore.Persons,
            From = place,
            To = place,
            Anywhere = chore.IsAnywhere,
            Inattentive = chore.NeedsAttention,
            Takes = children,
            Windows = windows,
            Step = chore.Step,
            Eligible = chore.ByCarersToo ? [.. eligible, .. CarersOf(home)] : eligible,
            Priority = chore.Points,
            Load = chore.Minutes + 2 * _travel[home, place],
            Mental = chore.Mental,
            Dislikes = dislikes,
            Preference = _random.Next(2) == 0 ? new Preference(eligible[_random.Next(eligible.Count)], windows[0].Low + (windows[0].High - windows[0].Low) / 2 / 5 * 5) : null,
        });
    }

    private void AddPersonalTime(int home, int week)
    {
        foreach (var adult in AdultsOf(home))
            _occurrences.Add(new Occurrence
            {
                Name = $"own time {adult} {week}",
                Type = "personal",
                Duration = 60,
                From = Town.Club,
                To = Town.Club,
                Inattentive = true,
                Windows = [.. Enumerable.Range(week * 7, 7).Select(day => new StartWindow(day * Day + 540, day * Day + 1260))],
                Step = 30,
                Eligible = [adult],
                Priority = 70,
            });
    }

    private void AddRides(int home, int day)
    {
        if (day % 7 > 4 || !AreAt(home, day)) return;
        int[] schools = ChildCount == 1 ? [Town.Daycare] : [Town.School, Town.Daycare];
        foreach (var school in schools)
        {
            var (dropTo, pickTo) = school == Town.School ? (480, 1005) : (555, 1050);
            var drop = AddRide(home, day, home, school, "drop", 435, dropTo);
            var pick = AddRide(home, day, school, home, "pick", 900, pickTo);
            for (var child = 0; child < ChildCount; child++)
                if (SchoolOf(child) == school)
                    _children[child] = _children[child] with { Stays = [.. _children[child].Stays, new Stay(drop, pick, day * Day + 450, day * Day + pickTo, home, home)] };
        }
    }

    private int SchoolOf(int child) => ChildCount > 1 && child < (ChildCount + 1) / 2 ? Town.School : Town.Daycare;

    private int AddRide(int home, int day, int from, int to, string type, int low, int high)
    {
        _occurrences.Add(new Occurrence
        {
            Name = $"{type} {Town.Places[type == "drop" ? to : from]} {day}",
            Type = type,
            Duration = Math.Max(5, _travel[from, to]),
            From = from,
            To = to,
            Inattentive = true,
            Takes = [.. Enumerable.Range(0, ChildCount)],
            Windows = [new StartWindow(day * Day + low, day * Day + high)],
            Eligible = [.. AdultsOf(home), .. CarersOf(home)],
            Priority = 120,
            Load = 2 * Math.Max(5, _travel[from, to]),
        });
        return _occurrences.Count - 1;
    }

    // Asleep until 6:45; awake around the stay or all day; in bed at 19:45 or, school children, at 20:30.
    private void AddNights()
    {
        for (var child = 0; child < ChildCount; child++)
        {
            var bed = SchoolOf(child) == Town.School ? 1230 : 1185;
            var needs = Enumerable.Range(0, _weeks * 7).SelectMany(day => DayOf(child, day, bed));
            _children[child] = _children[child] with { Needs = [.. needs] };
        }
    }

    private IEnumerable<Need> DayOf(int child, int day, int bed)
    {
        var home = Homes.First(home => AreAt(home, day));
        var midnight = day * Day;
        yield return new Need(midnight, midnight + 405, home, CareLevel.Asleep);
        yield return new Need(midnight + bed, midnight + Day, home, CareLevel.Asleep);
        if (day % 7 > 4)
        {
            yield return new Need(midnight + 405, midnight + bed, home, CareLevel.Awake);
            yield break;
        }
        yield return new Need(midnight + 405, midnight + 450, home, CareLevel.Awake);
        yield return new Need(midnight + (SchoolOf(child) == Town.School ? 1005 : 1050), midnight + bed, home, CareLevel.Awake);
    }
}
