using Evenhand.App.Accounts.Rights;
using Evenhand.App.Asks;
using Evenhand.App.CameUp;
using Evenhand.App.Plans;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Who could be asked, who was asked, and what they answered.</summary>
public sealed partial class Desk
{
    /// <summary>
    /// What waits for an answer in a week and is not over: proposed by the plan, or sent. What was answered otherwise than yes stays
    /// while the plan still counts on it.
    /// </summary>
    public IReadOnlyList<AnsweredAsk> Asks(LocalDate date)
    {
        if (!Can(Doing.See, Resource.Asks))
            return [];
        var proposed = Kept(date).Page.Asks.Where(ask => ask.End > Now).ToList();
        var sent = SentAsks(date).Where(one => one.Ask.End > Now && !proposed.Exists(one.IsFor)).Select(one => one.Ask);
        return [.. proposed.Concat(sent).OrderBy(ask => ask.Start).Select(ask => new AnsweredAsk(ask, AnsweredAsk.Of(Snapshot.On(Today), ask)))];
    }

    /// <summary>When this ask was sent; null while it is a proposal.</summary>
    public SentAsk? SentAs(Ask ask) => SentAsks(ask.Start.Date).FirstOrDefault(sent => sent.IsFor(ask));

    /// <summary>Who comes next for what an ask was for, in the order in which they are asked; those who were asked are left out.</summary>
    public Ask? NextAsk(Ask ask)
    {
        var family = Snapshot.On(Today);
        return AskOrder.After(family, PeopleTimes.Of(family, MondayOf(ask.Start.Date), 1), ask).FirstOrDefault(next => SentAs(next) is null);
    }

    public bool MayAnswer(Ask ask) => Can(Doing.Answer, Resource.Asks) && (RightsTable.Of(Caller.Role, Resource.Asks, Doing.Answer) == Reach.All || ask.Who == Me);

    public async Task<long> Answer(LocalDate monday, AnsweredAsk answer, CancellationToken stop)
    {
        if (!MayAnswer(answer.Ask))
            throw new AccessRefusedException(Caller.Role, Resource.Asks, Doing.Answer);
        var week = await Load(monday, stop);
        var withVisit = answer.Reply == AskReply.Yes ? RepairedWeek.Of(week, answer.In(week.Family), FromNow(monday), stop).Week : null;
        return Number(await acts.Answer(Caller, week, answer, withVisit, stop));
    }

    private IEnumerable<SentAsk> SentAsks(LocalDate date)
    {
        var monday = MondayOf(date);
        var all = RightsTable.Of(Caller.Role, Resource.Asks, Doing.See) == Reach.All;
        return Snapshot.SentAsks.Where(row => row.Monday == monday && (all || row.Who == Me)).Select(row => SentAsk.Of(row, Household));
    }
}
