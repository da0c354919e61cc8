using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.Cli.Output;

/// <summary><c>evenhand oncall</c> for the adults of a home.</summary>
internal sealed class OnCallPage(Page page, Household household, OnCallRota rota, LocalDateTime? at)
{
    public void Write()
    {
        page.Title(household.Label.Length > 0 ? household.Label : "This household", "on call");
        if (at is { } moment)
        {
            page.Heading(Time(moment));
            page.Line(Words(rota.At(rota.MinuteOf(moment)), alone: true));
        }

        for (var week = 0; week < rota.Weeks; week++)
        {
            page.Heading($"Week of {rota.Monday.PlusWeeks(week).ToString("d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture)}");
            foreach (var stretch in rota.Stretches.Where(stretch => stretch.Time.Start / PatternClock.MinutesPerWeek == week))
                page.Line($"{Time(rota.Moment(stretch.Time.Start))} - {Time(rota.Moment(stretch.Time.End))}  {Words(stretch, alone: false)}");
        }

        page.Heading("Drop list");
        var drops = DropItem.Of(rota);
        if (drops.Count == 0)
            page.Line("Nobody is on call in a block that cannot be moved.");
        foreach (var item in drops)
            page.Line($"{Name(item.Who)}, {item.What}: {(item.Rule is { Falls.Length: > 0 } rule ? rule.Falls + (rule.Takes.Length > 0 ? $"; {rule.Takes} takes it" : "") : "not written down yet what falls and who takes it")}.");
        page.Heading("A sick child");
        for (var day = 0; day < Math.Min(rota.Weeks * 7, 14); day++)
            if (day % 7 < 5 && SickDay.Of(rota, day) is [var first, ..])
                page.Line($"{rota.Monday.PlusDays(day).ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture)}: {Name(first.Who)}{(first.CannotCome ? ", who is not there that day" : "")}{(first.Day.Count > 0 ? " leaves " + string.Join(", ", first.Day.Select(block => $"{WeekTime.Clock(Minute(block.Time.Start))}-{WeekTime.Clock(Minute(block.Time.End))} {block.What}")) : "")}.");
        page.Aside("Firm: in a block that cannot be moved. Distant: not there within the hour.");
    }

    private string Words(OnCallStretch stretch, bool alone)
    {
        var who = Name(stretch.Who) + Flag(stretch.Flag, stretch.Block);
        var backup = stretch.Backup is { } second ? $"backup {Name(second)}{Flag(stretch.BackupFlag, "")}" : "no backup";
        return alone ? $"{who} comes; {backup}." : $"{who}; {backup}";
    }

    private static string Flag(OnCallFlag flag, string block) => flag switch
    {
        OnCallFlag.None => "",
        OnCallFlag.Firm => block.Length > 0 ? $" (firm: {block})" : " (firm)",
        OnCallFlag.Unable => " (unable)",
        OnCallFlag.Distant => " (distant)",
        _ => throw new ArgumentOutOfRangeException(nameof(flag)),
    };

    private static int Minute(int minute) => (minute % PatternClock.MinutesPerDay + PatternClock.MinutesPerDay) % PatternClock.MinutesPerDay;

    private static string Time(LocalDateTime time) => time.ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private string Name(Domain.Units.PersonId id) => PersonNames.Of(household, [id]);
}
