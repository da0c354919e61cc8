using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Home;

/// <summary>
/// What nobody owned, or its owner could not do, and who picked it up (M013). It is kept by responsibility and never added up by
/// person; picking up makes no owner.
/// </summary>
public sealed class SlackLedger
{
    /// <summary>So often before both are asked whose it is to be.</summary>
    public const int AskedAfter = 3;

    private const int DaysBetweenQuestions = 7;

    private SlackLedger(IReadOnlyList<PickUp> picked) => Picked = picked;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<PickUp> Picked { get; }

    /// <param name="weeks">Weeks that have been lived, with their corrections.</param>
    public static SlackLedger Of(Household household, IEnumerable<LivedWeek> weeks, LocalDateTime now) =>
        new([.. household.Ownership.PickedUp.Concat(weeks.SelectMany(week => week.Items).Where(item => item.End <= now && !item.LetGo && IsSlack(item)).SelectMany(item => item.Who.Select(who => new PickUp(new(item.Plan.Responsibility), who, item.Start.Date))))
            .OrderByDescending(pick => pick.On)]);

    /// <summary>The one question that stands: for what was picked up most, when nothing was asked in the last week (M071).</summary>
    public SlackQuestion? Question(Household household, Catalogue catalogue, LocalDate today)
    {
        var view = new OwnershipView(household, catalogue);
        if (household.Ownership.LeftOpen.Any(open => open.Since > today.PlusDays(-DaysBetweenQuestions) && open.Since <= today) || view.Applicable.All(owned => owned.State != OwnershipState.Owned))
            return null;
        var asked = from owned in view.Applicable
                    where owned.State == OwnershipState.Nobody
                        && household.Ownership.LeftOpen.All(open => open.Id != owned.Row.Id || open.Until < today)
                        && household.Ownership.Proposals.All(proposal => proposal.Changes.All(change => change.Id != owned.Row.Id))
                    let picked = Picked.Where(pick => pick.Id == owned.Row.Id).ToList()
                    where picked.Count >= AskedAfter
                    orderby picked.Count descending
                    select new SlackQuestion(owned, picked);
        return asked.FirstOrDefault();
    }

    /// <summary>Nobody's, or done by someone other than the owner and said so; a cover that was planned is none.</summary>
    private static bool IsSlack(LivedItem item) => item.IsNobodys || (item.SaidDone && item.IsCover && !item.Plan.Cover);
}
