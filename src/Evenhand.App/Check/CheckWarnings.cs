using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using static System.FormattableString;

namespace Evenhand.App.Check;

/// <summary>What a household may want to look at, each once and in words; none of it is an error.</summary>
internal static class CheckWarnings
{
    public static IReadOnlyList<string> Of(HouseholdFacts facts) => [.. OnePersonOnly(facts), .. WithoutAuthority(facts), .. AtThePeak(facts)];

    /// <summary>Critical responsibilities that one adult only can do, where there are others (M012).</summary>
    private static IEnumerable<string> OnePersonOnly(HouseholdFacts facts)
    {
        if (facts.Household.Adults.Count < 2)
            yield break;
        var only = from owned in facts.Ownership.Applicable
                   where owned.Row.Criticality == Criticality.High && owned.State is not (OwnershipState.NotDoing or OwnershipState.EachTheirOwn) && owned.Row.Binding == Binding.None
                   let able = facts.Household.Adults.Where(adult => !OwnershipRules.MatchesAny(adult.Cannot, owned.Row.Id)).ToList()
                   where able.Count <= 1
                   group owned.Row.Id by able.Count == 0 ? "Nobody" : $"Only {able[0].DisplayName}";
        foreach (var group in only)
            yield return $"{group.Key} can do what cannot wait: {string.Join(", ", group)}.";
    }

    /// <summary>Owners who may not sign or consent for a child that the row is for.</summary>
    private static IEnumerable<string> WithoutAuthority(HouseholdFacts facts)
    {
        var lacking = from owned in facts.Ownership.Applicable
                      where owned.Row.Authority == Authority.Parental && owned.Owner is { } owner && facts.Household.Adult(owner) is not null
                      from child in facts.Household.Children
                      where owned.Row.IsForAge(child.Age) && child.Authority is { } authority && !authority.Contains(owned.Owner!.Value)
                      group owned.Row.Id by (Owner: owned.Owner!.Value, Child: child.DisplayName);
        foreach (var byOwner in lacking.GroupBy(group => (group.Key.Owner, Rows: string.Join(", ", group.Distinct()))))
            yield return $"{NameOf(facts.Household, byOwner.Key.Owner)} may not sign or consent for {string.Join(" and ", byOwner.Select(group => group.Key.Child))} without an authorisation, and owns {byOwner.Key.Rows}.";
    }

    /// <summary>Gaps that appear when every working day ends as much later as the peak asks (M052).</summary>
    private static IEnumerable<string> AtThePeak(HouseholdFacts facts)
    {
        var usual = new CoverageCheck(facts.Base).Gaps().ToHashSet();
        foreach (var adult in facts.Household.Adults)
        {
            if (adult.HoursRange is not { } range || AtPeak(facts, adult, range.Peak) is not { } peak)
                continue;
            var pattern = new Pattern(facts.Household with { Adults = [.. facts.Household.Adults.Select(other => other.Id == adult.Id ? peak : other)] });
            var breaks = new CoverageCheck(pattern).Gaps().Where(gap => !usual.Contains(gap)).Select(gap => gap.Describe(pattern.Clock)).ToList();
            yield return breaks.Count == 0
                ? Invariant($"At {adult.DisplayName}'s peak of {range.Peak} hours everyone stays covered.")
                : Invariant($"At {adult.DisplayName}'s peak of {range.Peak} hours nobody is there: {string.Join("; ", breaks)}.");
        }
    }

    /// <summary>The same adult with longer working days; null where the pattern is at the peak already or the hours are not known.</summary>
    private static Adult? AtPeak(HouseholdFacts facts, Adult adult, decimal peak)
    {
        var days = adult.Blocks.Where(block => block.IsWork).Sum(block => block.Times(facts.Base.Clock).Count());
        if (facts.Hours.PaidOf(adult) is not { } paid || days == 0)
            return null;
        var longer = (int)Math.Ceiling((peak * 60 * facts.Household.Weeks - paid.PaidMinutes) / days);
        return longer <= 0 ? null : adult with { Blocks = [.. adult.Blocks.Select(block => block.IsWork ? Longer(block, longer) : block)] };
    }

    private static TimeBlock Longer(TimeBlock block, int minutes)
    {
        var length = (block.To > block.From ? block.To : block.To + PatternClock.MinutesPerDay) - block.From;
        var end = block.From + Math.Min(length + minutes, PatternClock.MinutesPerDay - 1);
        return block with { To = end > PatternClock.MinutesPerDay ? end - PatternClock.MinutesPerDay : end };
    }

    private static string NameOf(Household household, PersonId id) => household.Adult(id)?.DisplayName ?? id.Value;
}
