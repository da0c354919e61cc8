using Evenhand.Domain.Questions;
using static System.FormattableString;

namespace Evenhand.App.Check.Figures;

/// <summary>Feeding, expectations, negotiations, local knowledge.</summary>
internal static class QuestionFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts) => [.. Feeding(facts), .. Expected(facts), .. Negotiated(facts), .. Known(facts)];

    private static IEnumerable<Figure> Feeding(HouseholdFacts facts)
    {
        var modes = facts.Household.Facts.FeedingModes;
        if (modes.Count == 0)
            yield break;
        var inputs = modes.Select(mode => new FigureInput($"feeding_modes.{mode.Name}", Invariant($"{mode.FeedsADay} feeds a day of {mode.Minutes} minutes, {mode.BoundFeeds} bound, {mode.PumpSessions} times expressing"))).ToList();
        Figure Minutes(string key, Func<FeedingMode, decimal> minutes, string formula) =>
            new(key, FigureValue.ByName(modes.Select(mode => (mode.Name, FigureValue.Of(minutes(mode))))), "minutes a day", formula, "M004") { Inputs = inputs };
        yield return Minutes("bound_minutes_per_day", FeedingMinutes.Bound, "(bound feeds + times of expressing) x minutes");
        yield return Minutes("open_minutes_per_day", FeedingMinutes.Open, "(feeds a day - bound feeds) x minutes");
    }

    private static IEnumerable<Figure> Expected(HouseholdFacts facts)
    {
        if (facts.Expectations is not { } expectations)
            yield break;
        var inputs = expectations.Compared.Select(question => new FigureInput($"answers.{question.Question}", string.Join("; ", question.Answers.Select(answer => $"{answer.Key}: {answer.Value}")))).ToList();
        Figure Count(string key, IReadOnlyList<Expectation> questions, string formula) => new(key, FigureValue.Of(questions.Count), "questions", formula, "M131") { Inputs = inputs };
        Figure Names(string key, IReadOnlyList<Expectation> questions, string formula) => new(key, FigureValue.Of(questions.Select(question => question.Question)), "questions", formula, "M131") { Inputs = inputs };
        yield return Count("questions", expectations.Compared, "questions that all adults have answered");
        yield return Count("same_answer", expectations.Same, "all answers equal");
        yield return Count("different_answer", expectations.Different, "not all answers equal");
        yield return Names("same_but_needs_talk", expectations.SameButNeedsTalk, "all answers name the same adult");
        yield return Names("crossed", expectations.Crossed, "every adult names another one");
    }

    private static IEnumerable<Figure> Negotiated(HouseholdFacts facts)
    {
        if (facts.Negotiations is not { } negotiations)
            yield break;
        var inputs = facts.Household.Facts.NegotiationsLastWeek.Select(negotiation => new FigureInput($"negotiations_last_week.{negotiation.Responsibility}", Invariant($"{negotiation.Times}"))).ToList();
        yield return new("negotiations_total", FigureValue.Of(negotiations.Total), "times last week", "sum over responsibilities", "M071") { Inputs = inputs };
        yield return new("fewest_standing_decisions_below_ten", FigureValue.Of(negotiations.About.Count), "decisions", "most negotiated first, until fewer than ten a week are left", "M071") { Inputs = inputs };
        yield return new("negotiations_after_standing_decisions", FigureValue.Of(negotiations.Left), "times a week", "negotiations_total less those the decisions end", "M071") { Inputs = inputs };
    }

    private static IEnumerable<Figure> Known(HouseholdFacts facts)
    {
        var household = facts.Household;
        if (household.Facts.Knowledge.Count > 0)
            yield return new("knowledge_unknown_or_stale", FigureValue.Of(Knowledge.UnknownOrStale(household.Facts).Count), "entries", "nothing known, or older than 6 months", "M112") { Inputs = [.. household.Facts.Knowledge.Select(entry => new FigureInput($"knowledge_wanted {entry.Topic}", entry.Have))] };
        if (household.Facts.LocalTies.Count > 0)
            yield return new("local_ties_to_replace", FigureValue.Of(household.Facts.LocalTies.Count), "ties", "entries of local_ties", "M093") { Inputs = [.. household.Facts.LocalTies.Select(tie => new FigureInput("local_ties", tie))] };
    }
}
