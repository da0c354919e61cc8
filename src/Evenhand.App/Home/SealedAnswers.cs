using Evenhand.App.Data;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.Domain.Units;

namespace Evenhand.App.Home;

/// <summary>Answers that each gives apart and that are revealed together, in the act of the last of them (M070, M131).</summary>
public sealed class SealedAnswers(Store store)
{
    /// <summary>Keeps one answer. The last of the parties reveals all; an answer after that begins anew.</summary>
    /// <param name="reveal">What the answers become in the household, when all are in.</param>
    public Task<Written> Give(Caller caller, string topic, PersonId who, string text, IReadOnlyList<PersonId> parties, Action<PartsEdit, IReadOnlyDictionary<PersonId, string>> reveal, CancellationToken stop) =>
        store.Write(caller, HomeActKinds.Answer, async (edit, token) =>
        {
            var rows = (await edit.List<AnswerRow>(row => row.Topic == topic, token)).ToList();
            foreach (var old in rows.Where(row => row.RevealedAt is not null).ToList())
            {
                edit.Remove(old);
                rows.Remove(old);
            }

            var own = rows.Find(row => row.Id == IdOf(topic, who));
            if (own is null)
            {
                own = new() { Id = IdOf(topic, who), Topic = topic };
                rows.Add(own);
                edit.Add(own);
            }

            (own.Text, own.MemberId) = (text, caller.Member ?? throw new InvalidOperationException("An answer is a member's."));
            edit.Say("who", who.Value);
            var said = parties.Select(party => (party, row: rows.Find(row => row.Id == IdOf(topic, party)))).ToList();
            if (said.Exists(answer => answer.row is null))
                return;
            foreach (var (_, row) in said)
                row!.RevealedAt = edit.Now;
            reveal(await edit.Parts(token), said.ToDictionary(answer => answer.party, answer => answer.row!.Text));
        }, stop: stop);

    internal static string IdOf(string topic, PersonId who) => $"{topic}/{who.Value}";
}
