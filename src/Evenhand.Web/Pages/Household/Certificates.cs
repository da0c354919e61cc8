using Evenhand.App.Catalogues;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Web.Desks;

namespace Evenhand.Web.Pages.Household;

/// <summary>What is proved about a proposal of owners, in words of the reader's language.</summary>
internal static class Certificates
{
    /// <summary>About the responsibilities of a proposal alone; nothing where it moves none between adults.</summary>
    public static IReadOnlyList<string> Of(Desk desk, Evenhand.Domain.People.Household household, Proposal proposal)
    {
        var dealt = proposal.Changes.Where(change => change.Owner is { } owner && household.Adult(owner) is not null).ToDictionary(change => change.Id, change => change.Owner!.Value);
        if (dealt.Count == 0 || household.Adults.Count < 2)
            return [];
        var open = new OwnershipView(household, CatalogueFile.Shipped).Applicable.Where(owned => owned.State == OwnershipState.Nobody && !dealt.ContainsKey(owned.Row.Id)).Select(owned => owned.Row.Id.Value);
        var rules = household.Ownership with { NotDoing = [.. household.Ownership.NotDoing.Except(dealt.Keys.Select(id => id.Value)), .. open], Patterns = [.. household.Ownership.Patterns.Where(pattern => !dealt.ContainsKey(new(pattern.Pattern)))] };
        var narrowed = household with { Ownership = rules };
        var question = DealQuestion.Of(narrowed, new HomeHours(narrowed, new OwnershipView(narrowed, CatalogueFile.Shipped)), new DealScope.Unowned());
        if (question.Rows.Count == 0 || question.Rows.Any(row => !dealt.ContainsKey(row.Owned.Row.Id)))
            return [];
        return Words(desk, DealCertificate.Of(question, new Dealt([.. question.Rows.Select(row => Position(narrowed, dealt[row.Owned.Row.Id]))], IsComplete: false)));
    }

    public static IReadOnlyList<string> Words(Desk desk, DealCertificate certificate)
    {
        var t = desk.T;
        var question = certificate.Question;
        var what = t["deal.what." + (certificate.ThinkingFirst ? "thinking" : question.Household.Fairness.Kind == FairnessKind.PaidHours ? "home" : "clock")];
        var even = certificate.Proved ? t["deal.even_proved", what, question.Quantum] : t["deal.even_open", what, certificate.Value[0] - certificate.Bound, question.Quantum];
        var envious = certificate.WithoutEnvyUpToOne.Where(pair => !pair.Holds).ToList();
        return [even, .. envious.Count == 0 ? [t["deal.no_envy"]] : envious.Select(pair => t["deal.envy", Name(pair.One), Name(pair.Other)])];

        string Name(int position) => question.Household.Adults[position].DisplayName;
    }

    private static int Position(Evenhand.Domain.People.Household household, Evenhand.Domain.Units.PersonId owner)
    {
        for (var position = 0; position < household.Adults.Count; position++)
            if (household.Adults[position].Id == owner)
                return position;
        throw new ArgumentException($"'{owner.Value}' is no adult.", nameof(owner));
    }
}
