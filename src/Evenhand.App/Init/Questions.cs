namespace Evenhand.App.Init;

/// <summary>One question: how it is put, an example of an answer, and how an answer is understood.</summary>
internal sealed record Question<T>(string Text, string Example, Func<string, Answer<T>> Understand)
    where T : class;

/// <summary>The five questions of <c>evenhand init</c>. Each may be left for later.</summary>
internal static class Questions
{
    public static readonly Question<IReadOnlyList<NewAdult>> Adults = new(
        "Who are the adults, and when does each of them work?",
        "Kim Mon-Fri 08:00-16:30; Sam Mon-Thu 09:00-18:00 at home; Alex",
        AdultAnswers.Understand);

    public static readonly Question<IReadOnlyList<NewChild>> Children = new(
        "Which children live with you, and how old is each?",
        "Mia 6, Jon 2.5, Lea 8 months; or none",
        ChildAnswers.Understand);

    public static Question<IReadOnlyList<NewCare>> Care(IReadOnlyList<NewChild> children) => new(
        "When is each child in school or in care?",
        $"{children[0].Name} school Mon-Fri 08:00-15:00; all club Wed 15:00-16:00; or none",
        answer => CareAnswers.Understand(answer, children));

    public static Question<IReadOnlyList<NewHelper>> Helpers(IReadOnlyList<NewChild> children) => new(
        children.Count > 0 ? "Who else comes to look after the children, or can be asked?" : "Who else comes to help, or can be asked?",
        "Rosa Tue 15:00-18:00 (family); Ben (neighbour); or none",
        answer => HelperAnswers.Understand(answer, children));

    public static readonly Question<string> TimeZone = new(
        "In which time zone do you live?",
        "Europe/Berlin",
        ZoneAnswers.Understand);
}
