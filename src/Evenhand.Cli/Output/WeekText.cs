using Evenhand.App.Plans;
using Evenhand.Domain.People;

namespace Evenhand.Cli.Output;

internal static class WeekText
{
    public static void Write(TextWriter writer, WeekPage page, Household household)
    {
        foreach (var item in page.Items)
            writer.WriteLine($"{item.Start:ddd HH:mm}-{item.End:HH:mm} {PersonNames.Of(household, item.Who),-10} {item.Name} [{item.Responsibility}] {item.Reason}");
        foreach (var gap in page.Gaps) writer.WriteLine("gap " + gap);
        foreach (var gap in page.OpenGaps) writer.WriteLine("open " + gap);
        foreach (var ask in page.Asks) writer.WriteLine("ask " + ask.Name + " " + ask.Start + " " + ask.End + " " + ask.Price + " " + string.Join(",", ask.Rides));
        foreach (var undone in page.Undone) writer.WriteLine("undone " + undone.Day + " " + undone.Key + " " + undone.Name + ": " + undone.Reason);
        foreach (var note in page.Notes) writer.WriteLine("note " + note);
        foreach (var (a, l) in page.Loads) writer.WriteLine($"{a}: paid {l.Paid:0.0} commute {l.Commute:0.0} hands {l.HandsOn:0.0} clock {l.Clock:0.0} thinking {l.Thinking:0.0} watching {l.Watching:0.0}");
        writer.WriteLine(page.Fairness.Words);
    }
}
