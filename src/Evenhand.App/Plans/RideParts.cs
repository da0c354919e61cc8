using System.Text.RegularExpressions;

namespace Evenhand.App.Plans;

/// <summary>What the name of a ride is put together from, for languages that put it together otherwise.</summary>
/// <param name="Places">Where children are taken or collected, in the order of the way; the activity, for a lift to one.</param>
public sealed partial record RideParts(RideLeg Leg, IReadOnlyList<string> Places)
{
    private const string Take = "Take to ";
    private const string Collect = "Collect from ";
    private const string ThereAndBack = ", there and back";

    /// <summary>Null for what is no ride.</summary>
    /// <param name="key">Key of an item of a plan.</param>
    /// <param name="name">Its English name.</param>
    public static RideParts? Of(string key, string name)
    {
        if (Tour().Match(key) is { Success: true } tour)
        {
            var places = Joint().Split(tour.Groups["stops"].Value).Select(stop => stop[(stop.IndexOf('@', StringComparison.Ordinal) + 1)..]);
            return new(tour.Groups["call"].Success ? RideLeg.Called : tour.Groups["leg"].Value == "pickup" ? RideLeg.Collect : RideLeg.Take, [.. places.Distinct(StringComparer.Ordinal)]);
        }

        return Lift().Match(key) is not { Success: true } lift ? null : lift.Groups["leg"].Value switch
        {
            "there" when name.StartsWith(Take, StringComparison.Ordinal) => new(RideLeg.Take, [name[Take.Length..]]),
            "back" when name.StartsWith(Collect, StringComparison.Ordinal) => new(RideLeg.Collect, [name[Collect.Length..]]),
            "stay" when name.EndsWith(ThereAndBack, StringComparison.Ordinal) => new(RideLeg.ThereAndBack, [name[..^ThereAndBack.Length]]),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<call>call/)?child\.(?<leg>dropoff|pickup)/\d+/(?<stops>\d+@.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Tour();

    [GeneratedRegex(@"\+(?=\d+@)", RegexOptions.None, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^lift/\d+/\d+/(?<leg>there|back|stay)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lift();
}

public enum RideLeg
{
    Take,

    Collect,

    /// <summary>Collecting within the hour because the school or day care called.</summary>
    Called,

    /// <summary>Whoever takes the child stays there.</summary>
    ThereAndBack,
}
