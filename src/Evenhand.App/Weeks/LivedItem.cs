using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>An item of the plan with what became of it.</summary>
public sealed record LivedItem(PlanItem Plan)
{
    /// <summary>Somebody said so. Not saying so means the same.</summary>
    public bool SaidDone { get; init; }

    public bool LetGo { get; init; }

    public bool PersonPinned { get; init; }

    public bool TimePinned { get; init; }

    /// <summary>Somebody on request is to do it and has not said yes.</summary>
    public bool WaitsForAnswer { get; init; }

    /// <summary>Nobody's this once: whoever takes it has it.</summary>
    public bool MayBeClaimed { get; init; }

    public bool Moved { get; init; }

    /// <summary>Key of the item with which it shares its person, or must not share it.</summary>
    public string? TiedTo { get; init; }

    /// <summary>Its name is read by this person alone; null for everything else.</summary>
    public PersonId? PrivateTo { get; init; }

    public IReadOnlyList<PersonId> Who { get; init; } = Plan.Who;

    public LocalDateTime Start { get; init; } = Plan.Start;

    public LocalDateTime End { get; init; } = Plan.End;

    public string Key => Plan.Key;

    /// <summary>Done by, or for, someone who is not its owner; the owner stays the owner.</summary>
    public bool IsCover => Plan.Owner is { } owner && !Who.Contains(owner);

    /// <summary>Nobody owns it and no rule names anyone; the plan only proposes who does it.</summary>
    public bool IsNobodys => !IsEntry && Plan.Standing == Standing.Nobody;

    /// <summary>Written down for this week alone.</summary>
    public bool IsEntry => WeekEntry.IsKey(Plan.Key);

    /// <summary>Somebody else can do it this once: it is no one's own, protected or paid time.</summary>
    public bool CanChangeHands => Plan.Standing is not (Standing.EachTheirOwn or Standing.Protected or Standing.Work);

    public int Minutes => (int)Period.Between(Start, End, PeriodUnits.Minutes).Minutes;

    public bool IsRide => Plan.Responsibility is "child.dropoff" or "child.pickup" or "ride" or "activity.drive" or "custody.exchange";

    /// <summary>When to set off; null for what needs no way.</summary>
    public LocalDateTime? LeaveBy => IsRide || Plan.TravelBefore > 0 ? Start.PlusMinutes(-Plan.TravelBefore) : null;
}
