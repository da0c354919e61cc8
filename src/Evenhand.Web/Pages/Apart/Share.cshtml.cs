using Evenhand.App.Accounts.Rights;
using Evenhand.App.Apart;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Apart;

/// <summary>
/// What each adult thinks their own part is and what would be right, answered apart and shown together, beside what the plan says.
/// None of them is called right.
/// </summary>
[Needs(Resource.Talk, Write = Doing.Answer)]
public sealed class ShareModel(Desk desk, ApartBook apart) : PageModel
{
    public ApartState State { get; private set; } = null!;

    public ShareAnswer? Mine { get; private set; }

    public bool IsWrong { get; private set; }

    /// <summary>Those whose answers are shown, each with it and with what this week's plan gives them, in tenths.</summary>
    public IReadOnlyList<(MemberRow Member, ShareAnswer Said, int? Doing, int? Thinking)> Views { get; private set; } = [];

    public async Task<IActionResult> OnGet() => await Read() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int? doing, int? thinking, int? right)
    {
        if (!await Read())
            return NotFound();
        if (ShareAnswer.Of(doing, thinking, right) is not { } answer)
        {
            IsWrong = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var written = await apart.Answer(desk.Caller, ShareAnswer.Topic, answer.Write(), HttpContext.RequestAborted);
        return written is Written.Done ? LocalRedirect("/apart/share") : throw new NotWrittenException(written);
    }

    private async Task<bool> Read()
    {
        if (desk.Caller.Member is null || await apart.Read(desk.Caller, ShareAnswer.Topic, HttpContext.RequestAborted) is not { } state)
            return false;
        State = state;
        Mine = state.Mine is { } text ? ShareAnswer.Read(text) : null;
        var loads = desk.Week(desk.Today).Page.Loads;
        List<PersonId?> order = [.. desk.Household.Adults.Select(adult => adult.Id)];
        Views =
        [
            .. from adult in state.Adults.OrderBy(adult => order.IndexOf(adult.PersonId))
               join shown in state.Shown on adult.Id equals shown.By
               let said = ShareAnswer.Read(shown.Text)
               where said is not null
               let own = adult.PersonId is { } id && loads.TryGetValue(id, out var load) ? load : null
               select (adult, said, Tenths(own, loads.Values, of => of.HandsOn), Tenths(own, loads.Values, of => of.Thinking)),
        ];
        return true;
    }

    private static int? Tenths(LoadHours? own, IEnumerable<LoadHours> all, Func<LoadHours, decimal> hours) =>
        own is not null && all.Sum(hours) is > 0 and var sum ? (int)Math.Round(ShareAnswer.Whole * hours(own) / sum, MidpointRounding.AwayFromZero) : null;
}
