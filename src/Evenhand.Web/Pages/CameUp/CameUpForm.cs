using Evenhand.App.CameUp;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.CameUp;

/// <summary>What somebody answers about what came up, field by field as the form sends it.</summary>
public sealed class CameUpForm
{
    private const int MostDays = 60;
    private const int MostSchoolDays = 20;
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Ids of the people, or names of the care, that are asked about.</summary>
    public List<string> Who { get; set; } = [];

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>today, tomorrow (both days), school-days (as many as <see cref="SchoolDays"/> says) or until: to the end of <see cref="To"/>.</summary>
    public string? Until { get; set; }

    public int SchoolDays { get; set; } = 1;

    public string? What { get; set; }

    public bool AtHome { get; set; }

    /// <summary>For each care in the order of the form: from when it runs all the same; empty for not at all.</summary>
    public List<string?> Opens { get; set; } = [];

    public List<string?> Closes { get; set; } = [];

    /// <summary>The adult who has to work in a storm.</summary>
    public string? Worker { get; set; }

    public string? WorkFrom { get; set; }

    public string? WorkTo { get; set; }

    /// <summary>What the answers say; null when they do not fit together.</summary>
    /// <param name="now">Local time.</param>
    internal Came? Read(Occasion occasion, Domain.People.Household household, IReadOnlyList<string> careNames, LocalDateTime now)
    {
        var closed = occasion is Occasion.Closed or Occasion.Storm;
        var from = From is not null && Moment.Parse(From) is { Success: true } start ? start.Value : closed ? now.Date.AtMidnight() : Rounded(now);
        var to = Until switch
        {
            "tomorrow" => from.Date.PlusDays(2).AtMidnight(),
            "school-days" when Who.Count > 0 => App.CameUp.SchoolDays.Last(household, new(Who[0]), from.Date, Math.Clamp(SchoolDays, 1, MostSchoolDays)).PlusDays(1).AtMidnight(),
            "until" when To is not null && LocalDatePattern.Iso.Parse(To) is { Success: true } day => day.Value.PlusDays(1).AtMidnight(),
            _ when occasion is Occasion.Busy or Occasion.Trip && To is not null && Moment.Parse(To) is { Success: true } end => end.Value,
            _ => from.Date.PlusDays(1).AtMidnight(),
        };
        if (to <= from || to > from.PlusDays(MostDays))
            return null;
        var what = (What ?? "").Trim();
        IReadOnlyList<PersonId> people = [.. Who.Select(id => new PersonId(id))];
        return occasion switch
        {
            Occasion.Closed or Occasion.Storm => Closed(occasion, household, careNames, from, to, what),
            Occasion.Fetch => new(occasion, [new(CameUpKind.AtHome, people, from, to, [])]),
            Occasion.Sick => new(occasion, [new(CameUpKind.Sick, people, from, to, [], what)]),
            Occasion.NotComing => new(occasion, [new(CameUpKind.NotComing, people, from, to, [], what)]),
            Occasion.Ill => new(occasion, [new(CameUpKind.Ill, people, from, to, [], what)]),
            Occasion.Busy => new(occasion, [new(CameUpKind.Busy, people, from, to, [], what, AtHome ? Where.Home : Where.Site)]),
            Occasion.Trip => new(occasion, [new(CameUpKind.Trip, people, from, to, [], what)]),
            _ => throw new ArgumentOutOfRangeException(nameof(occasion), occasion, "An unknown occasion."),
        };
    }

    private Came? Closed(Occasion occasion, Domain.People.Household household, IReadOnlyList<string> careNames, LocalDateTime from, LocalDateTime to, string what)
    {
        (LocalTime, LocalTime)? Runs(string name)
        {
            var at = careNames.ToList().IndexOf(name);
            return Time(Opens.ElementAtOrDefault(at)) is { } opens && Time(Closes.ElementAtOrDefault(at)) is { } closes && opens < closes ? (opens, closes) : null;
        }

        var shut = Who.Where(name => Runs(name) is null).ToList();
        CameUpEvent Entry(IReadOnlyList<string> names, (LocalTime, LocalTime)? runs) => new(CameUpKind.Closed, [], from.Date.AtMidnight(), to, names, what) { Runs = runs };
        List<CameUpEvent> events = [.. shut.Count > 0 ? [Entry(shut, null)] : Enumerable.Empty<CameUpEvent>(), .. Who.Except(shut).Select(name => Entry([name], Runs(name)))];
        if (occasion == Occasion.Storm && household.Adults.FirstOrDefault(adult => adult.Id.Value == Worker) is { } worker)
        {
            if (Moment.Parse(WorkFrom ?? "") is not { Success: true } begins || Moment.Parse(WorkTo ?? "") is not { Success: true } ends || ends.Value <= begins.Value || ends.Value > begins.Value.PlusDays(MostDays))
                return null;
            events.Add(new(CameUpKind.Busy, [worker.Id], begins.Value, ends.Value, [], what) { Commute = worker.Blocks.Where(block => block is { IsWork: true, IsAway: true }).Select(block => block.CommuteTo).FirstOrDefault() });
        }

        return new(occasion, events);
    }

    private static LocalTime? Time(string? text) => text is { Length: > 0 } && Clock.Parse(text) is { Success: true } time ? time.Value : null;

    private static LocalDateTime Rounded(LocalDateTime time) => time.Date.At(new LocalTime(time.Hour, time.Minute / 5 * 5));
}
