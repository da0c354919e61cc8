using Evenhand.App.Check;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;
using static System.FormattableString;

namespace Evenhand.App.Deal;

/// <summary>One whole responsibility that would change hands. No owner before: it rotates, or it is nobody's.</summary>
public sealed record DealTransfer(DealRow Row, Adult? From, Adult To)
{
    public const string Nobody = "nobody";
    public const string Rotates = "rotates";

    public string FromWords => From?.Id.Value ?? (Row.Owned.State == OwnershipState.Rotates ? Rotates : Nobody);
}

/// <summary>A proposal of owners with both weeks before and after and what is proved. Nothing is owned until all say yes.</summary>
public sealed class DealReport
{
    internal DealReport(HouseholdFacts facts, DealQuestion question, Dealt dealt)
    {
        var owners = dealt.Owners;
        Facts = facts;
        Question = question;
        Certificate = DealCertificate.Of(question, dealt);
        var adults = facts.Household.Adults;
        Transfers = [.. question.Rows.Select((row, index) => (row, to: owners[index])).Where(pair => pair.row.Before != pair.to)
            .Select(pair => new DealTransfer(pair.row, pair.row.Before is { } before ? adults[before] : null, adults[pair.to]))];
        Before = [.. adults.Select(adult => SecondShift.Of(facts.Household, facts.Hours, adult))];
        After = [.. adults.Select((adult, position) => SecondShift.Of(
            facts.Household, facts.Hours, adult,
            WeeklyLoad.Of(question.Staying[position]) + question.Rows.Where((_, row) => owners[row] == position).Aggregate(default(WeeklyLoad), (sum, row) => sum + row.Load),
            question.StaysShared))];
    }

    public HouseholdFacts Facts { get; }

    public DealQuestion Question { get; }

    public DealCertificate Certificate { get; }

    public IReadOnlyList<DealTransfer> Transfers { get; }

    public IReadOnlyList<SecondShift> Before { get; }

    public IReadOnlyList<SecondShift> After { get; }

    /// <summary>Cannot wait, and only the new owner can have it: nobody could stand in.</summary>
    public IReadOnlyList<DealTransfer> WithoutStandIn => [.. Transfers.Where(transfer => transfer.Row.IsCritical && transfer.Row.Able.Count == 1 && Question.Adults > 1)];

    public string Words => $"{Evenness} {Envy}";

    /// <summary>How even the deal is and how much of that is proved.</summary>
    public string Evenness
    {
        get
        {
            var what = Certificate.ThinkingFirst ? "thinking" : Question.Household.Fairness.Kind == FairnessKind.PaidHours ? "work at home" : "week on the clock";
            return Certificate.Proved
                ? Invariant($"No deal of these whole responsibilities makes the larger {what} smaller, in steps of {Question.Quantum} minutes by share.")
                : Invariant($"The larger {what} is {Certificate.Value[0] - Certificate.Bound} steps of {Question.Quantum} minutes above what is proved to be out of reach; a smaller one may exist.");
        }
    }

    private string Envy => Certificate.WithoutEnvyUpToOne.All(pair => pair.Holds)
        ? "With one responsibility taken off the own week, nobody would carry less in another's."
        : string.Join(" ", Certificate.WithoutEnvyUpToOne.Where(pair => !pair.Holds).Select(pair => $"Even with one responsibility less, {Name(pair.One)}'s week is the larger beside {Name(pair.Other)}'s."));

    /// <summary>What else is known, and what cannot be promised.</summary>
    public IReadOnlyList<string> Details => new DealDetails(this).Sentences();

    private string Name(int position) => Question.Household.Adults[position].DisplayName;
}

/// <summary>Proposes owners; writes nothing.</summary>
public static class HouseholdDeal
{
    public static DealReport Run(Household household, Catalogue catalogue, DealScope scope)
    {
        var facts = new HouseholdFacts(household, catalogue, null);
        var question = DealQuestion.Of(household, facts.Hours, scope);
        return new(facts, question, DealSearch.Run(question));
    }
}
