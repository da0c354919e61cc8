using System.Globalization;
using Evenhand.App.Today;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Evenhand.Web.Pages.Shared;

/// <summary>Small pieces that every page shows alike.</summary>
internal static class Show
{
    public static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Clock(int minuteOfDay) => string.Create(CultureInfo.InvariantCulture, $"{minuteOfDay / 60:00}:{minuteOfDay % 60:00}");

    /// <summary>Hours to the half: more exact than that nobody knows it.</summary>
    public static string HalfHours(decimal hours) => (Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2).ToString("0.#", CultureInfo.InvariantCulture);

    public static string IsoDate(LocalDate date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(LocalDateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A person's mark; the name is in its title and read out.</summary>
    public static IHtmlContent Who(Desk desk, PersonId id)
    {
        var look = desk.Look(id);
        return new HtmlString($"<span class=\"who hue-{look.Hue}\" role=\"img\" aria-label=\"{Encode(look.Name)}\" title=\"{Encode(look.Name)}\">{Encode(look.Mark)}</span>");
    }

    /// <summary>A person's mark beside the name, for the eye alone.</summary>
    public static IHtmlContent Mark(Desk desk, PersonId id)
    {
        var look = desk.Look(id);
        return new HtmlString($"<span class=\"who hue-{look.Hue}\" aria-hidden=\"true\">{Encode(look.Mark)}</span>");
    }

    /// <summary>The mark of a member of the household; of one who has left only the name.</summary>
    public static IHtmlContent Member(Desk desk, App.Data.Ids.MemberId id) => desk.Snapshot.Member(id) is not { } member ? new HtmlString("")
        : member.PersonId is { } person ? Who(desk, person) : new HtmlString(Encode(member.Name));

    public static string Part(DayPartName part) => part switch
    {
        DayPartName.Morning => "part.morning",
        DayPartName.Afternoon => "part.afternoon",
        DayPartName.Evening => "part.evening",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An unknown part of the day."),
    };

    /// <summary>Back to a page of ours after an act, which can be undone there.</summary>
    public static IActionResult Back(string path, long act) => new RedirectResult($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}did={act}");

    /// <summary>The path if it is one of ours, else null: nobody is sent elsewhere.</summary>
    public static string? Own(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl) ? path : null;

    private static string Encode(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
