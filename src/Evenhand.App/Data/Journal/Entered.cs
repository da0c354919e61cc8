namespace Evenhand.App.Data.Journal;

/// <summary>An act with the rows that it changed.</summary>
internal sealed record Entered(Act Act, IReadOnlyList<RowChange> Rows);
