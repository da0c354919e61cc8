using Evenhand.App.Catalogues;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.App.CameUp;

/// <summary>A stretch of somebody's time, as their blocks say: a lecture, a trip, a visit.</summary>
/// <param name="WayThere">Minutes of the way before it.</param>
/// <param name="WayBack">Minutes of the way after it.</param>
public sealed record PersonTime(PersonId Who, LocalDateTime Start, LocalDateTime End, Where Where, string Kind, string What, bool Firm, int WayThere, int WayBack)
{
    public bool IsWork => Kind == TimeBlock.Work;

    /// <summary>Ways included.</summary>
    public bool Holds(LocalDateTime moment) => Start.PlusMinutes(-WayThere) <= moment && moment < End.PlusMinutes(WayBack);

    public bool Meets(LocalDateTime start, LocalDateTime end) => Start.PlusMinutes(-WayThere) < end && End.PlusMinutes(WayBack) > start;
}

/// <summary>Where the people of a household are in some weeks; nothing is planned for it.</summary>
public sealed record PeopleTimes
{
    public required IReadOnlyList<PersonTime> Adults { get; init; }

    /// <summary>Visits by agreement.</summary>
    public required IReadOnlyList<PersonTime> Helpers { get; init; }

    /// <summary>When those could come who can be asked.</summary>
    public required IReadOnlyList<PersonTime> CouldCome { get; init; }

    /// <summary>The children's care; <see cref="PersonTime.What"/> is its name, <see cref="PersonTime.Kind"/> its place.</summary>
    public required IReadOnlyList<PersonTime> Care { get; init; }

    public static PeopleTimes Of(Household household, LocalDate monday, int weeks)
    {
        var blocks = new DatedBlocks(new(household, CatalogueFile.Shipped, monday, weeks));
        var zero = monday.AtMidnight();
        PersonTime Visit(PersonId who, Interval time) => new(who, zero.PlusMinutes(time.Start), zero.PlusMinutes(time.End), Where.Home, "visit", "", false, 0, 0);
        return new()
        {
            Adults = [.. blocks.OfAdults().Select(one => new PersonTime(one.Who, zero.PlusMinutes(one.Time.Start), zero.PlusMinutes(one.Time.End), one.Block.Where, one.Block.Kind, one.Block.What, one.Block.Firm,
                one.Block.IsAway ? one.Block.CommuteTo : 0, one.Block.IsAway ? one.Block.CommuteBack : 0)).OrderBy(time => time.Start)],
            Helpers = [.. blocks.OfHelpers().Select(one => Visit(one.Who, one.Time)).OrderBy(time => time.Start)],
            CouldCome = [.. blocks.OfThoseToAsk().Select(one => Visit(one.Who, one.Time)).OrderBy(time => time.Start)],
            Care = [.. blocks.OfCare().Select(one => Visit(one.Child, one.Time) with { Kind = one.Place, What = one.Name }).OrderBy(time => time.Start)],
        };
    }
}
