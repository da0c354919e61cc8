using System.Text.Json;
using Evenhand.App.Check;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Balance;

/// <summary>An adult's week as JSON: hours a week, each as <c>value</c>, <c>low</c> and <c>high</c>.</summary>
internal static class ShiftJson
{
    public static void Write(Utf8JsonWriter json, SecondShift shift)
    {
        Write(json, "paid", shift.Paid);
        Write(json, "commute", shift.Commute);
        Write(json, "hands_on", shift.HandsOn);
        Write(json, "thinking", shift.Thinking);
        Write(json, "watching", shift.Watching);
        Write(json, "clock", shift.Clock);
        json.WriteStartObject("shared");
        Write(json, "hands_on", shift.SharedHandsOn);
        Write(json, "thinking", shift.SharedThinking);
        Write(json, "watching", shift.SharedWatching);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, HoursRange? hours)
    {
        if (hours is not { } range)
            return;
        json.WriteStartObject(key);
        json.WriteNumber("value", CheckJson.Shown(range.Value));
        json.WriteNumber("low", CheckJson.Shown(range.Low));
        json.WriteNumber("high", CheckJson.Shown(range.High));
        json.WriteEndObject();
    }
}
