using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Samples;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Plans;

public sealed class RidePartsTests
{
    /// <summary>Every occurrence of the example households, as usual and in their scenarios.</summary>
    private static readonly Lazy<IReadOnlyList<OccurrenceInfo>> Occurrences = new(() =>
    [
        .. SampleFamily.All.SelectMany(sample =>
        {
            var household = sample.File().Household;
            var request = new PlanRequest(household, CatalogueFile.Shipped, new LocalDate(2026, 11, 23), household.Weeks);
            return household.Scenarios.Select(scenario => WeekCompiler.Compile(request, scenario)).Prepend(WeekCompiler.Compile(request)).SelectMany(week => week.Occurrences);
        }),
    ]);

    private static string English(RideParts ride) => ride.Leg switch
    {
        RideLeg.Take => $"Take to {Places(ride)}",
        RideLeg.Collect => $"Collect from {Places(ride)}",
        RideLeg.Called => $"The school called: collect from {Places(ride)}",
        RideLeg.ThereAndBack => $"{Places(ride)}, there and back",
        _ => throw new ArgumentOutOfRangeException(nameof(ride)),
    };

    private static string Places(RideParts ride) => string.Join(" and ", ride.Places);

    [Fact]
    public void The_parts_of_every_ride_make_its_name()
    {
        var rides = Occurrences.Value.Where(info => info.IsRide).ToList();
        rides.Select(info => RideParts.Of(info.Key, info.Name) is { } ride ? English(ride) : $"no parts: {info.Key}").ShouldBe(rides.Select(info => info.Name));
        rides.Select(info => RideParts.Of(info.Key, info.Name)!.Leg).Distinct().Order().ShouldBe(Enum.GetValues<RideLeg>());
    }

    [Fact]
    public void What_is_no_ride_has_no_parts() =>
        Occurrences.Value.Where(info => !info.IsRide && RideParts.Of(info.Key, info.Name) is not null).Select(info => info.Key).ShouldBeEmpty();

    [Fact]
    public void Places_stay_as_the_household_calls_them() =>
        RideParts.Of("child.pickup/2/0@bus + 2 and club/hall+1@c@fé+2@c@fé", "")!.Places.ShouldBe(["bus + 2 and club/hall", "c@fé"]);
}
