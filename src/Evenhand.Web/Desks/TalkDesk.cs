using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Talk;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>What one request about talk works with. Each act answers its number, for its undo.</summary>
public sealed class TalkDesk(Desk desk, TalkActs acts, Store store)
{
    private TalkReading? read;
    private OwnershipView? ownership;

    public OwnershipView Ownership => ownership ??= new(desk.Household, CatalogueFile.Shipped);

    /// <summary>The evening of this week's check-in.</summary>
    public LocalDate Evening => CheckInAgenda.EveningOf(Ownership, desk.Snapshot.Settings.EveningDay, desk.Today);

    /// <summary>The person who asks; whoever is none of the home's adults has nothing to say apart.</summary>
    public PersonId Me => desk.Me ?? throw new AccessRefusedException(desk.Caller.Role, Resource.Talk, Doing.Change);

    public async Task<TalkReading> Read(CancellationToken stop) =>
        read ??= new(desk.Snapshot, desk.Caller, await store.Households.SaidApart(desk.Caller, stop), desk.Today);

    public async Task<long> Answer(string question, string text, CancellationToken stop) => Desk.NumberOf(await acts.Answer(Speaking(), desk.Snapshot, question, text, desk.Today, stop));

    public async Task<long> CheckIn(LocalDate evening, CheckInWords words, CancellationToken stop) => Desk.NumberOf(await acts.CheckIn(Speaking(), desk.Snapshot, evening, words, desk.Today, stop));

    public async Task<long> Note(string? id, string text, CancellationToken stop) => Desk.NumberOf(await acts.Note(Speaking(), id, text, desk.Today, stop));

    public Task<long> OpenTopic(string what, string about, CancellationToken stop) => Change(TalkActKinds.OpenTopic, what, parts => TalkParts.OpenTopic(parts, what, Me, about, desk.Today), stop);

    public Task<long> CloseTopic(string id, string what, CancellationToken stop) => Change(TalkActKinds.CloseTopic, what, parts => TalkParts.CloseTopic(parts, id, desk.Today), stop);

    /// <param name="topic">The topic that it closes; null for none.</param>
    /// <param name="replaces">The decision that it takes the place of; null for none.</param>
    public Task<long> Decide(DecisionDraft decision, string? topic, string? replaces, CancellationToken stop) => Change(TalkActKinds.Decide, decision.What, parts =>
    {
        if (topic is not null)
            TalkParts.CloseTopic(parts, topic, desk.Today);
        TalkParts.Decide(parts, decision, desk.Today, replaces);
    }, stop);

    public Task<long> EndDecision(string id, string what, CancellationToken stop) => Change(TalkActKinds.EndDecision, what, parts => TalkParts.EndDecision(parts, id, desk.Today), stop);

    public Task<long> Propose(string? id, AgreementDraft agreement, CancellationToken stop) => Change(TalkActKinds.Agree, agreement.What, parts => TalkParts.Propose(parts, id, agreement, Me, desk.Today), stop);

    public Task<long> SayYes(string id, string what, IReadOnlyList<PersonId> adults, CancellationToken stop) => Change(TalkActKinds.SayYes, what, parts => TalkParts.SayYes(parts, id, Me, adults, desk.Today), stop);

    public Task<long> EndAgreement(string id, string what, CancellationToken stop) => Change(TalkActKinds.EndAgreement, what, parts => TalkParts.EndAgreement(parts, id, desk.Today), stop);

    public Task<long> Assume(string? id, string what, LocalDate lookOn, CancellationToken stop) => Change(TalkActKinds.Assume, what, parts => TalkParts.Assume(parts, id, what, lookOn, desk.Today), stop);

    public Task<long> EndAssumption(string id, string what, CancellationToken stop) => Change(TalkActKinds.EndAssumption, what, parts => TalkParts.EndAssumption(parts, id, desk.Today), stop);

    public Task<long> Count(Responsibility row, int times, CancellationToken stop) => Change(TalkActKinds.Count, row.Name, parts => TalkParts.Count(parts, row.Id.Value, times, desk.Today), stop);

    public Task<long> StandingRule(Responsibility row, PersonId? owner, DecisionDraft decision, CancellationToken stop) =>
        Change(TalkActKinds.StandingRule, row.Name, parts => TalkParts.StandingRule(parts, row.Id.Value, owner, decision, desk.Today), stop);

    private Caller Speaking()
    {
        desk.Caller.Demand(Resource.Talk, Doing.Change);
        _ = Me;
        return desk.Caller;
    }

    private Task<long> Change(string kind, string item, Action<App.Data.Parts.PartsEdit> parts, CancellationToken stop)
    {
        _ = Me;
        return desk.ChangeParts(Resource.Talk, kind, item, parts, stop);
    }
}
