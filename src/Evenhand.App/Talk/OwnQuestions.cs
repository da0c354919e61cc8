using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using NodaTime;

namespace Evenhand.App.Talk;

/// <summary>
/// What the program itself asks: at most one question in a week, in the check-in and nowhere else (M072). What was answered is
/// settled as a decision about its key, and is not asked again before the date that the adults set.
/// </summary>
public static class OwnQuestions
{
    /// <summary>A responsibility that was talked over this often in a week is asked about.</summary>
    private const int OftenEnough = 3;

    /// <summary>The question of the week; null for none.</summary>
    /// <param name="monday">Monday of the week.</param>
    public static OwnQuestion? Of(Household household, OwnershipView ownership, LocalDate monday)
    {
        var sunday = monday.PlusDays(6);
        var decisions = household.Facts.Decisions;
        if (decisions.Any(decision => decision.About.StartsWith(OwnQuestion.Asked, StringComparison.Ordinal) && TalkReading.DateIn(decision.Since) is { } day && day >= monday && day <= sunday))
            return null;
        return Candidates(household, ownership, monday).FirstOrDefault(question => !IsSettled(question.Key, decisions, sunday));
    }

    /// <summary>A decision is closed until its review; one whose review is no date stays closed until an adult opens it.</summary>
    public static bool IsClosed(Decision decision, LocalDate on) => TalkReading.DateIn(decision.Review) is not { } review || review > on;

    private static bool IsSettled(string key, IReadOnlyList<Decision> decisions, LocalDate on) => decisions.Any(decision => decision.About == key && IsClosed(decision, on));

    private static IEnumerable<OwnQuestion> Candidates(Household household, OwnershipView ownership, LocalDate monday)
    {
        foreach (var assumption in household.Assumptions.Where(assumption => assumption.LookOn <= monday.PlusDays(6)).OrderBy(assumption => assumption.LookOn))
            yield return new(OwnQuestionKind.Assumption, assumption.What, 0);
        foreach (var often in household.Facts.NegotiationsLastWeek.Where(negotiation => negotiation.Times >= OftenEnough).OrderByDescending(negotiation => negotiation.Times))
            if (!HasStandingRule(household, ownership, often.Responsibility))
                yield return new(OwnQuestionKind.StandingRule, often.Responsibility, often.Times);

        // Missing stand-ins are named once a month, not more (M111).
        if (monday.Day <= 7 && ownership.Applicable.FirstOrDefault(owned => IsWithoutStandIn(household, owned)) is { } alone)
            yield return new(OwnQuestionKind.StandIn, alone.Row.Id.Value, ownership.Applicable.Count(owned => IsWithoutStandIn(household, owned)));
    }

    /// <summary>An owner, or a rule that says whose turn it is.</summary>
    public static bool HasStandingRule(Household household, OwnershipView ownership, string responsibility) =>
        ownership.Find(new(responsibility)) is { State: OwnershipState.Owned }
        || household.Ownership.Rotations.Any(rule => OwnershipRules.Matches(rule.Pattern, new(responsibility)));

    private static bool IsWithoutStandIn(Household household, Owned owned) =>
        owned.State == OwnershipState.Owned && owned.Row.Criticality == Criticality.High
        && !household.Ownership.StandIns.Any(standIn => OwnershipRules.Matches(standIn.Pattern, owned.Row.Id) && standIn.People.Any(who => who != owned.Owner));
}

/// <param name="About">The assumption's words, or the id of a responsibility.</param>
/// <param name="Number">How often it was talked over, or how many have no stand-in; 0 for none.</param>
public sealed record OwnQuestion(OwnQuestionKind Kind, string About, int Number)
{
    /// <summary>How a decision's subject begins that answers a question of the program.</summary>
    public const string Asked = "asked:";

    public string Key => Kind == OwnQuestionKind.StandIn ? Asked + "standin" : $"{Asked}{Kind.ToString().ToLowerInvariant()}:{About}";
}

public enum OwnQuestionKind
{
    Assumption,
    StandingRule,
    StandIn,
}
