using System.Globalization;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.QuickAdd;

/// <summary>
/// Reads a line such as "Swim Tue 17:00 Ana": people, days, times, lengths and a place, in English and German. What it does not
/// know stays in the name, so that no word is lost.
/// </summary>
public sealed class ReadLine
{
    /// <summary>Longer lines are cut.</summary>
    public const int MostLetters = 300;

    private readonly QuickContext context;
    private readonly QuickLine line;
    private readonly List<PersonId> adults = [];
    private readonly List<PersonId> children = [];
    private LocalDate? date;
    private DaySet? every;
    private int? from;
    private int? to;
    private int? minutes;

    private ReadLine(string text, QuickContext context)
    {
        this.context = context;
        line = new(text);
    }

    public static QuickReading Run(string text, QuickContext context)
    {
        var cut = text.Length > MostLetters ? text[..MostLetters] : text;
        return new ReadLine(cut, context).Read(cut);
    }

    private QuickReading Read(string text)
    {
        People();
        Repeats();
        Dates();
        Lengths();
        Times();
        var named = adults.Count + children.Count > 0 || context.Person is null;
        var place = Place();
        return new()
        {
            Text = text,
            What = line.Words(QuickKind.What),
            Date = date ?? (every is { } days ? FirstOf(days) : context.UsualDate),
            From = from,
            Minutes = minutes ?? (from is { } start && to is { } end ? (end > start ? end - start : end + PatternClock.MinutesPerDay - start) : QuickReading.UsualMinutes),
            Every = every,
            Who = named ? adults : IsChild(context.Person!.Value) ? [] : [context.Person.Value],
            Children = named ? children : IsChild(context.Person!.Value) ? [context.Person.Value] : [],
            Place = place,
            Parts = line.Parts(),
        };
    }

    private bool IsChild(PersonId id) => context.Household.Child(id) is not null;

    private LocalDate FirstOf(DaySet days) => Enumerable.Range(0, 7).Select(context.UsualDate.PlusDays).First(day => days.Contains((int)day.DayOfWeek - 1));

