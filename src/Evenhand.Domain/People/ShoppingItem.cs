using Evenhand.Domain.Units;

namespace Evenhand.Domain.People;

/// <summary>Something on the one shopping list of the household.</summary>
/// <param name="By">Who wrote it down; null when the file does not say.</param>
/// <param name="Got">The day on which somebody got it; empty while it is to be got.</param>
public sealed record ShoppingItem(string What, PersonId? By, string Got);
