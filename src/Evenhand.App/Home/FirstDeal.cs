using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.Deal;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;
using Evenhand.Domain.Units;

namespace Evenhand.App.Home;

/// <summary>
/// The first deal: a few responsibilities that nobody owns, running Evenhand among them, by what each likes and minds. It begins with
/// the heaviest, so that ten settle most of a week.
/// </summary>
public sealed class FirstDeal
{
    public const int AtFirst = 10;

    private FirstDeal(Household household, IReadOnlyList<Owned> rows, int open)
    {
        Household = household;
        Rows = rows;
        Open = open;
    }

    /// <summary>Running Evenhand is work as well, and can be anyone's (M001).</summary>
    public static ResponsibilityId Running { get; } = new("plan.evenhand");

    /// <summary>The household, with the row for running Evenhand.</summary>
    public Household Household { get; }

    /// <summary>What is dealt now, in the catalogue's order.</summary>
    public IReadOnlyList<Owned> Rows { get; }

    /// <summary>How many in all are nobody's and could be dealt.</summary>
    public int Open { get; }

    /// <param name="most">How many at once.</param>
    /// <param name="running">What running Evenhand is called in the household's language.</param>
    public static FirstDeal Of(Household household, int most, string running)
    {
        var whole = household.OwnResponsibilities.Any(row => row.Id == Running) || household.Adults.Count == 0 ? household : household with { OwnResponsibilities = [.. household.OwnResponsibilities, Row(running)] };
        var open = new OwnershipView(whole, CatalogueFile.Shipped).Applicable.Where(IsOpen).ToList();
        var heaviest = open.OrderByDescending(owned => owned.Row.Id == Running).ThenByDescending(Weight).Take(most).Select(owned => owned.Row.Id).ToHashSet();
        return new(whole, [.. open.Where(owned => heaviest.Contains(owned.Row.Id))], open.Count);
    }

    /// <summary>A proposal for these rows alone; everything else that nobody owns stays so.</summary>
    public DealReport Propose(Household answered)
    {
        var dealt = Rows.Select(owned => owned.Row.Id).ToHashSet();
        var view = new OwnershipView(answered, CatalogueFile.Shipped);
        var others = view.Applicable.Where(owned => owned.State == OwnershipState.Nobody && !dealt.Contains(owned.Row.Id)).Select(owned => owned.Row.Id.Value);
        var narrowed = answered with { Ownership = answered.Ownership with { NotDoing = [.. answered.Ownership.NotDoing, .. others] } };
        return HouseholdDeal.Run(narrowed, CatalogueFile.Shipped, new DealScope.Unowned());
    }

    /// <summary>The household with what each said they like and mind.</summary>
    public Household With(IReadOnlyDictionary<PersonId, IReadOnlyDictionary<string, Liking>> answers) => Household with
    {
        Adults = [.. Household.Adults.Select(adult => answers.TryGetValue(adult.Id, out var said) ? LikingAnswers.Into(adult, said) : adult)],
    };

    /// <summary>The entry of the row in the household file.</summary>
    public static JsonObject RunningRow(string name) => new() { ["id"] = Running.Value, ["name"] = name, ["minutes"] = 10, ["times_a_week"] = 1, ["thinking_minutes"] = 15, ["place"] = "anywhere", ["kind"] = "admin", ["from"] = "00:00", ["to"] = "24:00" };

    private static Responsibility Row(string name) => new() { Id = Running, Name = name, IsOwn = true, Kind = WorkKind.Admin, OccurrencesPerWeek = 1, ExecuteMinutes = 10, ThinkingMinutes = 15, Place = "anywhere", Cadence = "1x/week", WindowStart = 0, WindowEnd = 1440 };

    private static bool IsOpen(Owned owned) => owned.State == OwnershipState.Nobody && owned.Row.CountsInLoad && owned.Row.Binding == Binding.None && !owned.Row.IsNeverDone;

    private static decimal Weight(Owned owned) => WeeklyLoad.Of(owned) is var load ? load.HandsOn + load.Watching + load.Thinking : 0;
}
