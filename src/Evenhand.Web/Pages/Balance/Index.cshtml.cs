using System.Globalization;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Balance;
using Evenhand.App.Catalogues;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Balance;

/// <summary>
/// The second shift over a season, beside what was agreed and what each thinks. It opens when both have given their own estimate, and it
/// ends with what could be handed over whole.
/// </summary>
[Needs(Resource.Balance)]
public sealed class IndexModel(Desk desk) : PageModel
{
    private const int ReviewAfterWeeks = 8;

    public BalanceReport Report { get; private set; } = null!;

    public SeasonBalance Season { get; private set; } = null!;

    /// <summary>The adults of this home.</summary>
    public IReadOnlyList<SecondShift> Shifts { get; private set; } = [];

    public IReadOnlyList<AgreementCheck> Agreement { get; private set; } = [];

    public IReadOnlyList<Interruptions> Interruptions { get; private set; } = [];

    /// <summary>Who is asked for an estimate on this page; null when the page is open.</summary>
    public PersonId? For { get; private set; }

    public string? Wrong { get; private set; }

    public bool IsWaiting { get; private set; }

    /// <summary>Scale of the bars: hours of the longest.</summary>
    public decimal Longest => Math.Max(1, Shifts.SelectMany(shift => new[] { shift.Clock?.High ?? HandsOn(shift).High, Thinking(shift).High, Watching(shift).High }).Max());

    public IReadOnlyList<Owned> HandOvers => Report.Facts.Question is { } question && question.From.Home == question.To.Home ? [.. (Report.Transfers?.Set ?? []).Where(owned => desk.View.ShowsRow(owned.Row.Id.Value))] : [];

    public static HoursRange HandsOn(SecondShift shift) => HoursRange.OfEstimate(shift.HandsOn.Value + shift.SharedHandsOn.Value);

    public static HoursRange Thinking(SecondShift shift) => HoursRange.OfEstimate(shift.Thinking.Value + shift.SharedThinking.Value);

    public static HoursRange Watching(SecondShift shift) => HoursRange.OfEstimate(shift.Watching.Value + shift.SharedWatching.Value);

    public async Task OnGet(string? @for, bool again) => await Read(@for, again);

    public async Task<IActionResult> OnPost(string? @for, string? share)
    {
        await Read(@for, again: true);
        if (For is not { } who)
            return Redirect("/balance");
        if (!decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
        {
            Wrong = "balance.wrong_share";
            Response.StatusCode = 422;
            return Page();
        }

        return Show.Back("/balance", await desk.Estimate(who, percent / 100, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostHandOver(string[]? what)
    {
        await Read(null, again: false);
        var chosen = HandOvers.Where(owned => (what ?? []).Contains(owned.Row.Id.Value)).ToList();
        if (For is not null || chosen.Count == 0)
            return Redirect("/balance");
        var before = desk.Household.Ownership.Proposals.Select(proposal => proposal.Key).ToHashSet(StringComparer.Ordinal);
        var changes = chosen.Select(owned => new ProposedChange(owned.Row.Id) { Owner = Report.Facts.Question!.To.Id }).ToList();
        var act = await desk.Propose(changes, desk.NextMonday, desk.NextMonday.PlusWeeks(ReviewAfterWeeks), HttpContext.RequestAborted);
        return Show.Back(await desk.NewProposal(before, HttpContext.RequestAborted) is { } key ? "/household/proposal/" + key : "/household", act);
    }

    private async Task Read(string? asked, bool again)
    {
        var me = desk.Me ?? desk.Household.Adults[0].Id;
        if (!desk.BalanceIsOpen || again)
        {
            For = desk.Parties.Select(party => party.Id).Where(who => who.Value == asked && desk.MayAnswerFor(who)).FirstOrDefault(me);
            IsWaiting = !again && desk.Estimates.Answered.Contains(For.Value);
            return;
        }

        var stop = HttpContext.RequestAborted;
        Report = HouseholdBalance.Run(desk.Household, CatalogueFile.Shipped);
        Season = await desk.Season(stop);
        var parties = desk.Parties.Select(party => party.Id).ToHashSet();
        Shifts = [.. Season.Shifts.Where(shift => parties.Contains(shift.Adult.Id))];
        Agreement = parties.Count < 2 ? [] : [.. AgreementCheck.Of(desk.Household, Season.Shifts).Where(check => parties.Contains(check.Adult.Id))];
        Interruptions = [.. App.Balance.Interruptions.Of(desk.Household, Report.Facts.Ownership, (await desk.Load(desk.Today, stop)).Week.Page).Where(one => parties.Contains(one.Adult.Id))];
    }
}
