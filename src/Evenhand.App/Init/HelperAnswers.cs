using System.Text.RegularExpressions;

namespace Evenhand.App.Init;

internal static partial class HelperAnswers
{
    public static Answer<IReadOnlyList<NewHelper>> Understand(string answer, IReadOnlyList<NewChild> children)
    {
        if (Interview.IsNone(answer))
            return new List<NewHelper>();
        var helpers = new List<NewHelper>();
        foreach (var entry in HoursText.Entries(answer))
        {
            var ring = Ring().Match(entry);
            var without = Ring().Replace(entry, " ");
            var forWhom = ForWhom().Match(without);
            var parsed = HoursText.Parse(ForWhom().Replace(without, " ").Trim());
            if (parsed.Value is not { } helper)
                return parsed.Fault!;
            if (!HoursText.IsName(helper.Words))
                return AnswerFault.Of("helper", $"'{entry}' does not begin with a name. Write for example Rosa Tue 15:00-18:00 (family); Ben (neighbour); or none.");
            var named = new List<string>();
            foreach (var word in forWhom.Groups["names"].Value.Split([',', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (children.FirstOrDefault(child => string.Equals(child.Name, word, StringComparison.OrdinalIgnoreCase)) is not { } child)
                    return AnswerFault.Of("helper.child", $"'{word}' is not one of the children. After 'for' write {(children.Count > 0 ? string.Join(", ", children.Select(c => c.Name)) : "nothing; no child is named")}.");
                named.Add(child.Name);
            }

            helpers.Add(new(helper.Words, ring.Groups["ring"].Value.ToLowerInvariant(), helper.Hours, named));
        }

        return helpers.Count is > 0 and <= 50 ? helpers : AnswerFault.Of("helper.count", $"nobody is named, or too many. Write for example Rosa Tue 15:00-18:00 (family); or none.");
    }

    [GeneratedRegex(@"\s*\(\s*(?<ring>family|neighbour|parents|paid)\s*\)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ring();

    [GeneratedRegex(@"\s+for\s+(?<names>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForWhom();
}
