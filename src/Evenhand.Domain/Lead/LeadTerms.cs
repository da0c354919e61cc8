using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Lead;

/// <summary>
/// Terms of the lead role (M021, M027, M032, M151): who, what it holds, what is protected, and when it is looked at again. They hold
/// once every adult of the home has said yes to them and a review is set; before that they are words.
/// </summary>
public sealed record LeadTerms
{
    /// <summary>Who leads; null where the terms name nobody and the adult marked as leading is meant.</summary>
    public PersonId? Who { get; init; }

    /// <summary>Since when, a date or words.</summary>
    public string From { get; init; } = "";

    public string Review { get; init; } = "";

    public string Until { get; init; } = "";

    /// <summary>Words of <see cref="FrontLine"/> or the household's own; the whole front line when the file says nothing.</summary>
    public IReadOnlyList<string> Content { get; init; } = FrontLine.Items;

    /// <summary>Hours of the lead's own work that no optional item may take.</summary>
    public IReadOnlyList<TimeBlock> ProtectedHours { get; init; } = [];

    /// <summary>Time off, in words; the stretches of the week that the words name stand in <see cref="RespiteTimes"/>.</summary>
    public string Respite { get; init; } = "";

    public IReadOnlyList<TimeBlock> RespiteTimes { get; init; } = [];

    public PersonId? BackupOnCall { get; init; }

    /// <summary>What was agreed about money, in words.</summary>
    public string Money { get; init; } = "";

    /// <summary>What is gained, in each adult's own words; nothing is ever written here but by them (M151).</summary>
    public IReadOnlyDictionary<PersonId, string> Gains { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>Two other lead parents to call (M035).</summary>
    public IReadOnlyList<string> Peers { get; init; } = [];

    /// <summary>The question about other lead parents was answered with no.</summary>
    public bool PeersDeclined { get; init; }

    public IReadOnlyList<PersonId> SaidYes { get; init; } = [];

    /// <summary>The day of the last yes; empty while one is missing.</summary>
    public string Decided { get; init; } = "";

    /// <summary>The adult whom the terms make the lead; null where nobody is named.</summary>
    public PersonId? LeadOf(Household household) => Who ?? household.Adults.FirstOrDefault(adult => adult.Lead)?.Id;

    /// <summary>Every adult of the lead's home has said yes, and a review is set.</summary>
    public bool Holds(Household household) => LeadOf(household) is { } lead && Review.Length > 0
        && Proposal.PartiesOf(household, lead).All(adult => SaidYes.Contains(adult.Id));

    /// <summary>Who leads by terms that hold, in one home; null where nobody does.</summary>
    public static PersonId? Leading(Household household, string? home) =>
        household.LeadTerms is { } terms && terms.Holds(household) && terms.LeadOf(household) is { } lead && household.Adult(lead)?.Home == home ? lead : null;
}
