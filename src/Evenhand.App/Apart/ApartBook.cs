using System.Globalization;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Apart;

/// <summary>
/// Questions that the adults of a household answer each alone (M070). An answer is read by nobody else until every adult has
/// answered; then all are shown at the same moment, and none of them can be changed or taken back. Asked again, it is a new round.
/// </summary>
public sealed class ApartBook(Store store)
{
    /// <summary>Keeps the caller's answer of the round that is open; until it is shown it can be given anew.</summary>
    public Task<Written> Answer(Caller caller, string topic, string text, CancellationToken stop)
    {
        caller.Demand(Resource.Talk, Doing.Answer);
        var me = caller.Member ?? throw new ArgumentException("Only a member answers.", nameof(caller));
        return store.Write(caller, "answer.apart", async (edit, token) =>
        {
            var start = topic + "/";
            var rows = (await edit.List<AnswerRow>(row => row.Topic.StartsWith(start), token)).ToList();
            var round = OpenRound(rows);
            var given = rows.Where(row => RoundOf(row) == round).ToList();
            if (given.Find(row => row.MemberId == me) is { } mine)
            {
                mine.Text = text;
            }
            else
            {
                var row = new AnswerRow { Id = NewId.Text(), Topic = start + round.ToString(CultureInfo.InvariantCulture), MemberId = me, Text = text };
                edit.Add(row);
                given.Add(row);
            }

            var adults = Adults(await edit.List<MemberRow>(row => row.LeftAt == null, token));
            if (adults.Count > 1 && adults.All(adult => given.Exists(row => row.MemberId == adult.Id)))
                given.ForEach(row => row.RevealedAt = edit.Now);
        }, stop: stop);
    }

    /// <summary>What the caller may know of a question now; null when they do not belong to the household.</summary>
    public async Task<ApartState?> Read(Caller caller, string topic, CancellationToken stop)
    {
        caller.Demand(Resource.Talk, Doing.See);
        if (await store.Households.Read(caller, stop) is not { } household || await store.Households.Answers(caller, stop) is not { } all)
            return null;
        var rows = all.Where(row => row.Topic.StartsWith(topic + "/", StringComparison.Ordinal)).ToList();
        var open = rows.Where(row => row.RevealedAt is null).ToList();
        var adults = Adults(household.Members);
        var shown = rows.Where(row => row.RevealedAt is not null).ToList();
        var last = shown.Count > 0 ? shown.Max(RoundOf) : 0;
        return new(
            open.Find(row => row.MemberId == caller.Member)?.Text,
            adults,
            [.. adults.Where(adult => open.Exists(row => row.MemberId == adult.Id)).Select(adult => adult.Id)],
            [.. shown.Where(row => RoundOf(row) == last).Select(row => new ShownAnswer(row.MemberId, row.Text, row.RevealedAt!.Value))]);
    }

    /// <summary>The round that waits for answers: the one that somebody has begun, else the next.</summary>
    private static int OpenRound(IReadOnlyList<AnswerRow> rows) =>
        rows.Where(row => row.RevealedAt is null).Select(RoundOf).DefaultIfEmpty(rows.Select(RoundOf).DefaultIfEmpty(0).Max() + 1).Max();

    private static int RoundOf(AnswerRow row) => int.Parse(row.Topic.AsSpan(row.Topic.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);

    private static IReadOnlyList<MemberRow> Adults(IReadOnlyList<MemberRow> members) => [.. members.Where(member => member is { Role: Role.Adult, LeftAt: null, LoginId: not null })];
}
