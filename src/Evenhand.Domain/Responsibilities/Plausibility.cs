using Evenhand.Domain.People;

namespace Evenhand.Domain.Responsibilities;

/// <summary>Estimates that cannot be true of one person: asked about instead of reported. Hours a week.</summary>
public sealed record Plausibility(Adult Adult, decimal HandsOnHours, decimal? ClockHours)
{
    public const decimal HoursOfAWeek = 168;
    public const decimal HoursOfSleep = 56;

    /// <summary>Hands-on work above this is more than ten hours every day of the week.</summary>
    public const decimal MostHandsOn = 70;

    public string Words =>
        $"The estimates give {Adult.DisplayName} about {Math.Round(HandsOnHours)} hands-on hours a week, more than one person has. What do others in the home do of it, and what is simply done less?";

    public static bool CannotBe(decimal handsOnHours, decimal? clockHours) => handsOnHours > MostHandsOn || clockHours + HoursOfSleep > HoursOfAWeek;

    /// <summary>Adults whose hands-on work passes 70 hours, or whose paid work, commuting, own hands-on work and 56 hours of sleep pass 168.</summary>
    public static IReadOnlyList<Plausibility> Doubts(Household household, HomeHours hours) =>
    [
        .. from adult in household.Adults
           let handsOn = hours.OwnOf(adult.Id).HandsOn / 60
           let clock = hours.PaidOf(adult) is { } paid ? handsOn + (decimal)paid.Minutes / household.Weeks / 60 : (decimal?)null
           where CannotBe(handsOn, clock)
           select new Plausibility(adult, handsOn, clock),
    ];
}
