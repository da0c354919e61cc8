using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>Somebody who could go for a child: where they really are, and when they can be there.</summary>
/// <param name="In">What they are at, or their next visit; null when they are at home with nothing on.</param>
/// <param name="There">When they can be there if they set off now; null when they cannot set off that day.</param>
/// <param name="ThereAfter">When they can be there after what they are at; null when that is not on that day.</param>
/// <param name="Way">Minutes on the way.</param>
public sealed record Goer(PersonId Who, Stands Stands, PersonTime? In, LocalDateTime? There, LocalDateTime? ThereAfter, int Way)
{
    /// <summary>Not cover before they have said yes.</summary>
    public bool IsToBeAsked => Stands == Stands.CanBeAsked;

    /// <summary>What they leave when they set off now: work or a commitment, at home or not.</summary>
    public PersonTime? Leaves => There is not null && Stands is Stands.AtSite or Stands.WorkingAtHome ? In : null;

    public bool IsThereBy(LocalDateTime time) => There <= time || ThereAfter <= time;
}

/// <summary>Where somebody is at the moment in question.</summary>
public enum Stands
{
    AtHome,

    WorkingAtHome,

    /// <summary>At work or another commitment, on the way there or back included.</summary>
    AtSite,

    /// <summary>Too far to come before it ends.</summary>
    Away,

    /// <summary>At home and not able to.</summary>
    Unable,

    /// <summary>A helper who is here by agreement.</summary>
    Here,

    /// <summary>A helper who comes later that day by agreement.</summary>
    ComesLater,

    /// <summary>Could come, now or later that day, if asked.</summary>
    CanBeAsked,

    /// <summary>Not that day.</summary>
    NotThatDay,
}
