namespace Evenhand.Domain.Village;

/// <summary>Something to know of a child in an emergency: an allergy, a medicine, the doctor.</summary>
/// <param name="Private">It stands on the household's own page and on no copy.</param>
public sealed record CardFact(string What, bool Private);
