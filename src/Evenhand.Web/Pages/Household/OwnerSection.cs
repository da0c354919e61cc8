using Evenhand.App.Home;
using Evenhand.Domain.Units;

namespace Evenhand.Web.Pages.Household;

/// <summary>What one owner has, or what has none.</summary>
/// <param name="Person">Null for what is nobody's, goes by turns, is each one's own or is let go.</param>
public sealed record OwnerSection(string Key, PersonId? Person, IReadOnlyList<HomeEntry> Entries);
