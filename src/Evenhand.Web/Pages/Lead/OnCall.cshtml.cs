using Evenhand.App.Accounts.Rights;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Household;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Lead;

/// <summary>Who drops everything when a call comes, this week and next, day and night; what falls then, and who stays with a sick child.</summary>
[Needs(Resource.Lead)]
public sealed class OnCallModel(Desk desk) : PageModel
{
    public OnCallRules Rules => desk.Household.Lead.OnCall;

    /// <summary>The stretches of a week of the rota, cut at its ends; neighbours that look alike to the reader stand as one.</summary>
    public IEnumerable<OnCallStretch> In(int week)
    {
        var (from, to) = (week * PatternClock.MinutesPerWeek, (week + 1) * PatternClock.MinutesPerWeek);
        return desk.OnCall.Stretches.Where(stretch => stretch.Time.Overlaps(new(from, to))).Select(stretch => stretch with { Time = new(Math.Max(from, stretch.Time.Start), Math.Min(to, stretch.Time.End)) });
    }

    public static string End(Desk desk, OnCallStretch stretch) => stretch.Time.End % PatternClock.MinutesPerDay == 0
        ? Day(desk, stretch, stretch.Time.End - 1) + "24:00"
        : Day(desk, stretch, stretch.Time.End) + LeadWords.Clock(stretch.Time.End);

    /// <summary>Without what somebody keeps to themselves.</summary>
    public IReadOnlyList<DropItem> Drops => [.. DropItem.Of(desk.OnCall).Where(item => desk.View.ShowsHours(item.Who))];

    /// <summary>Whoever is unable or too far away is on call all the same: nobody nearer is there.</summary>
    public bool HasFlags => desk.OnCall.Stretches.Any(stretch => stretch.Flag is OnCallFlag.Distant or OnCallFlag.Unable);

    public async Task<IActionResult> OnPost(string? by, string? first, string[]? days, string? nights, string? sick, string? name1, string? name2)
    {
        PersonId? Party(string? id) => desk.Parties.Where(party => party.Id.Value == id).Select(party => (PersonId?)party.Id).FirstOrDefault();
        var byDay = (days ?? []).Take(7).Select((id, day) => (day, who: Party(id))).Where(pair => pair.who is not null).ToDictionary(pair => pair.day, pair => pair.who!.Value);
        var kind = Kind(by);
        return Back(await desk.KeepOnCall(
            Rules with
            {
                By = kind,
                First = Party(first),
                ByDay = kind == OnCallKind.Day ? byDay : new Dictionary<int, PersonId>(),
                Nights = Kind(nights) is OnCallKind.Day ? null : Kind(nights),
                SickDays = sick switch { "calendar" => SickDayKind.Calendar, "cost" => SickDayKind.Cost, _ => SickDayKind.Alternate },
                NightNames = [.. new[] { HomeWords.Cut(name1, 100), HomeWords.Cut(name2, 100) }.Where(name => name.Length > 0)],
            },
            HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostDrop(string? what, string? falls, string? takes, bool drops)
    {
        if (Drops.FirstOrDefault(item => item.What == what) is not { } item)
            return NotFound();
        return Back(await desk.KeepDrop(new(item.What, HomeWords.Cut(falls, 300), HomeWords.Cut(takes, 300), drops), HttpContext.RequestAborted));
    }

    private static OnCallKind? Kind(string? word) => word switch { "lead" => OnCallKind.Lead, "alternate" => OnCallKind.Alternate, "day" => OnCallKind.Day, _ => null };

    private static IActionResult Back(long act) => Show.Back("/lead/oncall", act);

    private static string Day(Desk desk, OnCallStretch stretch, int minute) =>
        minute / PatternClock.MinutesPerDay == stretch.Time.Start / PatternClock.MinutesPerDay ? "" : desk.T.DayShort(desk.OnCall.Moment(minute).DayOfWeek) + " ";
}
