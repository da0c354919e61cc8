using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Transfers;

namespace Evenhand.Domain.Tests.Responsibilities;

/// <summary>The fewest whole transfers against trying every set.</summary>
public sealed class TransferSearchTests
{
    private static TransferQuestion Question(int seed, int rows, int rowsOfTheOther)
    {
        var state = (uint)seed * 2654435761 + 1;
        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        var catalogue = new Catalogue("test", [.. Enumerable.Range(0, rows + rowsOfTheOther).Select(index => new Responsibility
        {
            Id = new($"row.n{index}"),
            Name = "row",
            OccurrencesPerWeek = 1 + Next(7),
            ExecuteMinutes = Next(5) == 0 ? 200 : Next(40),
            ThinkingMinutes = Next(4) == 0 ? 60 : Next(15),
            CanOverlap = Next(3) == 0,
        })]);
        var household = new Household
        {
            Adults = [new() { Id = new("x") }, new() { Id = new("y") }],
            Applies = new HashSet<string>(StringComparer.Ordinal) { "always" },
            Ownership = new() { Patterns = [.. Enumerable.Range(0, rows + rowsOfTheOther).Select(index => new OwnerPattern($"row.n{index}", new(index < rows ? "x" : "y")))] },
        };
        return TransferQuestion.Of(household, new HomeHours(household, new OwnershipView(household, catalogue)))!;
    }

    [Fact]
    public void No_smaller_set_halves_both_gaps()
    {
        var found = 0;
        for (var seed = 1; seed <= 150; seed++)
        {
            var question = Question(seed, 13, seed % 4 * 3);
            var fewest = TransferSearch.Run(question);
            fewest.Proved.ShouldBeTrue();
            (fewest.Set?.Count).ShouldBe(SmallestOfAll(question), $"seed {seed}");
            if (fewest.Set is not { } set)
                continue;
            question.Halves(set).ShouldBeTrue();
            found++;
        }

        found.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void A_large_home_is_searched_at_once()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var fewest = TransferSearch.Run(Question(seed, 95, 15));
            fewest.Proved.ShouldBeTrue($"seed {seed}");
            fewest.Nodes.ShouldBeLessThan(1000, $"seed {seed}");
        }
    }

    private static int? SmallestOfAll(TransferQuestion question)
    {
        int? smallest = null;
        for (var set = 0; set < 1 << question.Candidates.Count; set++)
        {
            var count = System.Numerics.BitOperations.PopCount((uint)set);
            if (count < (smallest ?? int.MaxValue) && question.Halves(question.Candidates.Where((_, index) => (set >> index & 1) == 1)))
                smallest = count;
        }

        return smallest;
    }

    [Fact]
    public void A_row_is_possible_only_where_the_time_at_home_holds_it_in_one_piece()
    {
        var adult = new Adult { Id = new("x"), Blocks = [new() { Days = Evenhand.Domain.Hours.DaySet.Weekdays, From = 8 * 60, To = 18 * 60, CommuteBack = 30 }] };
        var household = new Household { Adults = [adult] };
        bool Fits(decimal minutes, int from, int to, decimal times, string place = "home") => new TimeAtHome(new Pattern(household), adult).Fits(new Owned(
            new Responsibility { Id = new("row.a"), Name = "row", ExecuteMinutes = minutes, OccurrencesPerWeek = times, WindowStart = from * 60, WindowEnd = to * 60, Days = Evenhand.Domain.Hours.DaySet.Weekdays, Place = place },
            OwnershipState.Owned, new("y"), 1));
        Fits(30, 17, 19, 5).ShouldBeTrue();
        Fits(31, 17, 19, 5).ShouldBeFalse();
        Fits(60, 7, 19, 5).ShouldBeTrue();
        Fits(61, 7, 19, 5).ShouldBeFalse();
        Fits(10, 9, 17, 0.1m).ShouldBeFalse();
        Fits(10, 9, 17, 0.1m, "anywhere").ShouldBeFalse();
        Fits(10, 0, 24, 5, "anywhere").ShouldBeTrue();
    }
}
