using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Lead;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Household;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Lead;

/// <summary>
/// Any responsibilities, or all of the front line, from one adult to another as one act: in weekly stages with a note for each, and
/// exactly one owner on every day. Nobody checks afterwards.
/// </summary>
[Needs(Resource.Lead)]
public sealed class HandOverModel(Desk desk) : PageModel
{
    /// <summary>How the names of a hand-over's proposals begin.</summary>
    public const string KeyStart = "stage-";

    public PersonId From { get; private set; }

    public PersonId To { get; private set; }

    public LocalDate On { get; private set; }

    /// <summary>0 for all at once.</summary>
    public int Pace { get; private set; }

    public string? Wrong { get; private set; }

    /// <summary>What the giver owns, in the catalogue's order, and whether it is chosen.</summary>
    public IReadOnlyList<(Owned Owned, bool Chosen)> Items { get; private set; } = [];

    /// <summary>Null until something is chosen.</summary>
    public HouseholdHandOver? HandOver { get; private set; }

    public int UsualPace => desk.Household.Rules.HandOversAWeek ?? StagedHandOver.UsualPace;

    /// <summary>Hand-overs that wait for a yes, each with its stages.</summary>
    public IReadOnlyList<IReadOnlyList<Proposal>> Waiting => [.. desk.Proposals.Where(proposal => proposal.Key.StartsWith(KeyStart, StringComparison.Ordinal)).GroupBy(proposal => GroupOf(proposal.Key)).Select(group => (IReadOnlyList<Proposal>)[.. group.OrderBy(proposal => proposal.Starts)])];

    /// <summary>The front line of the giver chosen whole, as the query of this page; empty where the giver owns nothing of it.</summary>
    public string FrontLineQuery => Items.Any(item => FrontLine.All.Contains(item.Owned.Row.Id.Value))
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"from={Uri.EscapeDataString(From.Value)}&to={Uri.EscapeDataString(To.Value)}&on={Show.IsoDate(On)}&pace={Pace}") + string.Concat(Items.Where(item => FrontLine.All.Contains(item.Owned.Row.Id.Value)).Select(item => "&items=" + Uri.EscapeDataString(item.Owned.Row.Id.Value)))
        : "";

    public static string GroupOf(string key) => key[..key.LastIndexOf('.')];

    public IActionResult OnGet(string? from, string? to, string[]? items, string? on, int? pace) => Read(from, to, items, on, pace) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? from, string? to, string[]? items, string? on, int? pace)
    {
        if (!Read(from, to, items, on, pace))
            return NotFound();
        if (HandOver is not { Plan.Stages.Count: > 0 } handOver)
        {
            Wrong = "over.wrong_items";
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var me = desk.Me ?? From;
        var group = KeyStart + Desk.NewId();
        string Notes(ResponsibilityId id) => HomeWords.Cut(Request.Form["note." + id.Value], 2000);
        var stages = handOver.Plan.Stages.Select(stage => handOver.Plan.Proposal($"{group}.{stage.Number}", stage, me, desk.Today, handOver.Review, Notes)).ToList();
        return Show.Back("/lead/handover", await desk.ProposeStages(stages, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostYes(string? group, string? who)
    {
        if (Waiting.FirstOrDefault(stages => GroupOf(stages[0].Key) == group) is not { } stages || desk.Parties.All(party => party.Id.Value != who))
            return NotFound();
        return Show.Back("/lead/handover", await desk.AgreeToStages(stages, new(who!), HttpContext.RequestAborted));
    }

    private bool Read(string? from, string? to, string[]? items, string? on, int? pace)
    {
        var parties = desk.Parties;
        From = To = desk.Household.Adults[0].Id;
        if (parties.Count < 2)
            return true;
        Adult? Party(string? id) => parties.FirstOrDefault(party => party.Id.Value == id);
        if ((from is not null && Party(from) is null) || (to is not null && Party(to) is null) || pace is < 0 or > 50)
            return false;
        From = Party(from)?.Id ?? desk.Leading ?? desk.Me ?? parties[0].Id;
        To = Party(to) is { } named && named.Id != From ? named.Id : parties.First(party => party.Id != From).Id;
        On = HomeWords.Day(on) is { } day && day >= desk.Today ? day : desk.NextMonday;
        Pace = pace ?? UsualPace;
        var chosen = (items ?? []).ToHashSet(StringComparer.Ordinal);
        var view = new OwnershipView(desk.Household, CatalogueFile.Shipped);
        Items = [.. view.Applicable.Where(owned => owned.Owner == From && owned.Row.Binding == Binding.None && desk.View.ShowsRow(owned.Row.Id.Value)).Select(owned => (owned, chosen.Contains(owned.Row.Id.Value)))];
        var ids = Items.Where(item => item.Chosen).Select(item => item.Owned.Row.Id.Value).ToList();
        if (ids.Count > 0)
            HandOver = HouseholdHandOver.Of(desk.Household, CatalogueFile.Shipped, From, To, ids, On, Pace);
        return true;
    }
}
