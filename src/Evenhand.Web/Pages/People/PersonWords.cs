using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;

namespace Evenhand.Web.Pages.People;

/// <summary>Hours and help of people in words.</summary>
internal static class PersonWords
{
    /// <summary>Days and times of a stretch, for example "Mon-Fri 08:00-16:00".</summary>
    public static string When(this Desk desk, TimeBlock block)
    {
        var t = desk.T;
        var weeks = block.Weeks.Count > 0 ? t["persons.in_weeks", string.Join(", ", block.Weeks)] + " " : "";
        if (block.Span is { } span)
            return weeks + t["persons.span", t.DayShort(Day(span.From / 1440)), WeekTime.Clock(span.From % 1440), t.DayShort(Day(span.To / 1440 % 7)), WeekTime.Clock(span.To % 1440)];
        return $"{weeks}{desk.Days(block.Days)} {WeekTime.Clock(block.From)}–{WeekTime.Clock(block.To)}";
    }

    public static string Days(this Desk desk, DaySet days)
    {
        var list = days.Days().ToList();
        return list.Count > 2 && list[^1] - list[0] == list.Count - 1
            ? $"{desk.T.DayShort(Day(list[0]))}–{desk.T.DayShort(Day(list[^1]))}"
            : string.Join(", ", list.Select(day => desk.T.DayShort(Day(day))));
    }

    /// <summary>What a stretch of someone's is for: its words, else its kind; of what they keep to themselves, that it is taken.</summary>
    public static string What(this Desk desk, PersonId whose, TimeBlock block) => !desk.View.ShowsHours(whose) ? desk.T["week.taken"] : block.What.Length > 0 ? block.What : desk.T.Find("persons.c.kind." + block.Kind) ?? block.Kind;

    /// <summary>What keeps someone from an event.</summary>
    public static string What(this Desk desk, App.Persons.EventClash clash) => desk.View.ShowsHours(clash.Who) ? clash.What : desk.T["week.taken"];

    /// <summary>What is to be known of a stretch, as short words.</summary>
    public static IEnumerable<string> Tags(this Desk desk, TimeBlock block)
    {
        if (block.Where == Where.Home)
            yield return desk.T["persons.c.where.home"];
        if (block.Where == Where.Unable)
            yield return desk.T["persons.c.where.unable"];
        yield return desk.T[block.Firm ? "persons.firm" : "persons.movable"];
        if (block.HalfPresent)
            yield return desk.T["persons.half"];
        if (block.OutsideAgreedHours)
            yield return desk.T["persons.outside"];
    }

    public static string Age(this Desk desk, Child child) => child.DueInWeeks is { } due ? desk.T["persons.due", Show.Number(due)]
        : child.Age < 3 ? desk.T["persons.months", Show.Number(Math.Floor(child.Age * 12))] : desk.T["persons.years", Show.Number(child.Age)];

    /// <summary>Hours a week over the pattern.</summary>
    public static decimal WeeklyHours(this Desk desk, IEnumerable<TimeBlock> blocks)
    {
        var clock = desk.Household.Clock();
        return blocks.SelectMany(block => block.Times(clock)).Sum(time => time.Length) / 60m / desk.Household.Weeks;
    }

    public static string Who(this Desk desk, IReadOnlyList<PersonId> people) => people.Count > 0 ? desk.Names(people) : "";

    private static NodaTime.IsoDayOfWeek Day(int day) => (NodaTime.IsoDayOfWeek)(day + 1);

    private static class Show
    {
        public static string Number(decimal number) => number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
    }
}
