using System.Text.Json.Nodes;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Talk;

/// <summary>An item of a list of the household file with the part that holds it.</summary>
/// <param name="Id">Name of the part within its list.</param>
public sealed record Placed<T>(string Id, T Value);

/// <summary>What the adults of a home talk about, as one of them may read it.</summary>
public sealed class TalkReading
{
    private readonly HouseholdSnapshot snapshot;
    private readonly IReadOnlyList<SaidApart> apart;
    private readonly LocalDate today;
    private readonly Dictionary<MemberId, PersonId> people;

    public TalkReading(HouseholdSnapshot snapshot, Caller caller, IReadOnlyList<SaidApart> apart, LocalDate today)
    {
        (this.snapshot, this.apart, this.today) = (snapshot, apart, today);
        Caller = caller;
        Household = snapshot.On(today);
        Adults = AdultsOf(snapshot, caller, today);
        people = snapshot.Members.Where(member => member.PersonId is not null).ToDictionary(member => member.Id, member => member.PersonId!.Value);
        Questions = [.. StarterTopics.All.Select(topic => topic.Id).Union(Household.Facts.Answers.Select(answer => answer.Question), StringComparer.Ordinal).Union(apart.Select(row => ApartTopics.QuestionOf(row.Topic)).OfType<string>(), StringComparer.Ordinal).Select(Read)];
    }

    public Caller Caller { get; }

    public Household Household { get; }

    /// <summary>The adults whose talk it is: those of the reader's home.</summary>
    public IReadOnlyList<PersonId> Adults { get; }

    /// <summary>The starter topics, and questions of their own.</summary>
    public IReadOnlyList<QuestionState> Questions { get; }

    public IReadOnlyList<Placed<TalkTopic>> Topics => Place(snapshot, today, "topics", Household.Topics);

    public IReadOnlyList<Placed<Agreement>> Agreements => Place(snapshot, today, "agreements", Household.Agreements);

    public IReadOnlyList<Placed<Decision>> Decisions => Place(snapshot, today, "decisions", Household.Facts.Decisions);

    public IReadOnlyList<Placed<Assumption>> Assumptions => Place(snapshot, today, "assumptions", Household.Assumptions);

    /// <summary>The reader's own notes, newest first.</summary>
    public IReadOnlyList<(string Id, LocalDate Day, string Text)> Notes =>
        [.. apart.Where(row => row.Member == Caller.Member && row.Text is not null).Select(row => (row.Id, Day: ApartTopics.NoteOf(row.Topic), row.Text!)).Where(note => note.Day is not null).Select(note => (note.Id, note.Day!.Value, note.Item3)).OrderByDescending(note => note.Value)];

    /// <summary>An agreement holds once every adult of the home has said yes.</summary>
    public bool Holds(Agreement agreement) => Adults.All(agreement.SaidYes.Contains);

    public QuestionState? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>A check-in as the reader may see it.</summary>
    public CheckInState CheckIn(LocalDate evening)
    {
        var topic = ApartTopics.CheckIn(evening);
        var said = apart.Where(row => row.Topic == topic && people.ContainsKey(row.Member)).ToList();
        return new(evening, CheckInWords.Read(said.FirstOrDefault(row => row.Member == Caller.Member)?.Text))
        {
            Waiting = [.. Adults.Where(adult => said.All(row => people[row.Member] != adult))],
            Said = said.Count > 0 && said.TrueForAll(row => row.RevealedAt is not null)
                ? said.Select(row => (Who: people[row.Member], Words: CheckInWords.Read(row.Text))).Where(pair => pair.Words is not null).ToDictionary(pair => pair.Who, pair => pair.Words!)
                : [],
        };
    }

    /// <summary>The check-ins that were held, newest first.</summary>
    public IReadOnlyList<CheckInState> CheckIns => [.. apart.Select(row => ApartTopics.CheckInOf(row.Topic)).OfType<LocalDate>().Distinct().OrderDescending().Select(CheckIn)];

    internal static IReadOnlyList<PersonId> AdultsOf(HouseholdSnapshot snapshot, Caller caller, LocalDate today)
    {
        var adults = snapshot.On(today).Adults;
        var home = adults.FirstOrDefault(adult => adult.Id == caller.Person)?.Home;
        return [.. adults.Where(adult => adult.Home == home).Select(adult => adult.Id)];
    }

