using System.Globalization;

namespace Evenhand.App.Init;

/// <summary>What is wrong with an answer and what to write instead.</summary>
/// <param name="Key">Names the fault for pages, which have their own words for it in each language.</param>
/// <param name="Words">In English, for a terminal.</param>
/// <param name="Values">What the words speak about, in the order in which they stand there.</param>
public sealed record AnswerFault(string Key, string Words, IReadOnlyList<string> Values)
{
    internal static AnswerFault Of(string key, FormattableString words) =>
        new(key, words.ToString(CultureInfo.InvariantCulture), [.. words.GetArguments().Select(value => value?.ToString() ?? "")]);
}
