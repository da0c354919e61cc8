using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Home;
using Evenhand.App.Lead;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Leading, being on call, hard weeks. Each act answers its number, for its undo.</summary>
public sealed partial class Desk
{
    /// <summary>How long "too much" takes things away before it ends by itself.</summary>
    public const int TooMuchDays = 14;

    private OnCallRota? rota;

    /// <summary>The home of the asker; of whoever is none of its adults the first.</summary>
    private string? HomeName => Household.Adult(Me ?? default)?.Home ?? Household.Adults[0].Home;

    /// <summary>Who is on call in the asker's home, this week and next.</summary>
    public OnCallRota OnCall => rota ??= OnCallWeeks.Of(new PlanRequest(Household, CatalogueFile.Shipped, MondayOf(Today), 2), HomeName);

    /// <summary>The day of the rota, 0 is this week's Monday.</summary>
    public int DayOfRota(LocalDate date) => Period.DaysBetween(OnCall.Monday, date);

    /// <summary>Who leads the asker's home by terms that hold.</summary>
    public PersonId? Leading => LeadTerms.Leading(Household, HomeName);

    /// <summary>One adult does most of the front line and no terms say so; null where that is not so, or the asker has read it lately.</summary>
    public async Task<Drift?> Drift(CancellationToken stop)
    {
        if (Parties.Count < 2 || Me is not { } me || !Domain.Lead.Drift.IsShown(Household.Lead, me, Today))
            return null;
        var stored = await LoadStored(MondayOf(Today).PlusWeeks(-Domain.Lead.Drift.Weeks), MondayOf(Today).PlusDays(-1), stop);
        return Domain.Lead.Drift.Of([.. stored.Select(week => FrontLineWeeks.Of(Parties, week.Lived))], Leading is not null);
    }

    /// <summary>What in the adults' work has changed since the terms were decided; nothing follows from it by itself (M039).</summary>
    public IReadOnlyList<PersonId> NewWorkSinceTerms()
    {
        if (Leading is null || NodaTime.Text.LocalDatePattern.Iso.Parse(Household.LeadTerms!.Decided) is not { Success: true, Value: var decided } || decided > Today)
            return [];
        var then = Snapshot.On(decided);
        return [.. Parties.Where(now => then.Adult(now.Id) is { } before && (before.Job != now.Job || !SameBlocks(before, now))).Select(adult => adult.Id)];
    }

    public Task<long> ProposeTerms(LeadDraft draft, CancellationToken stop) => Lead(LeadActKinds.Propose, Look(draft.Who).Name, parts => LeadParts.Propose(parts, Household, draft, MyId, LeadWords(draft.Who), Today), stop);

    public Task<long> SayYesToTerms(PersonId who, CancellationToken stop)
    {
        if (!MayAnswerFor(who) || Household.Lead.Proposed?.LeadOf(Household) is not { } lead)
            throw new AccessRefusedException(Caller.Role, Resource.Lead, Doing.Answer);
        return Lead(LeadActKinds.SayYes, Look(lead).Name, parts => LeadParts.SayYes(parts, Household, who, LeadWords(lead), Today), stop);
    }

    public Task<long> WithdrawTerms(CancellationToken stop) => Lead(LeadActKinds.Withdraw, "", parts => LeadParts.Withdraw(parts, Today), stop);

    public Task<long> EndLead(LocalDate from, CancellationToken stop) => Lead(LeadActKinds.End, "", parts => LeadParts.End(parts, Household, T["lead.topic_back"], MyId, from, Today), stop);

    public Task<long> Gain(string words, CancellationToken stop) => Lead(LeadActKinds.Gain, "", parts => LeadParts.Gain(parts, MyId, words, Today), stop);

    public Task<long> Peers(IReadOnlyList<string> names, CancellationToken stop) => Lead(LeadActKinds.Peers, "", parts => LeadParts.Peers(parts, names, Today), stop);

    public Task<long> SawDrift(CancellationToken stop) => Lead(LeadActKinds.SawDrift, "", parts => LeadParts.SawDrift(parts, MyId, Today), stop);

    /// <summary>From tomorrow's plan on there is less; the week that runs says that it was planned before.</summary>
    public Task<long> TooMuch(CancellationToken stop)
    {
        var said = new TooMuch(MyId, Today, Today.PlusDays(TooMuchDays - 1));
        return Lead(LeadActKinds.TooMuch, "", With(facts => facts with { TooMuch = [.. facts.TooMuch, said] }), parts => LeadParts.TooMuch(parts, said, T["lead.topic_too_much", Look(said.Who).Name], Today), said.From, said.Until, stop);
    }

