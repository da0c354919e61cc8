using Evenhand.App.Accounts.Rights;
using Evenhand.App.Asks;
using Evenhand.App.CameUp;
using Evenhand.App.Plans;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Who could be asked, and what they answered.</summary>
public sealed partial class Desk
{
    /// <summary>What waits for an answer in a week and is not over, and what was answered otherwise than yes while the plan still counts on it.</summary>
    public IReadOnlyList<AnsweredAsk> Asks(LocalDate date) => !Can(Doing.See, Resource.Asks) ? []
        : [.. Kept(date).Page.Asks.Where(ask => ask.End > Now).Select(ask => new AnsweredAsk(ask, AnsweredAsk.Of(Snapshot.On(Today), ask)))];

    public bool MayAnswer(Ask ask) => Can(Doing.Answer, Resource.Asks) && (RightsTable.Of(Caller.Role, Resource.Asks, Doing.Answer) == Reach.All || ask.Who == Me);

    public async Task<long> Answer(LocalDate monday, AnsweredAsk answer, CancellationToken stop)
    {
        if (!MayAnswer(answer.Ask))
            throw new AccessRefusedException(Caller.Role, Resource.Asks, Doing.Answer);
        var week = await Load(monday, stop);
        var withVisit = answer.Reply == AskReply.Yes ? RepairedWeek.Of(week, answer.In(week.Family), FromNow(monday), stop).Week : null;
        return Number(await acts.Answer(Caller, week, answer, withVisit, stop));
    }
}
