using Evenhand.App.Accounts.Rights;
using Evenhand.App.Looked;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Today's part of the desk: what others changed since the asker looked, and the one tap that swaps.</summary>
public sealed partial class Desk
{
    public Task<LookedNews> News(CancellationToken stop) => looked.Read(Snapshot, View, Today, stop);

    /// <summary>The asker has seen what others changed, up to an act. It changes nothing of the household.</summary>
    public Task Look(long upTo, CancellationToken stop) => looked.Look(Caller, upTo, stop);

    /// <summary>Who does an item if not the one who does: the other adult where there are two; null where there is no such one, or nobody else can do it.</summary>
    public PersonId? Other(LivedItem item) =>
        Can(Doing.Change, Resource.Week) && Household.Adults is [var one, var two] && item is { Who: [var who], LetGo: false, CanChangeHands: true }
            ? who == one.Id ? two.Id : who == two.Id ? one.Id : null
            : null;

    /// <summary>The other one does it this once; what has begun was done by them.</summary>
    public async Task<long> Swap(LocalDate monday, LivedItem item, PersonId other, CancellationToken stop) => item.Start <= Now
        ? await Mark(monday, new(item.Key, MarkKind.DoneBy, other), stop)
        : await Move(monday, item, other, item.Start, stop);
}
