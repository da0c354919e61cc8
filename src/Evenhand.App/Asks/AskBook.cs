using System.Globalization;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.CameUp;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.Asks;

/// <summary>
/// Asks that a person sends, and their links. An ask is proposed by the plan; it is sent when somebody taps; it is answered by the
/// link, without an account, or by word of mouth, in one tap. A yes is in the plan at once.
/// </summary>
public sealed class AskBook(Store store, WeekBook book, WeekActs acts, IClock clock)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Sends an ask: makes its link, and ends an earlier one for the same. The answer is the act, and the link's secret, shown this once; null when it was not written.</summary>
    /// <param name="namesChildren">The page of the link says for whom it is.</param>
    public async Task<(long Act, string Secret)?> Send(Caller caller, BookedWeek week, Ask ask, bool namesChildren, DateTimeZone zone, CancellationToken stop)
    {
        caller.Demand(Resource.Asks, Doing.Change);
        var secret = Secret.New();
        var monday = week.Week.Page.Monday;
        var row = new SentAskRow
        {
            Id = NewId.Text(),
            TokenHash = Secret.Hash(secret),
            Who = ask.Who,
            Monday = monday,
            Start = HouseholdTime.MinuteOf(monday, ask.Start),
            End = HouseholdTime.MinuteOf(monday, ask.End),
            Children = string.Join(' ', ask.Children.Select(child => child.Value)),
            Place = ask.Place,
            Price = ask.Price > 0 ? string.Create(CultureInfo.InvariantCulture, $"{ask.Price:0.##} {ask.Currency}") : "",
            Shown = namesChildren ? string.Join(' ', ask.Children.Select(child => child.Value)) : "",
            By = caller.Member,
            ExpiresAt = ask.End.InZoneLeniently(zone).ToInstant(),
        };
        var written = await acts.Send(caller, week, row, row.ExpiresAt - Kept, stop);
        return written is Written.Done { Seq: { } seq } ? (seq, secret) : null;
    }

    /// <summary>What a link's secret opens; null when it has ended or never was, and when whoever made it has left or is no adult any more.</summary>
    public async Task<OpenAsk?> Find(string secret, CancellationToken stop)
    {
        if (await store.Accounts.SentAsk(Secret.Hash(secret), stop) is not { } row || row.ExpiresAt <= clock.GetCurrentInstant())
            return null;
        var program = new Caller(row.HouseholdId, null, Role.Village, row.Who, null);
        if (await store.Households.Read(program, stop) is not { } household || row.By is not { } maker || household.Member(maker) is not { Role: Role.Adult, LeftAt: null } askedBy)
            return null;
        var family = household.On(Today(HouseholdTime.Zone(household)));
        var sent = SentAsk.Of(row, family);
        return new(sent, AnsweredAsk.Of(family, sent.Ask), askedBy.Name)
        {
            Children = [.. row.Shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => family.Child(new(id))).OfType<Domain.People.Child>().Select(child => child.DisplayName)],
            Household = household,
            Program = program,
        };
    }

    /// <summary>Answers by the link. Another answer takes the first one back, as long as nothing was built on it; false when it is settled otherwise.</summary>
    public async Task<bool> Answer(OpenAsk open, bool comes, CancellationToken stop)
    {
        var reply = comes ? AskReply.Yes : AskReply.No;
        if (open.Reply == reply)
            return true;
        var household = open.Household;
        if (open.Reply != AskReply.Open)
        {
            if (open.Reply == AskReply.NotAsked || open.Sent.Row.AnswerAct is not { } act || await store.Undo(open.Program, act, stop) is not Written.Done
                || await store.Households.Read(open.Program, stop) is not { } again)
                return false;
            household = again;
        }

        var zone = HouseholdTime.Zone(household);
        var monday = open.Sent.Row.Monday;
        var week = await book.Read(household, monday, Today(zone), stop);
        var answered = new AnsweredAsk(open.Sent.Ask, reply);
        var now = LocalDateTime.Max(clock.GetCurrentInstant().InZone(zone).LocalDateTime, monday.AtMidnight());
        var withVisit = comes ? RepairedWeek.Of(week, answered.In(week.Family), now, stop).Week : null;
        return await acts.Answer(open.Program, week, answered, withVisit, stop) is Written.Done;
    }

    private LocalDate Today(DateTimeZone zone) => clock.GetCurrentInstant().InZone(zone).Date;
}
