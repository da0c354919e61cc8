using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>What is to go over from one adult to another, from when, and how fast.</summary>
/// <param name="Items">Patterns of what goes over; empty for everything that the giver owns.</param>
/// <param name="On">First day of the first stage.</param>
/// <param name="Pace">Most responsibilities in a stage of one week; 0 for all at once.</param>
/// <param name="Due">Day before which it is to be finished; null for no such day.</param>
public sealed record HandOverWish(PersonId From, PersonId To, IReadOnlyList<string> Items, LocalDate On, int Pace, LocalDate? Due);

/// <summary>
/// Responsibilities that change hands in weekly stages, first those whose loss hurts most (M040, M088, M091): each whole, with exactly
/// one owner on the day before its stage and on its day.
/// </summary>
public sealed class StagedHandOver
{
    /// <summary>Stages where a household has agreed on no pace: change is slow (D2 L25).</summary>
    public const int UsualPace = 2;

    private StagedHandOver(HandOverWish wish, IReadOnlyList<HandOverStage> stages, IReadOnlyList<StayingItem> staying)
    {
        Wish = wish;
        Stages = stages;
        Staying = staying;
    }

    public HandOverWish Wish { get; }

    public IReadOnlyList<HandOverStage> Stages { get; }

    /// <summary>Asked for, and it stays where it is.</summary>
    public IReadOnlyList<StayingItem> Staying { get; }

    /// <summary>Null where there is no such day.</summary>
    public bool? IsBeforeDue => Wish.Due is { } due ? Stages.All(stage => stage.On < due) : null;

    public static StagedHandOver Of(Household household, Catalogue catalogue, HandOverWish wish)
    {
        var view = new OwnershipView(household, catalogue);
        var asked = view.Applicable.Where(owned => wish.Items.Count == 0 ? owned.Owner == wish.From : OwnershipRules.MatchesAny(wish.Items, owned.Row.Id)).ToList();
        var staying = asked.Select(owned => (owned, why: WhyNot(household, owned, wish))).Where(pair => pair.why is not null).Select(pair => new StayingItem(pair.owned, pair.why!.Value)).ToList();
        var going = asked.Where(owned => staying.TrueForAll(stays => stays.Owned != owned)).OrderBy(owned => Rank(household, owned.Row)).ThenByDescending(owned => owned.Row.OccurrencesPerWeek).ToList();
        var size = wish.Pace > 0 ? wish.Pace : Math.Max(1, going.Count);
        var stages = new List<HandOverStage>();
        var now = household;
        foreach (var rows in going.Chunk(size))
        {
            var on = wish.On.PlusWeeks(stages.Count);
            var after = Handed(now, rows, wish, on);
            var (before, then) = (new OwnershipView(now, catalogue), new OwnershipView(after, catalogue));
            stages.Add(new(stages.Count + 1, on, [.. rows.Select(owned => new HandOverItem(owned, RankOf(household, owned.Row), before.Find(owned.Row.Id)?.Owner, then.Find(owned.Row.Id)?.Owner, Lacks(household, owned, wish.To)))]));
            now = after;
        }

        return new(wish, stages, staying);
    }

    /// <summary>The stage as a proposal to the adults; nothing of it holds until all have said yes.</summary>
    public Proposal Proposal(string key, HandOverStage stage, PersonId by, LocalDate today, LocalDate? review, Func<ResponsibilityId, string> notes) => new(key, by, today)
    {
        Yes = [by],
        Starts = LocalDate.Max(stage.On, today),
        Review = review,
        Changes = [.. stage.Items.Select(item => new ProposedChange(item.Owned.Row.Id) { Owner = Wish.To, Notes = notes(item.Owned.Row.Id) })],
    };

    public static HandOverRank RankOf(Household household, Responsibility row) => (HandOverRank)Rank(household, row);

    private static Household Handed(Household household, IReadOnlyList<Owned> rows, HandOverWish wish, LocalDate on) =>
        new Proposal("", wish.From, on) { Changes = [.. rows.Select(owned => new ProposedChange(owned.Row.Id) { Owner = wish.To })] }.AppliedTo(household);

    private static int Rank(Household household, Responsibility row) => (int)(
        household.MustAttend.Any(session => row.Id.Value.EndsWith("." + session.What.Trim().Replace(' ', '_').ToLowerInvariant(), StringComparison.Ordinal)) ? HandOverRank.Session
        : row is { Kind: WorkKind.Go, Timing: Timing.Fixed } ? HandOverRank.Ride
        : row.Criticality switch { Criticality.High => HandOverRank.CannotWait, Criticality.Medium => HandOverRank.Matters, Criticality.Low => HandOverRank.CanWait, _ => throw new ArgumentOutOfRangeException(nameof(row)) });

    private static StayReason? WhyNot(Household household, Owned owned, HandOverWish wish)
    {
        if (owned.Owner == wish.To)
            return StayReason.HasIt;
        if (owned.Row.Binding != Binding.None || household.Ownership.IsBoundToAnother(owned.Row.Id, wish.To))
            return StayReason.Bound;
        if (owned.Owner != wish.From)
            return StayReason.NotTheirs;
        return household.Adult(wish.To) is { } to && OwnershipRules.MatchesAny(to.Cannot, owned.Row.Id) ? StayReason.Cannot : null;
    }

    /// <summary>Children for whom the new owner may not sign, where this row needs that.</summary>
    private static IReadOnlyList<PersonId> Lacks(Household household, Owned owned, PersonId to) => owned.Row.Authority != Authority.Parental ? []
        : [.. household.Children.Where(child => owned.Row.IsForAge(child.Age) && child.Authority is { } authority && !authority.Contains(to)).Select(child => child.Id)];
}

/// <param name="Number">From 1.</param>
public sealed record HandOverStage(int Number, LocalDate On, IReadOnlyList<HandOverItem> Items);

/// <param name="DayBefore">Its owner on the day before, resolved from the whole household and not assumed.</param>
/// <param name="OnDay">Its owner on the day.</param>
/// <param name="NoAuthorityFor">Children for whom a paper has to be signed first.</param>
public sealed record HandOverItem(Owned Owned, HandOverRank Rank, PersonId? DayBefore, PersonId? OnDay, IReadOnlyList<PersonId> NoAuthorityFor);

/// <summary>What hurts first when it is dropped.</summary>
public enum HandOverRank
{
    /// <summary>A session at which an adult has to be.</summary>
    Session,

    Ride,

    CannotWait,

    Matters,

    CanWait,
}

public sealed record StayingItem(Owned Owned, StayReason Reason);

public enum StayReason
{
    /// <summary>Whoever is to get it owns it already.</summary>
    HasIt,

    /// <summary>The body or the law ties it, or it is each one's own.</summary>
    Bound,

    /// <summary>It is not the giver's to hand over.</summary>
    NotTheirs,

    Cannot,
}
