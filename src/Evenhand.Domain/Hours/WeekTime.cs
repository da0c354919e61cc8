namespace Evenhand.Domain.Hours;

/// <summary>A wall-clock moment of the pattern: week from 1, day from 0 (Monday), minute of the day up to 1440 (24:00).</summary>
public readonly record struct WeekTime(int Week, int Day, int Minute)
{
    public static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    public override string ToString() => $"w{Week} {Weekday.Name(Day)} {Clock(Minute)}";
}
