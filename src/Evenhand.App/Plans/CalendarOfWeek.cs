using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Plans;

/// <summary>
/// A planned week as a calendar: one event for each occurrence and a tentative one for each ask and for what the asked would do.
/// The same occurrence of the same plan has the same UID in every run, for everyone and in every scenario, so that a
/// calendar moves it and does not double it; a UID holds no name and no place.
/// </summary>
public sealed class CalendarOfWeek
{
    private readonly WeekPage page;
    private readonly Household household;
    private readonly PersonId? only;

    private CalendarOfWeek(WeekPage page, Household household, PersonId? only)
    {
        this.page = page;
        this.household = household;
        this.only = only;
    }

    /// <param name="only">Only what this person does, or is asked to do; null for everyone's.</param>
    public static CalendarFeed Of(WeekPage page, Household household, PersonId? only = null) => new CalendarOfWeek(page, household, only).Feed();

    /// <summary>The feed as iCalendar text.</summary>
    public static string Write(WeekPage page, Household household, PersonId? only = null) => CalendarWriter.Write(Of(page, household, only));

    private CalendarFeed Feed() => new()
    {
        Name = only is { } person ? $"{page.Household}: {Name(person)}" : page.Household,
        Events = [.. Occurrences().Concat(Asks())],
    };

    private IEnumerable<PlanItem> Mine() => page.Items.Where(item => only is not { } person || item.Who.Contains(person));

    private IEnumerable<CalendarEvent> Occurrences() => Mine().Select(item => new CalendarEvent
    {
        Uid = Uid(item.Key),
        Stamp = Stamp(),
        Start = At(item.Start),
        End = EndOf(item.Start, item.End),
        Summary = $"{item.Name} ({PersonNames.Of(household, item.Who)})",
        Description = item.Children.Count > 0 ? $"{item.Reason}\nWith {PersonNames.Of(household, item.Children)}" : item.Reason,
        Location = item.Place == "anywhere" ? "" : item.Place,
        IsTentative = page.WaitsForAnswer(item),
        Categories = [new ResponsibilityId(item.Responsibility).Group],
        TakesTime = !page.WaitsForAnswer(item),
    });

    private IEnumerable<CalendarEvent> Asks() => page.Asks.Where(ask => only is not { } person || ask.Who == person).Select(ask => new CalendarEvent
    {
        Uid = Uid($"ask/{ask.Who}/{ask.Start.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}"),
        Stamp = Stamp(),
        Start = At(ask.Start),
        End = EndOf(ask.Start, ask.End),
        Summary = $"Ask {ask.Name}{(ask.Children.Count > 0 ? $": with {PersonNames.Of(household, ask.Children)}" : "")}",
        Description = string.Join('\n', ask.Rides.Prepend($"{ask.Reason}; {ask.State} yet")),
        Categories = ["ask"],
        IsTentative = true,
        TakesTime = false,
    });

    /// <summary>128 bits over household, first day of the plan and key; no clock and no chance in it.</summary>
    private string Uid(string key)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{household.Id}\n{page.Monday:uuuu-MM-dd}\n{key}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}@evenhand.invalid";
    }

    /// <summary>The plan's first day stands for when it was made, so that the same plan is the same bytes.</summary>
    private Instant Stamp() => page.Monday.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private EventTime.TimeOfDay At(LocalDateTime time) => new(time, household.TimeZone);

    private EventTime.TimeOfDay? EndOf(LocalDateTime start, LocalDateTime end) =>
        end > start && Moment(end) > Moment(start) ? At(end) : null;

    /// <summary>In the hour that a clock change leaves out, an end may come before its start.</summary>
    private Instant Moment(LocalDateTime time) => time.InZoneLeniently(household.TimeZone ?? DateTimeZone.Utc).ToInstant();

    private string Name(PersonId id) => PersonNames.Of(household, id);
}
