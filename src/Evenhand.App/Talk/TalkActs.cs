using System.Text.Json.Nodes;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Talk;

/// <summary>
/// What adults say apart. An answer stays sealed until every adult of the home has given theirs; then all of them open in one
/// act, and the answers to a question become part of the household file. Notes stay with whoever wrote them.
/// </summary>
public sealed class TalkActs(Store store)
{
    /// <summary>Answers a question alone; the last answer opens all of them.</summary>
    public async Task<Written> Answer(Caller caller, HouseholdSnapshot household, string question, string text, LocalDate today, CancellationToken stop)
    {
        var topic = ApartTopics.Question(question);
        var path = PartPath.Of("answers", question).ToString();
        var opened = household.Part(path, today) is { } part && TalkReading.AnswersIn(part.Body) is { } there && TalkReading.AdultsOf(household, caller, today).All(adult => there.ContainsKey(adult));
        if (opened)
        {
            return await store.Write(caller, TalkActKinds.ChangeAnswer, async (edit, token) =>
            {
                var parts = await edit.Parts(token);
                var answers = JsonNode.Parse(parts.On(path, today)!.Body)!.AsObject();
                answers[caller.Person!.Value.Value] = text;
                parts.Set(path, answers.ToJsonString(), today);
                edit.Say("item", question);
            }, stop: stop);
        }

        var written = await store.Write(caller, TalkActKinds.Answer, async (edit, token) =>
        {
            await Say(edit, topic, text, token);
            edit.Say("item", question);
        }, stop: stop);
        return written is Written.Done ? await Open(caller, household, topic, today, stop) ?? written : written;
    }

    /// <summary>What one adult says in a check-in; the last one's words open all of them.</summary>
    public async Task<Written> CheckIn(Caller caller, HouseholdSnapshot household, LocalDate evening, CheckInWords words, LocalDate today, CancellationToken stop)
    {
        var topic = ApartTopics.CheckIn(evening);
        var written = await store.Write(caller, TalkActKinds.CheckIn, (edit, token) => Say(edit, topic, words.Json(), token), stop: stop);
        return written is Written.Done ? await Open(caller, household, topic, today, stop) ?? written : written;
    }

    /// <summary>Writes a note to oneself, or another text for one that is there; an empty text removes it.</summary>
    public Task<Written> Note(Caller caller, string? id, string text, LocalDate today, CancellationToken stop) => store.Write(caller, TalkActKinds.Note, async (edit, token) =>
    {
        var me = caller.Member!.Value;
        var row = id is null ? null : await edit.Find<AnswerRow>(row => row.Id == id && row.MemberId == me && row.Topic.StartsWith(SaidApart.Notes), token);
        if (id is not null && row is null)
            edit.Refuse(new PartProblem("", "no-note", "", "there is no such note.", "Open your notes again."));
        if (text.Length == 0 && row is not null)
            edit.Remove(row);
        else if (row is not null)
            row.Text = text;
        else if (text.Length > 0)
            edit.Add(new AnswerRow { Id = NewId.Short(), Topic = ApartTopics.Note(today), MemberId = me, Text = text });
    }, stop: stop);

    /// <summary>Opens what every adult of the home has answered; null when somebody has not.</summary>
    public async Task<Written?> Open(Caller caller, HouseholdSnapshot household, string topic, LocalDate today, CancellationToken stop)
    {
        var adults = TalkReading.AdultsOf(household, caller, today);
        var people = household.Members.Where(member => member.PersonId is not null).ToDictionary(member => member.Id, member => member.PersonId!.Value);
        var said = await store.Households.SaidApart(caller, stop);
        if (!adults.All(adult => said.Any(row => row.Topic == topic && people.TryGetValue(row.Member, out var person) && person == adult)))
            return null;
        return await store.Write(caller, ActKinds.Reveal, async (edit, token) =>
        {
            var rows = (await edit.List<AnswerRow>(row => row.Topic == topic, token)).Where(row => people.ContainsKey(row.MemberId)).ToList();
            foreach (var row in rows)
                row.RevealedAt ??= edit.Now;
            if (ApartTopics.QuestionOf(topic) is not { } question)
                return;
            var answers = new JsonObject();
            foreach (var row in rows.OrderBy(row => household.On(today).Adults.ToList().FindIndex(adult => adult.Id == people[row.MemberId])))
                answers[people[row.MemberId].Value] = row.Text;
            (await edit.Parts(token)).Set(PartPath.Of("answers", question).ToString(), answers.ToJsonString(), today);
            edit.Say("item", question);
        }, stop: stop);
    }

    private static async Task Say(HouseholdEdit edit, string topic, string text, CancellationToken stop)
    {
        var me = edit.Caller.Member!.Value;
        var row = await edit.Find<AnswerRow>(row => row.Topic == topic && row.MemberId == me, stop);
        if (row is null)
            edit.Add(new AnswerRow { Id = NewId.Short(), Topic = topic, MemberId = me, Text = text });
        else
            row.Text = text;
    }
}

/// <summary>Kinds of act in the journal.</summary>
public static class TalkActKinds
{
    public const string Answer = "apart.answer";
    public const string CheckIn = "apart.checkin";
    public const string Note = "private.note";
    public const string ChangeAnswer = "talk.answer";
    public const string OpenTopic = "talk.topic";
    public const string CloseTopic = "talk.topic-closed";
    public const string Decide = "talk.decide";
    public const string EndDecision = "talk.decision-ended";
    public const string Agree = "talk.agree";
    public const string SayYes = "talk.yes";
    public const string EndAgreement = "talk.agreement-ended";
    public const string Assume = "talk.assume";
    public const string EndAssumption = "talk.assumption-ended";
    public const string Count = "talk.count";
    public const string StandingRule = "talk.rule";
}
