using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.App.Init;

internal static partial class ChildAnswers
{
    public static Answer<IReadOnlyList<NewChild>> Understand(string answer)
    {
        if (Interview.IsNone(answer))
            return new List<NewChild>();
        var children = new List<NewChild>();
        foreach (var entry in Separator().Split(answer).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var match = NameAndAge().Match(entry);
            var age = match.Success ? Years(match) : -1;
            if (!match.Success || !HoursText.IsName(match.Groups["name"].Value.Trim()) || age is < 0 or > 30)
                return AnswerFault.Of("child", $"'{entry}' is not a name with an age. Write for example Mia 6, Jon 2.5, Lea 8 months; or none.");
            if (children.Exists(other => string.Equals(other.Name, match.Groups["name"].Value.Trim(), StringComparison.OrdinalIgnoreCase)))
                return AnswerFault.Of("child.twice", $"'{match.Groups["name"].Value.Trim()}' is named twice. Give the second another name.");
            children.Add(new(match.Groups["name"].Value.Trim(), age));
        }

        return children.Count is > 0 and <= 50 ? children : AnswerFault.Of("child.count", $"no child is named, or too many. Write for example Mia 6; or none.");
    }

    private static decimal Years(Match match)
    {
        var number = decimal.Parse(match.Groups["age"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "month" or "months" => Math.Round(number / 12, 2),
            "week" or "weeks" => Math.Round(number / 52, 2),
            _ => number,
        };
    }

    [GeneratedRegex(@";|,(?!\d)|\band\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<name>\D+?)[\s:,(]+(?<age>\d{1,3}(?:[.,]\d{1,2})?)\s*(?<unit>years?|months?|weeks?)?(?:\s+old)?\s*\)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAndAge();
}
