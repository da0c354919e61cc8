using Evenhand.App.Today;
using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Today;

/// <summary>Today, or another day: mine first, then the children's, then everyone else's.</summary>
public sealed class IndexModel(Desk desk) : PageModel
{
    public DayPage Day { get; private set; } = null!;

    public bool IsToday => Day.Date == desk.Today;

    public IActionResult OnGet(string? date)
    {
        if (date is null)
            Day = Read(desk.Today);
        else if (LocalDatePattern.Iso.Parse(date) is { Success: true } parsed)
            Day = Read(parsed.Value);
        else
            return NotFound();
        return Page();
    }

    private DayPage Read(LocalDate date) => DayReading.Of(desk.Household, desk.Week(date), date);
}
