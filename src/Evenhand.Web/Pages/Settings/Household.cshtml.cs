using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Writing;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Settings;

/// <summary>The household's name, time zone, first day of the week, and the evening on which the next week is proposed.</summary>
[Needs(Resource.HouseholdSettings)]
public sealed class HouseholdModel(Desk desk, Store store) : PageModel
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public string? Wrong { get; private set; }

    public static IEnumerable<string> Zones => DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal));

    public async Task<IActionResult> OnPost(string? name, string? zone, IsoDayOfWeek firstDay, IsoDayOfWeek eveningDay, string? evening, long version)
    {
        if (name?.Trim() is not { Length: > 0 and <= 80 } title || title.Any(char.IsControl) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") is null
            || !Enum.IsDefined(firstDay) || !Enum.IsDefined(eveningDay) || firstDay == IsoDayOfWeek.None || eveningDay == IsoDayOfWeek.None || Time.Parse(evening ?? "") is not { Success: true } time)
        {
            Wrong = desk.T["household.wrong"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var written = await store.Write(desk.Caller, "household.settings", (edit, _) =>
        {
            edit.Expect(edit.Household, version);
            edit.Household.Name = title;
            edit.Household.Zone = zone!;
            edit.Household.FirstDay = firstDay;
            edit.Household.EveningDay = eveningDay;
            edit.Household.EveningMinute = (time.Value.Hour * 60) + time.Value.Minute;
            return Task.CompletedTask;
        }, stop: HttpContext.RequestAborted);
        return written is Written.Done done ? Shared.Show.Back("/settings/household", done.Seq ?? 0) : throw new NotWrittenException(written);
    }
}
