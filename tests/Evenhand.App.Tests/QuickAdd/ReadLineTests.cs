using Evenhand.App.QuickAdd;
using Evenhand.App.Tests.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Evenhand.App.Tests.QuickAdd;

public sealed class ReadLineTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly Household Home = Planned.Household("""
        adults:
          kim: {blocks: []}
          sam: {name: Sam de Vries, blocks: []}
        children:
          ana: {name: Ana, age: 7}
          jo: {age: 4}
        helpers:
          g: {name: Grandpa, blocks: []}
        """);

    [Theory]
    [InlineData("Swim Tue 17:00 Ana", "Swim", "2026-11-24", 1020, 60, "", "ana", "")]
    [InlineData("Swim Tue 17 Ana", "Swim", "2026-11-24", 1020, 60, "", "ana", "")]
    [InlineData("Dentist tomorrow 5pm 45 min kim", "Dentist", "2026-11-25", 1020, 45, "kim", "", "")]
    [InlineData("Dentist tomorrow at 5 pm for 1.5h with Kim", "Dentist", "2026-11-25", 1020, 90, "kim", "", "")]
    [InlineData("Kim and Ana: theatre 28 Nov 19:30-21:00 at town hall", "theatre", "2026-11-28", 1170, 90, "kim", "ana", "town hall")]
    [InlineData("Sam de Vries away from 9 to 17:30 on Friday", "away", "2026-11-27", 540, 510, "sam", "", "")]
    [InlineData("Grandpa visits Sat 10-12", "visits", "2026-11-28", 600, 120, "g", "", "")]
    [InlineData("Buy 3 apples Fri 9:00", "Buy 3 apples", "2026-11-27", 540, 60, "", "", "")]
    [InlineData("Meeting 2026-12-03 11:00 @office", "Meeting", "2026-12-03", 660, 60, "", "", "office")]
    [InlineData("Late shift Thu 22:00-06:00 Kim", "Late shift", "2026-11-26", 1320, 480, "kim", "", "")]
    [InlineData("Play date next Tue 15:00 Jo", "Play date", "2026-12-01", 900, 60, "", "jo", "")]
    [InlineData("Choir Mon 18:00", "Choir", "2026-11-30", 1080, 60, "", "", "")]
    [InlineData("Ana's recital Sun 15:00", "Ana's recital", "2026-11-29", 900, 60, "", "ana", "")]
    [InlineData("Do the taxes Wed 20:00", "Do the taxes", "2026-11-25", 1200, 60, "", "", "")]
    public void Reads_english(string text, string what, string date, int from, int minutes, string who, string children, string place) =>
        Check(text, "en", what, date, from, minutes, who, children, place);

    [Theory]
    [InlineData("Schwimmen Di 17 Uhr Ana", "Schwimmen", "2026-11-24", 1020, 60, "", "ana", "")]
    [InlineData("Zahnarzt am Do. um 9.30 mit Jo bei Dr. Roth", "Zahnarzt", "2026-11-26", 570, 60, "", "jo", "Dr. Roth")]
    [InlineData("Elternabend 3.12. von 19 bis 21 Uhr Kim und Sam de Vries", "Elternabend", "2026-12-03", 1140, 120, "kim sam", "", "")]
    [InlineData("Turnen morgen 16:00 90 Minuten Ana und Jo", "Turnen", "2026-11-25", 960, 90, "", "ana jo", "")]
    [InlineData("so viel zu tun Sa 10:00", "so viel zu tun", "2026-11-28", 600, 60, "", "", "")]
    public void Reads_german(string text, string what, string date, int from, int minutes, string who, string children, string place) =>
        Check(text, "de", what, date, from, minutes, who, children, place);

    [Theory]
    [InlineData("Judo every Tue 16:00 Ana", "en", "Tue")]
    [InlineData("Judo every Tue and Thu 16:00 Ana", "en", "Tue,Thu")]
    [InlineData("Walk every weekday 7:30", "en", "Mon-Fri")]
    [InlineData("Walk daily 7:30", "en", "Mon-Sun")]
    [InlineData("Chor dienstags 19:00 Kim", "de", "Tue")]
    [InlineData("Turnen jeden Mi 16:00 Jo", "de", "Wed")]
    public void Reads_what_repeats(string text, string language, string days) =>
        Read(text, language).Every.ShouldBe(DaySet.Parse(days));

    [Fact]
    public void The_cell_gives_day_and_person_where_the_line_names_none()
    {
        var reading = ReadLine.Run("Haircut 10:00", Context("en") with { Date = new(2026, 11, 27), Person = new("ana") });

        reading.Date.ShouldBe(new LocalDate(2026, 11, 27));
        reading.Children.ShouldBe([new("ana")]);
    }

    [Fact]
    public void Without_a_time_it_is_not_whole()
    {
        Read("Swim Tue", "en").IsWhole.ShouldBeFalse();
        Read("17:00 Ana", "en").IsWhole.ShouldBeFalse();
        Read("Swim 17:00", "en").IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void No_text_throws_and_every_word_is_shown_as_something()
    {
        var words = new[] { "Swim", "Tue", "17", "17:00", "5pm", "25:99", "every", "Ana", "and", "@", "@pool", "at", "bei", "-", "17-", "-5", "99999999999", "31.2.", "30 Feb", "Feb", "31", "45", "min", "h", "next", "so", "So", "(", ",", "\u0000", "日本", "ß", "a.m.", "1.1.1", "24:00", "0-24", "for", "kim" };
        var lines = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        var texts = Gen.OneOf(lines, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

        Prop.ForAll(texts.ToArbitrary(), Gen.Elements("en", "de").ToArbitrary(), (text, language) =>
        {
            var reading = Read(text, language);
            var typed = reading.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return reading.Parts.Select(part => part.Text).SequenceEqual(typed)
                && reading.From is null or (>= 0 and < 1440)
                && reading.Minutes is > 0 and <= 1440
                && (!reading.IsWhole || reading.ToEntry("x").End > reading.ToEntry("x").Start);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_name_of_the_line_is_kept_somewhere()
    {
        var line = from first in Gen.Elements("Swim", "Dentist", "Call the plumber")
                   from day in Gen.Elements("Mon", "Sunday", "tomorrow", "3 Dec")
                   from time in Gen.Elements("17:00", "9-10", "5pm")
                   from who in Gen.Elements("Ana", "kim", "Grandpa")
                   from parts in Gen.Shuffle([first, day, time, who])
                   select (first, who, Text: string.Join(' ', parts));

        Prop.ForAll(line.ToArbitrary(), typed =>
        {
            var reading = Read(typed.Text, "en");
            return reading.What == typed.first && reading.IsWhole && reading.Who.Count + reading.Children.Count == 1;
        }).QuickCheckThrowOnFailure();
    }

    private static QuickContext Context(string language) => new(Home, Today, Today, language);

    private static QuickReading Read(string text, string language) => ReadLine.Run(text, Context(language));

    private static void Check(string text, string language, string what, string date, int from, int minutes, string who, string children, string place)
    {
        var reading = Read(text, language);

        reading.What.ShouldBe(what);
        reading.Date.ToString("yyyy-MM-dd", null).ShouldBe(date);
        reading.From.ShouldBe(from);
        reading.Minutes.ShouldBe(minutes);
        string.Join(' ', reading.Who.Select(id => id.Value)).ShouldBe(who);
        string.Join(' ', reading.Children.Select(id => id.Value)).ShouldBe(children);
        reading.Place.ShouldBe(place);
        reading.Every.ShouldBeNull();
    }
}
