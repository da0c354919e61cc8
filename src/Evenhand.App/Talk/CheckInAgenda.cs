using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using NodaTime;

namespace Evenhand.App.Talk;

/// <summary>
/// What a check-in decides: at most three things. First what adults opened, oldest first; then what has reached the date that they
/// set; then one question of the program. What finds no room waits where it is and is not counted.
/// </summary>
public static class CheckInAgenda
{
    public const int Most = 3;

    public static IReadOnlyList<AgendaItem> Of(TalkReading talk, OwnershipView ownership, LocalDate evening)
    {
        var items = new List<AgendaItem>();
        items.AddRange(talk.Topics.OrderBy(topic => topic.Value.Since, StringComparer.Ordinal).Select(topic => new AgendaItem.Topic(topic)));
        items.AddRange(talk.Decisions.Where(decision => !decision.Value.About.StartsWith(OwnQuestion.Asked, StringComparison.Ordinal) && IsDue(decision.Value.Review, evening)).Select(decision => new AgendaItem.DecisionReview(decision)));
        items.AddRange(talk.Agreements.Where(agreement => talk.Holds(agreement.Value) && IsDue(agreement.Value.Review, evening)).Select(agreement => new AgendaItem.AgreementReview(agreement)));
        var asked = OwnQuestions.Of(talk.Household, ownership, evening.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)));
        return [.. items.Take(asked is null ? Most : Most - 1), .. asked is null ? [] : new[] { new AgendaItem.Question(asked) }];
    }

    /// <summary>The evening of this week's check-in: the day of the household's own row for it, else its evening for the next week's plan.</summary>
    public static LocalDate EveningOf(OwnershipView ownership, IsoDayOfWeek otherwise, LocalDate today)
    {
        var monday = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var days = ownership.Catalogue.Find(new("plan.checkin"))?.Days.Days().ToList() ?? [];
        return monday.PlusDays(days.Count is > 0 and < 7 ? days[0] : (int)otherwise - 1);
    }

    private static bool IsDue(string review, LocalDate on) => TalkReading.DateIn(review) <= on;
}

/// <summary>One thing of a check-in.</summary>
public abstract record AgendaItem
{
    private AgendaItem()
    {
    }

    public sealed record Topic(Placed<TalkTopic> Opened) : AgendaItem;

    public sealed record DecisionReview(Placed<Decision> Decision) : AgendaItem;

    public sealed record AgreementReview(Placed<Agreement> Agreement) : AgendaItem;

    public sealed record Question(OwnQuestion Asked) : AgendaItem;
}
