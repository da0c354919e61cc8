using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Home;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Who owns what: proposals and their yes, errands, slack, answers given apart. Each act answers its number, for its undo.</summary>
public sealed partial class Desk
{
    private const int WeeksOfSlack = 6;

    private HomeList? home;

    /// <summary>Everything that applies here, as the asker may see it.</summary>
    public HomeList Home => home ??= new(Household, CatalogueFile.Shipped, Today, id => View.ShowsRow(id.Value));

    /// <summary>The adults of the asker's home: whose yes it takes.</summary>
    public IReadOnlyList<Adult> Parties => Me is { } me ? Proposal.PartiesOf(Household, me) : Household.Adults;

    /// <summary>Who can own: the adults of the asker's home, carers and helpers who come by agreement.</summary>
    public IReadOnlyList<PersonId> CanOwn => [.. Parties.Select(party => party.Id), .. Household.Helpers.Select(helper => helper.Id)];

    /// <summary>What waits for a yes, as far as the asker may see all of it.</summary>
    public IReadOnlyList<Proposal> Proposals => [.. Household.Ownership.Proposals.Where(proposal => proposal.Changes.All(change => View.ShowsRow(change.Id.Value)))];

    /// <summary>True for oneself, and for an adult of the same home who has no way in: the two of them sit at one device.</summary>
    public bool MayAnswerFor(PersonId adult) => adult == Me || (Parties.Any(party => party.Id == adult) && Snapshot.Members.All(member => member.PersonId != adult || member.LeftAt is not null || member.LoginId is null));

    public Proposal? ProposalOf(string key) => Proposals.FirstOrDefault(proposal => proposal.Key == key);

    /// <summary>Puts changes to the adults; putting them is the asker's own yes. Where the asker is the only adult, they hold at once.</summary>
    public Task<long> Propose(IReadOnlyList<ProposedChange> changes, LocalDate starts, LocalDate? review, CancellationToken stop)
    {
        var me = Me ?? Household.Adults[0].Id;
        var proposal = new Proposal(NewId(), me, Today) { Yes = [me], Starts = LocalDate.Max(starts, Today), Review = review, Changes = changes };
        return proposal.IsAgreed(Household)
            ? Carry(HomeActKinds.Propose, proposal, stop)
            : Plain(HomeActKinds.Propose, NameOf(changes), parts => HomeParts.Put(parts, proposal, Today), stop);
    }

    /// <summary>Key of the proposal that an act of this request added; null when it holds already.</summary>
    public async Task<string?> NewProposal(IReadOnlySet<string> before, CancellationToken stop) =>
        (await store.Households.Read(Caller, stop))?.On(Today).Ownership.Proposals.Select(proposal => proposal.Key).FirstOrDefault(key => !before.Contains(key));

    /// <summary>Says yes; the last yes carries it out.</summary>
    public Task<long> Agree(Proposal proposal, PersonId who, CancellationToken stop)
    {
        if (!MayAnswerFor(who))
            throw new AccessRefusedException(Caller.Role, Resource.Household, Doing.Answer);
        var agreed = proposal with { Yes = [.. proposal.Yes.Where(yes => yes != who), who] };
        return agreed.IsAgreed(Household)
            ? Carry(HomeActKinds.Yes, agreed, stop)
            : Plain(HomeActKinds.Yes, NameOf(proposal.Changes), parts => HomeParts.Put(parts, agreed, Today), stop);
    }

    /// <summary>Another text of a proposal: every yes but the asker's own falls away.</summary>
    public Task<long> ChangeProposal(Proposal proposal, CancellationToken stop) => Plain(HomeActKinds.ChangeProposal, NameOf(proposal.Changes),
        parts => HomeParts.Put(parts, proposal with { Yes = [.. new[] { Me }.OfType<PersonId>()] }, Today), stop);

    public Task<long> Withdraw(Proposal proposal, CancellationToken stop) => Plain(HomeActKinds.Withdraw, NameOf(proposal.Changes), parts => HomeParts.Remove(parts, proposal.Key, Today), stop);

