namespace Evenhand.Calendar.Recurrence;

/// <summary>How long one period of a rule is (FREQ). In the order of length, so that they can be compared.</summary>
public enum Frequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