    public Task<long> EnoughAgain(CancellationToken stop) => Lead(LeadActKinds.EndTooMuch, "", With(facts => facts with { TooMuch = [.. facts.TooMuch.Where(said => said.Who != MyId)] }), parts => LeadParts.EndTooMuch(parts, MyId, Today), Today, null, stop);

    public Task<long> LessToday(CancellationToken stop) => Lead(LeadActKinds.Woken, "", parts => LeadParts.Woken(parts, MyId, Today), stop);

    public Task<long> StartSurge(Surge surge, CancellationToken stop) =>
        Lead(LeadActKinds.Surge, "", With(facts => facts with { Surges = [.. facts.Surges, surge] }), parts => LeadParts.StartSurge(parts, surge, Today), surge.From, surge.Until, stop);

    public Task<long> EndSurge(string id, LocalDate until, CancellationToken stop) => Lead(LeadActKinds.EndSurge, "", parts => LeadParts.EndSurge(parts, id, until, Today), stop);

    public Task<long> AddKnownDate(KnownDate date, CancellationToken stop) =>
        Lead(LeadActKinds.KnownDate, date.What, With(facts => facts with { KnownDates = [.. facts.KnownDates, date] }), parts => LeadParts.AddKnownDate(parts, date, Today), date.From, date.Until, stop);

    public Task<long> RemoveKnownDate(string id, CancellationToken stop) => Lead(LeadActKinds.RemoveKnownDate, "", parts => LeadParts.RemoveKnownDate(parts, id, Today), stop);

    public Task<long> KeepOnCall(OnCallRules rules, CancellationToken stop) => Lead(LeadActKinds.OnCall, "", parts => LeadParts.Rules(parts, rules, Today), stop);

    public Task<long> KeepDrop(DropRule line, CancellationToken stop) => Lead(LeadActKinds.Drop, line.What, parts => LeadParts.Drop(parts, Household.Lead.OnCall, line, Today), stop);

    public Task<long> MorningAfter(bool yes, CancellationToken stop) => Lead(LeadActKinds.MorningAfter, "", parts => LeadParts.MorningAfter(parts, Household.Lead.OnCall, MyId, yes, Today), stop);

    /// <summary>All stages of a hand-over, put to the adults in one act.</summary>
    public Task<long> ProposeStages(IReadOnlyList<Proposal> stages, CancellationToken stop) => Lead(LeadActKinds.HandOver, T.Count("home.changes", stages.Sum(stage => stage.Changes.Count)), parts =>
    {
        foreach (var stage in stages)
            Put(parts, stage);
    }, stop);

    /// <summary>Yes to all stages of a hand-over; the last adult's yes gives each responsibility its owner from its own day on.</summary>
    public Task<long> AgreeToStages(IReadOnlyList<Proposal> stages, PersonId who, CancellationToken stop)
    {
        if (!MayAnswerFor(who))
            throw new AccessRefusedException(Caller.Role, Resource.Lead, Doing.Answer);
        return Lead(LeadActKinds.HandOverYes, T.Count("home.changes", stages.Sum(stage => stage.Changes.Count)), parts =>
        {
            foreach (var stage in stages)
                Put(parts, stage with { Yes = [.. stage.Yes.Where(yes => yes != who), who] });
        }, stop);
    }

    private void Put(PartsEdit parts, Proposal stage)
    {
        if (stage.IsAgreed(Household))
            HomeParts.Carry(parts, Household, stage, Today);
        else
            HomeParts.Put(parts, stage, Today);
    }

    private PersonId MyId => Me ?? throw new AccessRefusedException(Caller.Role, Resource.Lead, Doing.Change);

    private string LeadWords(PersonId who) => T["lead.decision", Look(who).Name];

    private static Func<Household, Household> With(Func<LeadFacts, LeadFacts> change) => household => household with { Lead = change(household.Lead) };

    private Task<long> Lead(string kind, string item, Action<PartsEdit> parts, CancellationToken stop) => ChangeParts(Resource.Lead, kind, item, parts, stop);

    /// <summary>An act that changes plans of coming weeks.</summary>
    private Task<long> Lead(string kind, string item, Func<Household, Household> change, Action<PartsEdit> parts, LocalDate from, LocalDate? until, CancellationToken stop)
    {
        Caller.Demand(Resource.Lead, Doing.Change);
        return Change(kind, item, change, parts, from, until, stop);
    }

    private static bool SameBlocks(Adult before, Adult now) => Blocks(before).SequenceEqual(Blocks(now), StringComparer.Ordinal);

    private static IEnumerable<string> Blocks(Adult adult) => adult.Blocks.Where(block => block.IsWork).Select(block => $"{string.Join('.', block.Weeks)} {block.Days} {block.From}-{block.To} {block.Span} {block.Where} {block.Firm}").Order(StringComparer.Ordinal);
}
