using Evenhand.App.Looked;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using NodaTime;

namespace Evenhand.Web.Pages.Today;

/// <summary>What became of an item since somebody looked: as it is, and as it was.</summary>
internal static class SinceWords
{
    public static string Of(Desk desk, ItemNews news)
    {
        var t = desk.T;
        return news.Kind switch
        {
            ItemChange.New => t["since.new", Who(desk, news.After!)],
            ItemChange.FallsAway => t["since.gone", Who(desk, news.Before!)],
            ItemChange.LetGo => t["since.let_go"],
            ItemChange.TakenUp => t["since.taken_up"],
            ItemChange.OtherPerson when news.Before!.Start != news.After!.Start => t["since.person_time", Who(desk, news.After), Who(desk, news.Before), Time(desk, news.Before, news.After)],
            ItemChange.OtherPerson => t["since.person", Who(desk, news.After!), Who(desk, news.Before!)],
            ItemChange.OtherTime => t["since.time", Time(desk, news.Before!, news.After!)],
            ItemChange.OtherLength => t["since.length", t.Length(news.After!.Minutes), t.Length(news.Before!.Minutes)],
            ItemChange.Done => t["since.done"],
            _ => throw new ArgumentOutOfRangeException(nameof(news), news.Kind, "Nothing changed."),
        };
    }

    private static string Who(Desk desk, LivedItem item) => item.Who.Count > 0 ? desk.Names(item.Who) : desk.T[item.MayBeClaimed ? "week.claim" : "week.everyone"];

    /// <summary>The time that was, with its day where that is another.</summary>
    private static string Time(Desk desk, LivedItem before, LivedItem after) =>
        before.Start.Date == after.Start.Date ? Show.Clock(before.Start) : $"{desk.T.DateShort(before.Start.Date)} {Show.Clock(before.Start)}";
}
