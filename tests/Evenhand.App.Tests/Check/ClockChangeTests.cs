namespace Evenhand.App.Tests.Check;

/// <summary>Weeks in which the clocks change: durations are elapsed time, labels stay local. Berlin changes on 29 March and 25 October 2026.</summary>
public sealed class ClockChangeTests
{
    private const string Spring = "2026-03-23";
    private const string Autumn = "2026-10-19";

    private static string Night(string starts, string alone = "0") =>
        $$$"""
        starts: {{{starts}}}
        time_zone: Europe/Berlin
        adults:
          a:
            blocks: [{days: Sat, from: "22:00", to: "06:00", where: site, break: 30}]
        children:
          c: {age: 9, alone_max: {{{alone}}}, care: []}
        """;

    [Theory]
    [InlineData(Spring, 7)]
    [InlineData(Autumn, 9)]
    [InlineData("2026-06-01", 8)]
    public void A_night_over_the_change_is_as_long_as_it_lasts(string starts, int away)
    {
        var json = Checked.Json(Night(starts));
        Checked.At(json, "uncovered_hours.c")!.GetValue<decimal>().ShouldBe(away);
        Checked.At(json, "away_hours_week1.a")!.GetValue<decimal>().ShouldBe(away);
        Checked.At(json, "paid_hours.a")!.GetValue<decimal>().ShouldBe(away - 0.5m);
        json["gaps"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("w1 Sat 22:00 - Sun 06:00 c");
    }

    [Theory]
    [InlineData(Spring, "420", 0)]
    [InlineData(Spring, "419", 1)]
    [InlineData(Autumn, "540", 0)]
    [InlineData(Autumn, "539", 1)]
    public void The_longest_stretch_alone_is_elapsed_time(string starts, string alone, int gaps) =>
        Checked.Json(Night(starts, alone))["gaps"]!.AsArray().Count.ShouldBe(gaps);

    [Theory]
    [InlineData(Spring, 167)]
    [InlineData(Autumn, 169)]
    public void The_week_of_a_change_has_an_hour_less_or_more(string starts, int hours)
    {
        var json = Checked.Json($$$"""
            starts: {{{starts}}}
            time_zone: Europe/Berlin
            adults: {a: {blocks: [{days: Mon-Sun, from: "00:00", to: "24:00", where: away, kind: travel}]}}
            """);
        Checked.At(json, "away_hours_week1.a")!.GetValue<decimal>().ShouldBe(hours);
        json["nights_without_adult"]!.GetValue<int>().ShouldBe(7);
    }

    [Fact]
    public void A_gap_that_ends_in_the_hour_that_comes_twice_has_its_local_label()
    {
        var json = Checked.Json($$$"""
            starts: {{{Autumn}}}
            time_zone: Europe/Berlin
            adults: {a: {blocks: [{days: Sun, from: "01:00", to: "04:00", where: away}]}}
            children: {c: {age: 3}}
            """);
        json["gaps"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("w1 Sun 01:00-04:00 c");
        Checked.At(json, "uncovered_hours.c")!.GetValue<decimal>().ShouldBe(4);
    }
}
