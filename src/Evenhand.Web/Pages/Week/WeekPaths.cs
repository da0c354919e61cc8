using Evenhand.App.Weeks;
using Evenhand.Web.Pages.Shared;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Week;

/// <summary>Addresses of the week's pages.</summary>
internal static class WeekPaths
{
    public static string Of(LocalDate monday) => "/week/" + Show.IsoDate(monday);

    /// <summary>The week with one day in front, for narrow screens.</summary>
    public static string OfDay(LocalDate date) => $"{Of(MondayOf(date))}?day={(int)date.DayOfWeek - 1}";

    public static string Of(LocalDate monday, LivedItem item) => $"{Of(monday)}/{Key(item.Key)}";

    public static string Move(LocalDate monday, LivedItem item) => $"{Of(monday)}/move/{Key(item.Key)}";

    /// <summary>The Monday of an address; null for what is no date or a date far from any plan.</summary>
    public static LocalDate? Monday(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: >= 1970 and <= 2199 } date } ? MondayOf(date) : null;

    /// <summary>A key as it was before it went into an address; a slash may have come as %2F.</summary>
    public static string KeyOf(string address) => address.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static LocalDate MondayOf(LocalDate date) => date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private static string Key(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
}
