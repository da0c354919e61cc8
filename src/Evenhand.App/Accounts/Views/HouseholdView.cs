using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.Accounts.Views;

/// <summary>
/// A household as one member may see it. Pages read through it and hold nothing else, so that none can forget a rule. What a
/// lesser role sees is put together from what is shared, field by field; what nobody thought of is not in it.
/// </summary>
public sealed class HouseholdView
{
    private readonly Household whole;
    private readonly PrivateThings privates;

    private HouseholdView(Caller caller, Household whole, PrivateThings privates)
    {
        Caller = caller;
        this.whole = whole;
        this.privates = privates;
        Reach = RightsTable.Of(caller.Role, Resource.Day, Doing.See);
        Children = [.. Reach switch
        {
            Reach.All or Reach.Family => whole.Children.Select(child => child.Id),
            Reach.Children when caller.Role == Role.OtherHome => whole.Children.Select(child => child.Id),
            Reach.Children => whole.Children.Select(child => child.Id).Where(LooksAfter),
            _ => [],
        }];
        Household = caller.Role == Role.Adult ? whole : Shared();
    }

    public static HouseholdView For(Caller caller, Household household, PrivateThings privates) => new(caller, household, privates);

    public Caller Caller { get; }

    /// <summary>How much of a day or a week is seen.</summary>
    public Reach Reach { get; }

    public PersonId? Me => Caller.Person;

    /// <summary>The children whose day is seen.</summary>
    public IReadOnlyList<PersonId> Children { get; }

    public Household Household { get; }

    /// <summary>Nothing is kept from this member: an adult, and nobody keeps anything to themselves.</summary>
    public bool IsWhole => Caller.Role == Role.Adult && privates.Count == 0;

    /// <summary>The plan as this member sees it. Where someone is there and with what is not shown, they are busy.</summary>
    public WeekPage Week(WeekPage page) => IsWhole ? page : new WeekView(this, whole, privates).Of(page);

    /// <summary>The week with its corrections as this member sees it.</summary>
    public LivedWeek Week(LivedWeek week) => IsWhole ? week : new WeekView(this, whole, privates).Of(week);

    /// <summary>Whether an occurrence is shown with its name.</summary>
    public bool Shows(PlanItem item) => new WeekView(this, whole, privates).IsSeen(item, item.Who);

    /// <summary>Whether a responsibility is shown with its name.</summary>
    public bool ShowsRow(string responsibility) => !privates.HidesRow(responsibility, Me);

    /// <summary>Whether it is shown what the hours of a person are for.</summary>
    public bool ShowsHours(PersonId of) => !privates.HidesHours(of, Me);

    /// <summary>The same household for whoever passes by: without what is private to anyone, this member included.</summary>
    public HouseholdView ForEveryone => new(Caller with { Person = null }, whole, privates);

    /// <summary>True when an occurrence is this member's to say done: all of them for an adult, their own for everyone else.</summary>
    public bool MayAnswer(PlanItem item, IReadOnlyList<PersonId> who) => RightsTable.Of(Caller.Role, Resource.Day, Doing.Answer) switch
    {
        Reach.All => true,
        Reach.None => false,
        _ => Me is { } me && (who.Contains(me) || item.Owner == me),
    };

    private bool LooksAfter(PersonId child) =>
        whole.Helpers.Any(helper => helper.Id == Me && (helper.Covers.Contains(child) || helper.Authorised.Contains(child)))
        || whole.OnRequest.Any(helper => helper.Id == Me && (helper.Covers.Count == 0 || helper.Covers.Contains(child) || helper.Authorised.Contains(child)));

    /// <summary>Names and what the days need; no pay, rules, agreements, owners, scenarios or reasons.</summary>
    private Household Shared() => new()
    {
        Label = Caller.Role == Role.OlderChild ? whole.Label : "",
        Weeks = whole.Weeks,
        Starts = whole.Starts,
        TimeZone = whole.TimeZone,
        Adults = [.. whole.Adults.Select(adult => new Adult { Id = adult.Id, Name = adult.Name, Home = adult.Home })],
        Children = [.. whole.Children.Where(child => Children.Contains(child.Id)).Select(Shared)],
        Helpers = [.. whole.Helpers.Where(helper => Caller.Role == Role.OlderChild || helper.Id == Me).Select(helper => helper with { Blocks = helper.Id == Me ? helper.Blocks : [], CostHour = helper.Id == Me ? helper.CostHour : 0 })],
        OnRequest = [.. whole.OnRequest.Where(helper => helper.Id == Me)],
    };

    private static Child Shared(Child child) => new()
    {
        Id = child.Id,
        Name = child.Name,
        Age = child.Age,
        AloneMax = child.AloneMax,
        Care = child.Care,
        GetsThere = child.GetsThere,
    };
}
