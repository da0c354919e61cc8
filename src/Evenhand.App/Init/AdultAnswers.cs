namespace Evenhand.App.Init;

internal static class AdultAnswers
{
    public static Answer<IReadOnlyList<NewAdult>> Understand(string answer)
    {
        var adults = new List<NewAdult>();
        foreach (var entry in HoursText.Entries(answer))
        {
            var parsed = HoursText.Parse(entry);
            if (parsed.Value is not { } adult)
                return parsed.Fault!;
            if (!HoursText.IsName(adult.Words))
                return AnswerFault.Of("adult.name", $"'{entry}' does not begin with a name. Write a name, then days and times, for example Kim {HoursText.Example}.");
            if (adults.Exists(other => string.Equals(other.Name, adult.Words, StringComparison.OrdinalIgnoreCase)))
                return AnswerFault.Of("twice", $"'{adult.Words}' is named twice. Write all hours of one person together, separated by commas.");
            adults.Add(new(adult.Words, adult.Hours));
        }

        return adults.Count is > 0 and <= 20
            ? adults
            : AnswerFault.Of("adult.count", $"no adult is named, or too many. Write at least one name, for example Kim {HoursText.Example}.");
    }
}
