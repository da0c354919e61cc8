using System.Globalization;

namespace Evenhand.App.Apart;

/// <summary>What one adult says of their own part of what the home takes, in tenths.</summary>
/// <param name="Doing">Of the hours with one's hands.</param>
/// <param name="Thinking">Of thinking ahead and remembering.</param>
/// <param name="Right">What would be right for them.</param>
public sealed record ShareAnswer(int Doing, int Thinking, int Right)
{
    public const string Topic = "share";

    public const int Whole = 10;

    /// <summary>Null when one of them is no number of tenths.</summary>
    public static ShareAnswer? Of(int? doing, int? thinking, int? right) =>
        new[] { doing, thinking, right }.All(tenths => tenths is >= 0 and <= Whole) ? new(doing!.Value, thinking!.Value, right!.Value) : null;

    /// <summary>The answer that was kept so; null when it is none.</summary>
    public static ShareAnswer? Read(string text) =>
        text.Split(' ') is [var doing, var thinking, var right] ? Of(Tenths(doing), Tenths(thinking), Tenths(right)) : null;

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Doing} {Thinking} {Right}");

    private static int? Tenths(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
