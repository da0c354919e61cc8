namespace Evenhand.App.Init;

internal static class CareAnswers
{
    public static Answer<IReadOnlyList<NewCare>> Understand(string answer, IReadOnlyList<NewChild> children)
    {
        if (Interview.IsNone(answer))
            return new List<NewCare>();
        var care = new List<NewCare>();
        var example = $"{children[0].Name} school Mon-Fri 08:00-15:00";
        foreach (var entry in HoursText.Entries(answer))
        {
            var parsed = HoursText.Parse(entry);
            if (parsed.Value is not { } hours)
                return parsed.Fault!;
            if (hours.Hours.Count == 0)
                return AnswerFault.Of("care.days", $"'{entry}' has no days with times. Write for example {example}; or none.");
            if (Who(hours.Words, children) is not { } who)
                return AnswerFault.Of("care.child", $"'{entry}' does not begin with a child. Begin with {string.Join(", ", children.Select(child => child.Name))} or all, for example {example}.");
            care.Add(new(who.Child, who.Name.Length > 0 ? who.Name : "care", hours.Hours));
        }

        return care.Count is > 0 and <= 100 ? care : AnswerFault.Of("care.count", $"no care is named, or too much. Write for example {example}; or none.");
    }

    private static (string? Child, string Name)? Who(string words, IReadOnlyList<NewChild> children)
    {
        foreach (var name in children.Select(child => child.Name).OrderByDescending(name => name.Length))
            if (Begins(words, name))
                return (name, Rest(words, name));
        foreach (var all in new[] { "all", "both", "everyone" })
            if (Begins(words, all))
                return (null, Rest(words, all));
        return null;
    }

    private static bool Begins(string words, string name) =>
        words.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (words.Length == name.Length || !char.IsLetterOrDigit(words[name.Length]));

    private static string Rest(string words, string name) => words[name.Length..].Trim(' ', ':', ',');
}
