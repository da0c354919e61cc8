using System.Text.Json.Nodes;
using Evenhand.App.CameUp;
using Evenhand.App.Dates;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using NodaTime;

namespace Evenhand.App.Asks;

/// <summary>An ask with its answer, as an entry of the household: a visit on that date, or a day on which they do not come.</summary>
public sealed record AnsweredAsk(Ask Ask, AskReply Reply)
{
    /// <summary>Marks the days of those who were not asked among those who cannot come.</summary>
    private const string NotAsked = "not asked";

    /// <summary>Key of the household file that holds it.</summary>
    public string Section => Reply == AskReply.Yes ? Visit.Section : Absence.Section;

    /// <summary>Its entry in that section.</summary>
    public JsonObject Entry(Household household) => Reply == AskReply.Yes ? Visit.Entry() : Absence.Entry(household);

    /// <summary>The household with the answer.</summary>
    public Household In(Household household) => Reply == AskReply.Yes ? HouseholdDates.Add(household, Visit) : Absence.In(household);

    /// <summary>What has been answered already, as the household holds it.</summary>
    public static AskReply Of(Household household, Ask ask) => household.Changes
        .Where(change => change.Who.Contains(ask.Who) && change.From < ask.End && change.To > ask.Start)
        .Select(change => change.Kind switch
        {
            DayChangeKind.Comes => AskReply.Yes,
            DayChangeKind.NotComing => change.What == NotAsked ? AskReply.NotAsked : AskReply.No,
            _ => AskReply.Open,
        }).FirstOrDefault(reply => reply != AskReply.Open);

    private HouseholdDate Visit => new()
    {
        Kind = DateKind.Guest,
        From = Ask.Start.Date,
        To = LastDay,
        Guest = Ask.Who,
        Who = Ask.Children,
        Hours = (Ask.Start.TimeOfDay, Ask.End.TimeOfDay),
    };

    /// <summary>Whoever said no is not asked for another hour of the same day.</summary>
    private CameUpEvent Absence => new(CameUpKind.NotComing, [Ask.Who], Ask.Start.Date.AtMidnight(), LastDay.PlusDays(1).AtMidnight(), [], Reply == AskReply.NotAsked ? NotAsked : "");

    private LocalDate LastDay => Ask.End.TimeOfDay == LocalTime.Midnight ? Ask.End.Date.PlusDays(-1) : Ask.End.Date;
}
