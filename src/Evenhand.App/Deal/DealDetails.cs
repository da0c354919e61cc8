using Evenhand.Domain.Agreements;
using Evenhand.Domain.Responsibilities.Deals;
using static System.FormattableString;

namespace Evenhand.App.Deal;

/// <summary>What the certificate of a deal says beside its first words: what is compared, what is proved of the rest, and what cannot be promised.</summary>
internal sealed class DealDetails(DealReport report)
{
    private readonly DealCertificate certificate = report.Certificate;
    private readonly DealQuestion question = report.Question;

    public IReadOnlyList<string> Sentences() => question.Adults < 2 ? [] : [Compared(), Rest(), .. Envy(), .. Portions()];

    private string Compared() =>
        Invariant($"Compared: {What()}, {Shares()} in steps of {question.Quantum} minutes a week, largest first: {string.Join(", ", certificate.Value)}; no deal has a largest below {certificate.Bound}.");

    private string What() => question.Household.Fairness.Kind switch
    {
        FairnessKind.Time => "each week on the clock, then thinking",
        FairnessKind.Thinking => "thinking, then each week on the clock",
        FairnessKind.PaidHours => "work at home alone, because shares were agreed for paid hours, then thinking",
        FairnessKind.Turns => "each week on the clock by the shares of whose turn it is, then thinking",
        FairnessKind.Liking => "each week on the clock as far as you feel it, then what each minds",
        _ => throw new InvalidOperationException("Every kind compares something."),
    };

    private string Shares() => question.Shares.Distinct().Count() < 2 ? "equal shares,"
        : $"by shares ({string.Join(", ", question.Shares.Select((share, position) => Invariant($"{Name(position)} {share}")))}),";

    private string Rest() => certificate.IsComplete
        ? "Every other deal was tried or ruled out: none is better in anything that is compared."
        : certificate.Proved
            ? "Only the largest is proved; in what is compared after it, a better deal may exist."
            : "Nothing more is proved: there were too many deals to try them all.";

    private IEnumerable<string> Envy()
    {
        foreach (var (one, other, holds) in certificate.WithoutEnvyUpToOne)
            yield return holds
                ? $"With one responsibility less, {Name(one)} would carry no more than {Name(other)}."
                : $"Even with one responsibility less, {Name(one)} would carry more than {Name(other)}.";
        if (certificate.WithoutEnvyUpToOne.Any(pair => !pair.Holds))
            yield return "There is no guarantee that this can be evened out: paid hours, bound things and what each can do come first.";
    }

    private IEnumerable<string> Portions()
    {
        var over = Enumerable.Range(0, question.Adults).Where(position => certificate.OverShare(position) > 0).ToList();
        if (over.Count == 0)
            yield return "Nobody carries more than their share of the whole.";
        foreach (var position in over)
            yield return Invariant($"{Name(position)} carries {Math.Ceiling(certificate.OverShare(position))} minutes a week more than their share of the whole; whole responsibilities cannot promise less.");
    }

    private string Name(int position) => question.Household.Adults[position].DisplayName;
}
