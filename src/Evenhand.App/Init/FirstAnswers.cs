using System.Diagnostics.CodeAnalysis;

namespace Evenhand.App.Init;

/// <summary>
/// The answers of a first start, field by field, as somebody types them. Every one may be empty: later. No answer makes anyone the
/// owner of anything. A field that a form leaves out or sends empty is empty.
/// </summary>
public sealed record FirstAnswers
{
    /// <summary>A name with an age each: <c>Mia 6, Jon 2.5</c>.</summary>
    [AllowNull]
    public string Children { get; init => field = value ?? ""; } = "";

    /// <summary><c>Mia school Mon-Fri 08:00-15:00; Jon day care Mon-Thu 08:00-16:00</c>.</summary>
    [AllowNull]
    public string Care { get; init => field = value ?? ""; } = "";

    /// <summary>Who comes without being asked, and who could be.</summary>
    [AllowNull]
    public string Helpers { get; init => field = value ?? ""; } = "";

    [AllowNull]
    public string MyName { get; init => field = value ?? ""; } = "";

    /// <summary>Days with times, the way not included.</summary>
    [AllowNull]
    public string MyHours { get; init => field = value ?? ""; } = "";

    [AllowNull]
    public string OtherName { get; init => field = value ?? ""; } = "";

    [AllowNull]
    public string OtherHours { get; init => field = value ?? ""; } = "";

    /// <summary>IANA id; empty for none.</summary>
    [AllowNull]
    public string TimeZone { get; init => field = value ?? ""; } = "";

    /// <summary>The household file, or what is wrong by the name of the field. Nothing that was typed is lost either way.</summary>
    public (string? File, IReadOnlyDictionary<string, AnswerFault> Wrong) Read()
    {
        var wrong = new Dictionary<string, AnswerFault>(StringComparer.Ordinal);
        IReadOnlyList<T> Of<T>(string field, string text, Func<string, Answer<IReadOnlyList<T>>> understand)
        {
            if (IsLater(text))
                return [];
            var answer = understand(GermanAnswers.InEnglish(text));
            if (answer.Fault is { } fault)
                wrong[field] = fault;
            return answer.Value ?? [];
        }

        var children = Of<NewChild>(nameof(Children), Children, ChildAnswers.Understand);
        var care = children.Count == 0 && !IsLater(Care) && !wrong.ContainsKey(nameof(Children))
            ? Missing<NewCare>(wrong, nameof(Care))
            : Of<NewCare>(nameof(Care), children.Count == 0 ? "" : Care, text => CareAnswers.Understand(text, children));
        var helpers = Of<NewHelper>(nameof(Helpers), Helpers, text => HelperAnswers.Understand(text, children));
        var adults = Adult(wrong, nameof(MyName), MyName, nameof(MyHours), MyHours).Concat(Adult(wrong, nameof(OtherName), OtherName, nameof(OtherHours), OtherHours)).ToList();
        if (adults.Count == 0 && wrong.Count == 0)
            wrong[nameof(MyName)] = AnswerFault.Of("adult", $"Write a name: a household has one adult or more.");
        if (adults.Count == 2 && string.Equals(adults[0].Name, adults[1].Name, StringComparison.OrdinalIgnoreCase))
            wrong[nameof(OtherName)] = AnswerFault.Of("same", $"Both have the same name. Write one of them so that you can tell them apart.");
        if (wrong.Count > 0)
            return (null, wrong);
        return (NewHouseholdText.Write(new() { Adults = adults, Children = IsLater(Children) ? null : children, Care = care, Helpers = helpers, TimeZone = TimeZone.Length > 0 ? TimeZone : null }), wrong);
    }

    private static List<T> Missing<T>(Dictionary<string, AnswerFault> wrong, string field)
    {
        wrong[field] = AnswerFault.Of("care.first", $"Care is for children: name them first.");
        return [];
    }

    private static IEnumerable<NewAdult> Adult(Dictionary<string, AnswerFault> wrong, string nameField, string name, string hoursField, string hours)
    {
        name = name.Trim();
        if (name.Length == 0)
        {
            if (!IsLater(hours))
                wrong[nameField] = AnswerFault.Of("hours.whose", $"These hours have no name. Write whose they are.");
            yield break;
        }

        if (!HoursText.IsName(name))
        {
            wrong[nameField] = AnswerFault.Of("name", $"'{name}' is not a name of one to four words.");
            yield break;
        }

        Answer<HoursText.Parsed> parsed = IsLater(hours) ? new HoursText.Parsed(name, []) : HoursText.Parse($"{name} {GermanAnswers.InEnglish(hours)}");
        if (parsed.Value is { } adult && adult.Words == name && (adult.Hours.Count > 0 || IsLater(hours)))
            yield return new(name, adult.Hours);
        else
            wrong[hoursField] = parsed.Fault ?? AnswerFault.Of("hours", $"'{hours}' is not days with times. Write for example {HoursText.Example}.");
    }

    private static bool IsLater(string text) => text.Trim().Trim('.').ToLowerInvariant() is "" or "later" or "später";
}