    /// <summary>Someone else does it between two days; the owner stays the owner.</summary>
    public Task<long> Lend(HomeEntry entry, CoverEntry cover, CancellationToken stop) => Change(
        HomeActKinds.Errand, this.Name(entry.Row), household => household with { Ownership = household.Ownership with { Covers = [.. household.Ownership.Covers, cover] } }, parts => HomeParts.Lend(parts, cover), cover.From, cover.Until, stop);

    public Task<long> KeepStandIns(HomeEntry entry, IReadOnlyList<PersonId> people, CancellationToken stop) =>
        Plain(HomeActKinds.StandIns, this.Name(entry.Row), parts => HomeParts.StandIns(parts, entry.Row.Id, people, Today), stop);

    public Task<long> KeepRotation(HomeEntry entry, RotationRule rule, CancellationToken stop) => Change(
        HomeActKinds.Rotation, this.Name(entry.Row), household => household with { Ownership = household.Ownership with { Rotations = [.. household.Ownership.Rotations.Where(other => other.Pattern != rule.Pattern), rule] } }, parts => HomeParts.Rotate(parts, rule, NextMonday), NextMonday, null, stop);

    public Task<long> Split(HomeEntry entry, SplitRow split, CancellationToken stop) => Change(HomeActKinds.Split, this.Name(entry.Row), split.In, parts => split.Into(parts, NextMonday), NextMonday, null, stop);

    public Task<long> PickUp(HomeEntry entry, CancellationToken stop) => Plain(HomeActKinds.PickedUp, this.Name(entry.Row), parts => HomeParts.PickUp(parts, new(entry.Row.Id, Me!.Value, Today)), stop);

    public Task<long> LeaveOpen(HomeEntry entry, LocalDate until, CancellationToken stop) => Plain(HomeActKinds.LeftOpen, this.Name(entry.Row), parts => HomeParts.LeaveOpen(parts, new(entry.Row.Id, Today, until)), stop);

    public Task<long> KeepRules(IReadOnlyList<string> words, CancellationToken stop) => Plain(HomeActKinds.Rules, "", parts => HomeParts.Rules(parts, words, Today), stop);

    public Task<long> KeepChildMinutes(int minutes, CancellationToken stop) => Plain(HomeActKinds.Rules, "", parts => HomeParts.ChildMinutes(parts, minutes, Today), stop);

    public Task<long> Confirm(PersonId adult, CancellationToken stop) => Plain(HomeActKinds.Confirm, "", parts => HomeParts.Confirm(parts, adult, Today), stop);

    /// <summary>Keeps an answer that others read when all are in.</summary>
    public async Task<long> AnswerApart(string topic, PersonId who, string text, Action<PartsEdit, IReadOnlyDictionary<PersonId, string>> reveal, CancellationToken stop) =>
        Number(await sealedAnswers.Give(Changing(Resource.Household), topic, who, text, [.. Parties.Select(party => party.Id)], reveal, stop));

    public SealedTopic Apart(string topic) => SealedTopic.Of(Snapshot, topic, [.. Parties.Select(party => party.Id)]);

    /// <summary>What was picked up in the last weeks, of the weeks that were looked at.</summary>
    public async Task<SlackLedger> Slack(CancellationToken stop)
    {
        var stored = await LoadStored(MondayOf(Today).PlusWeeks(1 - WeeksOfSlack), Today, stop);
        return SlackLedger.Of(Household, [.. stored.Select(week => View.Week(week.Lived))], Now);
    }

    private Task<long> Carry(string kind, Proposal proposal, CancellationToken stop) =>
        Change(kind, NameOf(proposal.Changes), proposal.AppliedTo, parts => HomeParts.Carry(parts, Household, proposal, Today), proposal.Starts, null, stop);

    /// <summary>An act that changes no week.</summary>
    private async Task<long> Plain(string kind, string item, Action<PartsEdit> parts, CancellationToken stop) => Number(await acts.Change(Changing(Resource.Household), kind, item, parts, [], stop));

    private string NameOf(IReadOnlyList<ProposedChange> changes) => changes.Count == 1 && Home.Find(changes[0].Id.Value) is { } entry ? this.Name(entry.Row) : T.Count("home.changes", changes.Count);
}
