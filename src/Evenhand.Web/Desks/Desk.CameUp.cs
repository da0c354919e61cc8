using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>What came up: the answer to it, and keeping it.</summary>
public sealed partial class Desk
{
    /// <summary>What follows from what came up, as the asker may see it; nothing is kept.</summary>
    /// <param name="goes">Who goes for a child, when the household chose otherwise than the order.</param>
    public async Task<GuidedMinute> Guide(Came came, LocalDateTime now, PersonId? goes, CancellationToken stop)
    {
        var week = await Load(LocalDateTime.Max(came.From, now).Date, stop);
        var answer = GuidedMinute.Of(week, came, now, goes, stop);
        return answer with { Repaired = Seen(answer.Repaired) };
    }

    /// <summary>Keeps what came up and the repaired weeks, in one act.</summary>
    public async Task<long> KeepRepair(Came came, LocalDateTime now, PersonId? goes, CancellationToken stop)
    {
        var week = await Load(LocalDateTime.Max(came.From, now).Date, stop);
        var settled = GuidedMinute.Settle(week, came, goes);
        KeptWeek Repaired(BookedWeek booked, LocalDateTime from) => RepairedWeek.Of(booked, settled.In(booked.Family), from, stop).Week;
        var repaired = new List<KeptWeek> { Repaired(week, now) };
        foreach (var later in await LoadStored(repaired[0].Page.Monday.PlusWeeks(1), came.To.PlusTicks(-1).Date, stop))
            repaired.Add(Repaired(later, later.Week.Page.Monday.AtMidnight()));
        return Number(await acts.Keep(Changing(Resource.Week), settled, week.Family, repaired, stop));
    }

    private RepairedWeek Seen(RepairedWeek repaired) => View.IsWhole ? repaired : new(Seen(repaired.Week), [.. repaired.Differences.Where(difference => View.Shows(difference.Item))]);
}
