using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>What one adult puts to the other: each line can be changed by hand, both weeks before and after, and nothing holds until all say yes.</summary>
[Needs(Resource.Household)]
public sealed class ProposalModel(Desk desk) : PageModel
{
    private const int MostNotes = 2000;

    public Proposal Proposal { get; private set; } = null!;

    public IReadOnlyList<(ProposedChange Change, HomeEntry Entry)> Lines { get; private set; } = [];

    public IReadOnlyList<SecondShift> Before { get; private set; } = [];

    public IReadOnlyList<SecondShift> After { get; private set; } = [];

    public IReadOnlyList<string> EvenWords { get; private set; } = [];

    /// <summary>Tells one text of the proposal from another, so that a yes is to what was read.</summary>
    public string Seen { get; private set; } = "";

    public IActionResult OnGet(string key) => Read(key) ? Page() : desk.IsOpen ? Redirect("/household") : NotFound();

    public async Task<IActionResult> OnPostYes(string key, string? who, string? seen)
    {
        if (!Read(key) || Proposal.Parties(desk.Household).FirstOrDefault(party => party.Id.Value == who) is not { } party || !desk.MayAnswerFor(party.Id))
            return NotFound();
        if (seen != Seen)
            return Redirect("/household/proposal/" + key);
        var act = await desk.Agree(Proposal, party.Id, HttpContext.RequestAborted);
        return Show.Back((Proposal with { Yes = [.. Proposal.Yes, party.Id] }).IsAgreed(desk.Household) ? "/household" : "/household/proposal/" + key, act);
    }

    public async Task<IActionResult> OnPostChange(string key, string? starts, string? review)
    {
        if (!Read(key))
            return NotFound();
        var changes = Proposal.Changes.Select(Changed).Where(change => change.Moves || change.LetGo || change.GoodEnough is not null).ToList();
        if (changes.Count == 0)
            return Show.Back("/household", await desk.Withdraw(Proposal, HttpContext.RequestAborted));
        var first = HomeWords.Day(starts) is { } day && day >= desk.Today ? day : desk.Today;
        var act = await desk.ChangeProposal(Proposal with { Changes = changes, Starts = first, Review = HomeWords.Day(review) }, HttpContext.RequestAborted);
        return Show.Back("/household/proposal/" + key, act);
    }

    public async Task<IActionResult> OnPostWithdraw(string key) => Read(key) ? Show.Back("/household", await desk.Withdraw(Proposal, HttpContext.RequestAborted)) : NotFound();

    public static string StateKey(HomeEntry entry) => entry.Owned.State switch { OwnershipState.Rotates => "rotates", OwnershipState.NotDoing => "not_doing", OwnershipState.EachTheirOwn => "each", _ => "nobody" };

    private bool Read(string key)
    {
        if (desk.ProposalOf(key) is not { } proposal)
            return false;
        Proposal = proposal;
        Seen = string.Join(';', proposal.Changes.Select(change => $"{change.Id.Value}={HomeWords.ValueOf(change)}={change.GoodEnough}")) + Show.IsoDate(proposal.Starts);
        Lines = [.. proposal.Changes.Select(change => (change, entry: desk.Home.Find(change.Id.Value))).Where(line => line.entry is not null).Select(line => (line.change, line.entry!))];
        Before = Shifts(desk.Household);
        After = Shifts(proposal.AppliedTo(desk.Household));
        EvenWords = Certificates.Of(desk, desk.Household, proposal);
        return true;
    }

    private ProposedChange Changed(ProposedChange change)
    {
        var good = HomeWords.Cut(Request.Form["good." + change.Id.Value]);
        var words = desk.Home.Find(change.Id.Value) is { } entry && good == desk.DoneWhen(entry.Row) ? null : good;
        var chosen = desk.Chosen(change.Id, Request.Form["to." + change.Id.Value].ToString()) ?? new ProposedChange(change.Id);
        return chosen with { GoodEnough = words is { Length: > 0 } ? words : null, Notes = HomeWords.Cut(Request.Form["notes." + change.Id.Value], MostNotes) };
    }

    private static IReadOnlyList<SecondShift> Shifts(Evenhand.Domain.People.Household household)
    {
        var hours = new HomeHours(household, new OwnershipView(household, CatalogueFile.Shipped));
        return [.. household.Adults.Select(adult => SecondShift.Of(household, hours, adult))];
    }
}
