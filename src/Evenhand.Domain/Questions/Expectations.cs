using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Questions;

/// <summary>
/// What each adult expects, answered alone and compared only where all have answered (M131, M070). Lists, no compatibility figure and
/// no middle proposed.
/// </summary>
public sealed class Expectations
{
    public Expectations(Household household)
    {
        var adults = household.Adults.Select(adult => adult.Id).ToList();
        Waiting = [.. household.Facts.Answers.Where(question => !AnsweredByAll(question, adults))];
        Compared = [.. household.Facts.Answers.Where(question => AnsweredByAll(question, adults))];
        Same = [.. Compared.Where(question => adults.TrueForAll(adult => Answer(question, adult) == Answer(question, adults[0])))];
        Different = [.. Compared.Except(Same)];
        SameButNeedsTalk = [.. Same.Where(question => adults.Exists(adult => adult.Value == Answer(question, adults[0])))];
        Crossed = [.. Different.Where(question => adults.TrueForAll(adult => adults.Exists(other => other != adult && other.Value == Answer(question, adult))))];
    }

    /// <summary>Questions that one adult or more has not answered; nothing of them is shown.</summary>
    public IReadOnlyList<Expectation> Waiting { get; }

    public IReadOnlyList<Expectation> Compared { get; }

    public IReadOnlyList<Expectation> Same { get; }

    public IReadOnlyList<Expectation> Different { get; }

    /// <summary>Equal answers that name one adult: they look settled and may not be.</summary>
    public IReadOnlyList<Expectation> SameButNeedsTalk { get; }

    /// <summary>Each names another one; they count as different.</summary>
    public IReadOnlyList<Expectation> Crossed { get; }

    private static bool AnsweredByAll(Expectation question, List<PersonId> adults) =>
        adults.Count > 0 && adults.TrueForAll(adult => question.Answers.TryGetValue(adult, out var answer) && answer.Trim().Length > 0);

    private static string Answer(Expectation question, PersonId adult) => question.Answers[adult].Trim();
}