    /// <summary>The answers that a part of <c>answers</c> holds; those left empty are none.</summary>
    internal static IReadOnlyDictionary<PersonId, string> AnswersIn(string body) =>
        (JsonNode.Parse(body) as JsonObject)?.Where(pair => pair.Value is JsonValue && pair.Value.ToString().Trim().Length > 0).ToDictionary(pair => new PersonId(pair.Key), pair => pair.Value!.ToString())
        ?? [];

    private QuestionState Read(string id)
    {
        var topic = ApartTopics.Question(id);
        var said = apart.Where(row => row.Topic == topic && people.ContainsKey(row.Member)).ToList();
        var known = Household.Facts.Answers.FirstOrDefault(answer => answer.Question == id)?.Answers ?? new Dictionary<PersonId, string>();
        bool HasAnswered(PersonId adult) => said.Any(row => people[row.Member] == adult) || (known.TryGetValue(adult, out var answer) && answer.Trim().Length > 0);
        var open = Adults.All(adult => known.TryGetValue(adult, out var answer) && answer.Trim().Length > 0);
        var mine = Caller.Person is { } me && known.TryGetValue(me, out var there) ? there : said.FirstOrDefault(row => row.Member == Caller.Member)?.Text;
        return new(id, mine, [.. Adults.Where(adult => !HasAnswered(adult))])
        {
            Answers = open ? known.Where(pair => Adults.Contains(pair.Key)).ToDictionary() : null,
            Outcome = open ? OutcomeOf(id, known) : null,
        };
    }

    private Outcome OutcomeOf(string id, IReadOnlyDictionary<PersonId, string> answers)
    {
        var one = Household with { Adults = [.. Household.Adults.Where(adult => Adults.Contains(adult.Id))], Facts = new() { Answers = [new(id, answers)] } };
        var compared = new Expectations(one);
        return compared.SameButNeedsTalk.Count > 0 ? Outcome.SameButNeedsTalk : compared.Same.Count > 0 ? Outcome.Same : compared.Crossed.Count > 0 ? Outcome.Crossed : Outcome.Different;
    }

    /// <summary>The items of a list of the household file, each with the part that holds it.</summary>
    public static IReadOnlyList<Placed<T>> Place<T>(HouseholdSnapshot household, LocalDate on, string section, IReadOnlyList<T> values)
    {
        var paths = household.PartsOn(on).Where(part => part.Path.StartsWith(section + "/", StringComparison.Ordinal)).Select(part => PartPath.Parse(part.Path)!.Value.Name!).ToList();
        return paths.Count == values.Count ? [.. paths.Zip(values, (path, value) => new Placed<T>(path, value))] : [];
    }

    /// <summary>The date that words hold, when they are one.</summary>
    public static LocalDate? DateIn(string words) => LocalDatePattern.Iso.Parse(words.Trim()) is { Success: true } day ? day.Value : null;
}

/// <summary>Where a question stands that each adult answers alone.</summary>
/// <param name="Mine">The reader's own answer; null while they have given none.</param>
/// <param name="Waiting">The adults who have not answered.</param>
public sealed record QuestionState(string Id, string? Mine, IReadOnlyList<PersonId> Waiting)
{
    /// <summary>The answers, once all are in; null while they are sealed.</summary>
    public IReadOnlyDictionary<PersonId, string>? Answers { get; init; }

    public Outcome? Outcome { get; init; }
}

/// <summary>What answers that were opened together show. There is no figure of how well they go together.</summary>
public enum Outcome
{
    Same,

    /// <summary>All name the same adult: it looks settled and may not be.</summary>
    SameButNeedsTalk,

    Different,

    /// <summary>Each names another one.</summary>
    Crossed,
}

/// <summary>A check-in of one evening, as one adult may see it.</summary>
/// <param name="Mine">What the reader said; null for nothing yet.</param>
public sealed record CheckInState(LocalDate Evening, CheckInWords? Mine)
{
    public IReadOnlyList<PersonId> Waiting { get; init; } = [];

    /// <summary>What everyone said, once all have spoken or passed; empty before.</summary>
    public IReadOnlyDictionary<PersonId, CheckInWords> Said { get; init; } = new Dictionary<PersonId, CheckInWords>();

    public bool IsComplete => Waiting.Count == 0;
}
