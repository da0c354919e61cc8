using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;

namespace Evenhand.Domain.Tests.Responsibilities;

/// <summary>Deals of small homes against trying every one.</summary>
public sealed class DealTests
{
    private static DealQuestion Question(int seed, int adults, int rows, FairnessKind kind, DealScope scope)
    {
        var state = (uint)seed * 2654435761 + 1;
        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        var ids = Enumerable.Range(0, adults).Select(position => $"p{position}").ToList();
        var catalogue = new Catalogue("test", [.. Enumerable.Range(0, rows).Select(index => new Responsibility
        {
            Id = new($"group{index % 3}.n{index}"),
            Name = "row",
            OccurrencesPerWeek = 1 + Next(5),
            ExecuteMinutes = 5 + Next(60),
            ThinkingMinutes = Next(60),
        })]);
        var household = new Household
        {
            Adults = [.. ids.Select(id => new Adult { Id = new(id), Likes = [$"group{Next(3)}.*"], Cannot = Next(3) == 0 ? [$"group{Next(3)}.n{Next(rows)}"] : [] })],
            Applies = new HashSet<string>(StringComparer.Ordinal) { "always" },
            Fairness = new() { Kind = kind, Shares = ids.ToDictionary(id => new Evenhand.Domain.Units.PersonId(id), _ => 80 + Next(40)) },
            Ownership = new() { Patterns = scope is DealScope.Changes ? [.. catalogue.Rows.Select(row => new OwnerPattern(row.Id.Value, new(ids[Next(2) == 0 ? 0 : Next(adults)])))] : [] },
        };
        return DealQuestion.Of(household, new HomeHours(household, new OwnershipView(household, catalogue)), scope);
    }

    public static TheoryData<int, FairnessKind, int?> Cases()
    {
        var cases = new TheoryData<int, FairnessKind, int?>();
        foreach (var kind in Enum.GetValues<FairnessKind>())
        {
            cases.Add(2, kind, null);
            cases.Add(2, kind, 2);
            cases.Add(3, kind, null);
            cases.Add(3, kind, 2);
            cases.Add(4, kind, null);
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void No_deal_at_all_is_better_in_anything(int adults, FairnessKind kind, int? changes)
    {
        DealScope scope = changes is { } most ? new DealScope.Changes(most) : new DealScope.Unowned();
        for (var seed = 1; seed <= 12; seed++)
        {
            var question = Question(seed, adults, adults == 2 ? 11 : adults == 3 ? 7 : 5, kind, scope);
            var dealt = DealSearch.Run(question);
            dealt.IsComplete.ShouldBeTrue($"seed {seed}");
            var found = DealValue.Of(question, dealt.Owners);
            var best = All(question).Select(deal => DealValue.Of(question, deal)).Min(Comparer<IReadOnlyList<long>>.Create(Compare))!;
            found.ShouldBe(best, $"seed {seed}");
            var certificate = DealCertificate.Of(question, dealt);
            certificate.Proved.ShouldBeTrue($"seed {seed}");
            DealCertificate.Of(question, dealt with { IsComplete = false }).Bound.ShouldBeLessThanOrEqualTo(best[0], $"seed {seed}");
        }
    }

    [Fact]
    public void For_two_adults_the_bound_is_reached_and_so_proves_it()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var question = Question(seed, 2, 12, FairnessKind.Time, seed % 2 == 0 ? new DealScope.Unowned() : new DealScope.Changes(3));
            DealCertificate.Of(question, DealSearch.Run(question)).Proved.ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public void A_deal_valued_move_by_move_is_valued_as_a_whole()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var question = Question(seed, 2 + seed % 2, 10, (FairnessKind)(seed % 5), new DealScope.Unowned());
            var state = new DealState(question, [.. question.Rows.Select(row => row.Able[0])]);
            var tiers = new long[state.Width];
            for (var row = 0; row < question.Rows.Count; row++)
            {
                state.Give(row, question.Rows[row].Able[^1]);
                state.Value(tiers);
                tiers.ShouldBe(DealValue.Of(question, state.Owners));
            }
        }
    }

    private static IEnumerable<int[]> All(DealQuestion question)
    {
        var deal = new int[question.Rows.Count];
        foreach (var _ in Fill(0))
        {
            if (question.MostChanges is not { } most || question.Rows.Where((row, index) => row.Before != deal[index]).Count() <= most)
                yield return deal;
        }

        IEnumerable<bool> Fill(int row)
        {
            if (row == deal.Length)
            {
                yield return true;
                yield break;
            }

            foreach (var owner in question.Rows[row].Able)
            {
                deal[row] = owner;
                foreach (var inner in Fill(row + 1))
                    yield return inner;
            }
        }
    }

    private static int Compare(IReadOnlyList<long> one, IReadOnlyList<long> other)
    {
        for (var tier = 0; tier < one.Count; tier++)
            if (one[tier] != other[tier])
                return one[tier].CompareTo(other[tier]);
        return 0;
    }
}
