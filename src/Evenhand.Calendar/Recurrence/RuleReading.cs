namespace Evenhand.Calendar.Recurrence;

/// <summary>A rule that was read, or what is wrong with it and what to write instead.</summary>
public sealed record RuleReading(RecurrenceRule? Rule, string? Problem)
{
    public static RuleReading Of(RecurrenceRule rule) => new(rule, null);

    public static RuleReading Wrong(string problem) => new(null, problem);
}
