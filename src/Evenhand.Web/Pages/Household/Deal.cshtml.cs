using Evenhand.App.Accounts.Rights;
using Evenhand.App.Deal;
using Evenhand.App.Home;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>The first deal: each says apart what they like and mind, then both see one proposal. Nothing is owned until both say yes.</summary>
[Needs(Resource.Household)]
public sealed class DealModel(Desk desk) : PageModel
{
    private const int Most = 200;
    private const int ReviewAfterWeeks = 8;

    /// <summary>How many are dealt at once.</summary>
    public int Count { get; private set; }

    /// <summary>Who is asked on this page.</summary>
    public PersonId For { get; private set; }

    public FirstDeal Deal { get; private set; } = null!;

    public SealedTopic Apart { get; private set; } = null!;

    /// <summary>The proposal, once all answers about these rows are in.</summary>
    public DealReport? Report { get; private set; }

    public Proposal? Waiting { get; private set; }

    public IReadOnlyList<Adult> Parties => desk.Parties;

    public bool IsWaiting { get; private set; }

    public void OnGet(int? count, string? @for, bool again) => Read(count, @for, again);

    public async Task<IActionResult> OnPost(int? count, string? @for)
    {
        Read(count, @for, again: true);
        var said = Deal.Rows.ToDictionary(owned => owned.Row.Id.Value, owned => Enum.TryParse<Liking>(Request.Form["like." + owned.Row.Id.Value], out var liking) && Enum.IsDefined(liking) ? liking : Liking.Neutral);
        if (said.Count == 0)
            return Redirect("/household/deal");
        var (today, running) = (desk.Today, desk.T["deal.running"]);
        var isNew = desk.Household.OwnResponsibilities.All(row => row.Id != FirstDeal.Running);
        var act = await desk.AnswerApart(Topic(Count), For, LikingAnswers.Write(said), (parts, answers) =>
        {
            if (isNew)
                HomeParts.AddRow(parts, FirstDeal.RunningRow(running), today);
            foreach (var (who, text) in answers)
                LikingAnswers.Into(parts, who, LikingAnswers.Read(text), today);
        }, HttpContext.RequestAborted);
        return Show.Back($"/household/deal?count={Count}", act);
    }

    public async Task<IActionResult> OnPostPut(int? count)
    {
        Read(count, null, again: false);
        if (Report is null)
            return Redirect("/household/deal");
        var changes = Report.Transfers.Select(transfer => new ProposedChange(transfer.Row.Owned.Row.Id) { Owner = transfer.To.Id }).ToList();
        if (changes.Count == 0)
            return Redirect("/household");
        var before = desk.Household.Ownership.Proposals.Select(proposal => proposal.Key).ToHashSet(StringComparer.Ordinal);
        var act = await desk.Propose(changes, desk.Today, desk.Today.PlusWeeks(ReviewAfterWeeks), HttpContext.RequestAborted);
        return Show.Back(await desk.NewProposal(before, HttpContext.RequestAborted) is { } key ? "/household/proposal/" + key : "/household", act);
    }

    /// <summary>What someone said about a row; neutral before all are in.</summary>
    public Liking Said(PersonId who, ResponsibilityId row) => Answer(who).GetValueOrDefault(row.Value);

    /// <summary>What the one who is asked said before, as the start of the form.</summary>
    public Liking Mine(ResponsibilityId row) => For == desk.Me ? Answer(For).GetValueOrDefault(row.Value) : Liking.Neutral;

    private static string Topic(int count) => $"deal.{count}";

    private void Read(int? count, string? @for, bool again)
    {
        Count = Math.Clamp(count ?? Counts().FirstOrDefault(other => desk.Apart(Topic(other)) is { Answered.Count: > 0, IsRevealed: false }, FirstDeal.AtFirst), 1, Most);
        Deal = FirstDeal.Of(desk.Household, Count, desk.T["deal.running"]);
        Apart = desk.Apart(Topic(Count));
        Waiting = desk.Proposals.FirstOrDefault(proposal => proposal.Changes.Any(change => Deal.Rows.Any(owned => owned.Row.Id == change.Id)));
        var me = desk.Me ?? desk.Household.Adults[0].Id;
        For = desk.Parties.Select(party => party.Id).Where(who => who.Value == @for && desk.MayAnswerFor(who)).FirstOrDefault(me);
        var covered = Apart.IsRevealed && Deal.Rows.Count > 0 && desk.Parties.All(party => Deal.Rows.All(owned => Answer(party.Id).ContainsKey(owned.Row.Id.Value)));
        if (covered && !again)
            Report = Deal.Propose(Deal.With(desk.Parties.ToDictionary(party => party.Id, party => Answer(party.Id))));
        IsWaiting = !again && !Apart.IsRevealed && Apart.Answered.Contains(For);
    }

    private static IEnumerable<int> Counts() => Enumerable.Range(1, Most / FirstDeal.AtFirst).Select(tens => tens * FirstDeal.AtFirst);

    private IReadOnlyDictionary<string, Liking> Answer(PersonId who) => Apart.Said(who, desk.Me) is { } text ? LikingAnswers.Read(text) : new Dictionary<string, Liking>();
}
