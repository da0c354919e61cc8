namespace Evenhand.App.Data.Journal;

/// <summary>A row that has changed since the act that was to be taken back.</summary>
/// <param name="Table">Name of the table, for example <c>part</c>.</param>
/// <param name="Key">Key of the row within the household, for example <c>owns/food.dinner</c>.</param>
/// <param name="By">The act that changed it last; null when the journal does not hold it.</param>
public sealed record ChangedSince(string Table, string Key, Act? By);
