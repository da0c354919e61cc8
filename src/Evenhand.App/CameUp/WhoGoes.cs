using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>
/// Who goes for a child: the emergency card's order with where each really is (M024, M025). Whoever may not collect the child is
/// not in it (M115). Without a card, whoever is there first without dropping anything comes first.
/// </summary>
public sealed record WhoGoes
{
    /// <summary>Within so many minutes of a call somebody is there.</summary>
    private const int WithinTheHour = 60;

    public required LocalDateTime Called { get; init; }

    public LocalDateTime By => Called.PlusMinutes(WithinTheHour);

    /// <summary>Name of the care in which the child is.</summary>
    public required string Care { get; init; }

    public required IReadOnlyList<PersonId> Children { get; init; }

    /// <summary>The order is that of the emergency card.</summary>
    public required bool IsByCard { get; init; }

    public required IReadOnlyList<Goer> Order { get; init; }

    /// <summary>Who stands on the card and may not collect the child.</summary>
    public required IReadOnlyList<PersonId> MayNotCollect { get; init; }

    /// <summary>The first of the order who can be there within the hour, whatever they drop; else whoever is there first. Null when nobody can come that day.</summary>
    public Goer? First => Order.FirstOrDefault(goer => !goer.IsToBeAsked && goer.IsThereBy(By))
        ?? Order.Where(goer => (goer.There ?? goer.ThereAfter) is not null).OrderBy(goer => goer.There ?? goer.ThereAfter).FirstOrDefault();

    public Goer? Of(PersonId who) => Order.FirstOrDefault(goer => goer.Who == who);

    /// <summary>Null when none of the children is in care at that moment.</summary>
    public static WhoGoes? For(Household household, PeopleTimes times, IReadOnlyList<PersonId> children, LocalDateTime called)
    {
        if (times.Care.FirstOrDefault(care => children.Contains(care.Who) && care.Start < called && called < care.End) is not { } inCare)
            return null;
        var there = children.Where(child => times.Care.Any(care => care.Who == child && care.Start < called && called < care.End)).ToList();
        var card = household.Child(there[0])!.EmergencyCard;
        var asked = card.Count > 0 ? card : Everyone(household);
        var order = asked.Where(who => MayCollect(household, who, there)).Select(who => Stand(household, times, who, called, Way(household, who, inCare.Kind))).ToList();
        return new()
        {
            Called = called,
            Care = inCare.What,
            Children = there,
            IsByCard = card.Count > 0,
            Order = card.Count > 0 ? order : [.. order.OrderBy(goer => goer.IsToBeAsked).ThenBy(goer => goer.Leaves is { Firm: true }).ThenBy(goer => goer.There ?? goer.ThereAfter ?? LocalDateTime.MaxIsoValue)],
            MayNotCollect = [.. card.Where(who => !MayCollect(household, who, there))],
        };
    }

    /// <summary>Adults named in the authority of a child, all of them where there is no list; helpers who are authorised.</summary>
    public static bool MayCollect(Household household, PersonId who, IReadOnlyList<PersonId> children) => children.All(id =>
        household.Adult(who) is not null ? household.Child(id)?.Authority?.Contains(who) ?? true
        : household.Helpers.Any(helper => helper.Id == who && helper.Authorised.Contains(id)) || household.OnRequest.Any(helper => helper.Id == who && helper.Authorised.Contains(id)));

    private static IReadOnlyList<PersonId> Everyone(Household household) =>
        [.. household.Adults.Select(adult => adult.Id), .. household.Helpers.Select(helper => helper.Id), .. household.OnRequest.OrderBy(helper => helper.Ring).Select(helper => helper.Id)];

    private static int Way(Household household, PersonId who, string place)
    {
        var home = household.Adult(who)?.Home;
        return household.Places.Ways.Where(way => (Is(way.From, home) && way.To == place) || (Is(way.To, home) && way.From == place)).Select(way => way.Minutes).DefaultIfEmpty(Places.UsualMinutes).Min();
    }

    private static bool Is(string place, string? home) => place == Places.Home || place == $"home {home}";

    private static Goer Stand(Household household, PeopleTimes times, PersonId who, LocalDateTime called, int way) =>
        household.Adult(who) is not null ? OfAdult(times, who, called, way)
        : household.Helpers.Any(helper => helper.Id == who) ? OfHelper(times, who, called, way)
        : Asked(times, who, called, way);

    private static Goer OfAdult(PeopleTimes times, PersonId who, LocalDateTime called, int way)
    {
        // The stronger of two overlapping blocks wins, as in the plan.
        var block = times.Adults.Where(time => time.Who == who && time.Holds(called)).OrderByDescending(time => time.Where).ThenByDescending(time => time.End).FirstOrDefault();
        LocalDateTime? After(PersonTime time) => time.End.Date == called.Date ? time.End.PlusMinutes(time.WayBack + way) : null;
        return block switch
        {
            null => new(who, Stands.AtHome, null, called.PlusMinutes(way), null, way),
            { Where: Where.Home } => new(who, Stands.WorkingAtHome, block, called.PlusMinutes(way), After(block), way),
            { Where: Where.Unable } => new(who, Stands.Unable, block, null, null, way),
            { Where: Where.Site } => new(who, Stands.AtSite, block, called.PlusMinutes(block.WayBack + way), After(block), block.WayBack + way),
            _ => new(who, Stands.Away, block, null, After(block), way),
        };
    }

    private static Goer OfHelper(PeopleTimes times, PersonId who, LocalDateTime called, int way)
    {
        var visit = times.Helpers.FirstOrDefault(time => time.Who == who && time.End > called && time.Start.Date == called.Date);
        return visit is null ? new(who, Stands.NotThatDay, null, null, null, way)
            : visit.Start <= called ? new(who, Stands.Here, visit, called.PlusMinutes(way), null, way)
            : new(who, Stands.ComesLater, visit, null, visit.Start.PlusMinutes(way), way);
    }

    private static Goer Asked(PeopleTimes times, PersonId who, LocalDateTime called, int way)
    {
        var window = times.CouldCome.FirstOrDefault(time => time.Who == who && time.End > called && time.Start.Date == called.Date);
        return window is null ? new(who, Stands.NotThatDay, null, null, null, way) : new(who, Stands.CanBeAsked, window, null, LocalDateTime.Max(window.Start, called).PlusMinutes(way), way);
    }
}