    private void People()
    {
        var household = context.Household;
        var names = household.Adults.Select(adult => (adult.Id, adult.DisplayName))
            .Concat(household.Children.Select(child => (child.Id, child.DisplayName)))
            .Concat(household.Helpers.Select(helper => (helper.Id, helper.DisplayName)))
            .Select(person => (person.Id, Words: person.DisplayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(person => person.Words.Length > 0).OrderByDescending(person => person.Words.Length).ToList();
        for (var at = 0; at < line.Count; at++)
        {
            foreach (var (id, words) in names)
            {
                var length = line.Matches(at, words);
                if (words.Length == 1 && line.IsOf(at, words[0]))
                    Name(id);
                if (length == 0)
                    continue;
                for (var i = 0; i < length; i++)
                    line.Take(at + i, QuickKind.Person);
                Name(id);
                line.Join(at - 1, line.Is(at - 2, QuickKind.Person) ? QuickWords.Between : QuickWords.With);
                break;
            }
        }
    }

    private void Name(PersonId id)
    {
        var list = IsChild(id) ? children : adults;
        if (!list.Contains(id))
            list.Add(id);
    }

    private void Repeats()
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsFree(at, QuickWords.Daily))
                Repeat(at, 1, DaySet.All);
            else if (line.IsFree(at) && QuickWords.IsEveryDay(line.Lower(at)))
                Repeat(at, 1, new((byte)(1 << QuickWords.Day(line.Bare(at), context.Language)!.Value)));
            else if (line.IsFree(at, QuickWords.Every) && line.IsFree(at + 1))
                RepeatAfter(at);
        }
    }

    private void RepeatAfter(int at)
    {
        if (QuickWords.AnyDay.Contains(line.Lower(at + 1)))
            Repeat(at, 2, DaySet.All);
        else if (QuickWords.Weekday.Contains(line.Lower(at + 1)))
            Repeat(at, 2, DaySet.Weekdays);
        else if (QuickWords.Day(line.Bare(at + 1), context.Language) is { } day)
            Repeat(at, 2, new((byte)(1 << day)));
    }

    /// <summary>Takes the words, and the days that follow after "and" or a comma.</summary>
    private void Repeat(int at, int count, DaySet days)
    {
        for (var i = at; i < at + count; i++)
            line.Take(i, QuickKind.Every);
        every = new((byte)((every?.Bits ?? 0) | days.Bits));
        var next = line.IsFree(at + count, QuickWords.And) ? at + count + 1 : at + count;
        if (!line.IsFree(next) || QuickWords.Day(line.Bare(next), context.Language) is not { } day)
            return;
        line.Join(next - 1, QuickWords.And);
        Repeat(next, 1, new((byte)(1 << day)));
    }

    private void Dates()
    {
        for (var at = 0; at < line.Count && date is null; at++)
        {
            if (!line.IsFree(at))
                continue;
            if (QuickWords.Relative.TryGetValue(line.Lower(at), out var days))
                Day(at, 1, context.Today.PlusDays(days));
            else if (WrittenDate(line.Bare(at)) is { } written)
                Day(at, 1, written);
            else if (DayAndMonth(at) is { } named)
                Day(at, 2, named);
            else if (every is null && QuickWords.Day(line.Bare(at), context.Language) is { } day)
                NamedDay(at, day);
        }
    }

    private void NamedDay(int at, int day)
    {
        if (line.IsFree(at - 1, QuickWords.Next))
        {
            line.Take(at - 1, QuickKind.Day);
            Day(at, 1, context.Today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).PlusDays(7 + day));
        }
        else
        {
            Day(at, 1, context.DateOf(day));
        }
    }

    private void Day(int at, int count, LocalDate day)
    {
        date = day;
        for (var i = at; i < at + count; i++)
            line.Take(i, QuickKind.Day);
        line.Join(at - 1, QuickWords.OnDay);
    }

    /// <summary>"2026-12-01", "1.12.2026" and "1.12."; the last dot tells it from half past one.</summary>
    private LocalDate? WrittenDate(string word)
    {
        if (LocalDatePattern.Iso.Parse(word) is { Success: true } iso)
            return iso.Value;
        var parts = word.Split('.');
        if (parts.Length != 3 || !Number(parts[0], 31, out var day) || !Number(parts[1], 12, out var month))
            return null;
        if (parts[2].Length == 0)
            return Upcoming(day, month);
        return parts[2].Length == 4 && Number(parts[2], 9999, out var year) && year is >= 1900 and <= 2199 ? Valid(year, month, day) : null;
    }

    private LocalDate? DayAndMonth(int at)
    {
        if (!line.IsFree(at + 1))
            return null;
        if (QuickWords.Month(line.Bare(at + 1)) is { } month && Number(line.Bare(at).TrimEnd('.'), 31, out var day))
            return Upcoming(day, month);
        return QuickWords.Month(line.Bare(at)) is { } first && Number(line.Bare(at + 1), 31, out var then) ? Upcoming(then, first) : null;
    }

    private LocalDate? Upcoming(int day, int month) =>
        Valid(context.Today.Year, month, day) is { } here && here >= context.Today ? here : Valid(context.Today.Year + 1, month, day);

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static bool Number(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    private void Lengths()
    {
        for (var at = 0; at < line.Count && minutes is null; at++)
        {
            if (!line.IsFree(at))
                continue;
            if (QuickTime.Length(line.Bare(at)) is { } length)
                Length(at, 1, length);
            else if (line.IsFree(at + 1) && (QuickWords.MinuteUnits.Contains(line.Lower(at + 1).TrimEnd('.')) || QuickWords.HourUnits.Contains(line.Lower(at + 1).TrimEnd('.')))
                && QuickTime.Length(line.Bare(at) + (QuickWords.MinuteUnits.Contains(line.Lower(at + 1).TrimEnd('.')) ? "min" : "h")) is { } two)
                Length(at, 2, two);
        }
    }

    private void Length(int at, int count, int length)
    {
        minutes = length;
        for (var i = at; i < at + count; i++)
            line.Take(i, QuickKind.Length);
        line.Join(at - 1, QuickWords.For);
    }

    private void Times()
    {
        for (var at = 0; at < line.Count && from is null; at++)
        {
            if (!line.IsFree(at))
                continue;
            if (QuickTime.Range(line.Bare(at)) is { } range && (range.From != range.To))
                Time(at, 1, range.From, range.To);
            else if (Moment(at) is { } moment)
                From(at, moment);
        }
    }

    /// <summary>A bare number is an hour only beside a day, a name, a word such as "um", or at the end of the line.</summary>
    private int? Moment(int at)
    {
        var word = line.Bare(at);
        if (QuickTime.Clock(word) is { } clock)
            return clock;
        if (line.IsFree(at + 1) && line.Lower(at + 1) is "am" or "pm" && QuickTime.Clock(word + line.Lower(at + 1)) is { } half)
        {
            line.Take(at + 1, QuickKind.Time);
            return half;
        }

        if (QuickTime.Hour(word) is not { } hour)
            return null;
        var beside = line.IsFree(at - 1, QuickWords.AtTime) || line.IsFree(at + 1, QuickWords.Clock)
            || (line.IsFree(at + 1, QuickWords.Until) && line.IsFree(at + 2) && (QuickTime.Clock(line.Bare(at + 2)) ?? QuickTime.Hour(line.Bare(at + 2))) is not null)
            || (at > 0 && !line.IsFree(at - 1)) || (at + 1 < line.Count && !line.IsFree(at + 1)) || (at > 0 && at == line.Count - 1);
        return beside ? hour : null;
    }

    private void From(int at, int moment)
    {
        var last = line.IsFree(at + 1, QuickWords.Clock) || line.Is(at + 1, QuickKind.Time) ? at + 1 : at;
        if (line.IsFree(last + 1, QuickWords.Until) && line.IsFree(last + 2) && (QuickTime.Clock(line.Bare(last + 2)) ?? QuickTime.Hour(line.Bare(last + 2))) is { } end && end != moment)
        {
            Time(at, last + 3 - at, moment, end);
            if (line.IsFree(last + 3, QuickWords.Clock))
                line.Take(last + 3, QuickKind.Time);
        }
        else
        {
            Time(at, last + 1 - at, moment, null);
        }
    }

    private void Time(int at, int count, int start, int? end)
    {
        from = start % PatternClock.MinutesPerDay;
        to = end;
        for (var i = at; i < at + count; i++)
            line.Take(i, QuickKind.Time);
        line.Join(at - 1, QuickWords.AtTime);
    }

    private string Place()
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (!line.IsFree(at))
                continue;
            if (line.Bare(at) is ['@', _, ..] glued)
            {
                Place(at, at + 1);
                return line.Words(QuickKind.Place)[1..];
            }

            if (QuickWords.At.Contains(line.Lower(at)) && line.IsFree(at + 1) && line.Bare(at + 1).Length > 0 && at > 0)
            {
                line.Take(at, QuickKind.Joint);
                Place(at + 1, at + 2);
                return line.Words(QuickKind.Place);
            }
        }

        return "";
    }

    private void Place(int at, int next)
    {
        line.Take(at, QuickKind.Place);
        while (line.IsFree(next))
            line.Take(next++, QuickKind.Place);
    }
}
