using Evenhand.App.Accounts.Rights;
using Evenhand.App.Swaps;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Swaps that one adult asks another for.</summary>
public sealed partial class Desk
{
    /// <summary>What the asker was asked, and what the asker asked, of a week; nothing of one that is not loaded.</summary>
    public IReadOnlyList<SwapAsk> Swaps(LocalDate monday) => Me is not { } me || !Can(Doing.Change, Resource.Week) || !weeks.ContainsKey(MondayOf(monday)) ? []
        : [.. Booked(monday).Swaps.Where(swap => (swap.Asked == me || swap.By == me) && swap.Stands(Week(monday), Now))];

    /// <summary>Adults whom the asker can ask to take an item: it is the asker's own, and has not begun.</summary>
    public IReadOnlyList<PersonId> SwapPartners(LivedItem item) => Me is { } me && Can(Doing.Change, Resource.Week) && IsSwappable(item, me)
        ? [.. Household.Adults.Select(adult => adult.Id).Where(adult => adult != me)] : [];

    /// <summary>What the asker could take in return: things of the week that one of them does and that have not begun.</summary>
    public IEnumerable<LivedItem> InReturn(LocalDate monday, IReadOnlyList<PersonId> partners) => Week(monday).Items.Where(item => partners.Any(partner => IsSwappable(item, partner)));

    public async Task<long> AskSwap(LocalDate monday, LivedItem item, PersonId asked, LivedItem? inReturn, CancellationToken stop)
    {
        var ask = new SwapAsk(NewId(), item.Key, Me!.Value, asked, inReturn?.Key);
        return await Write(monday, item.Key, week => swaps.Ask(Changing(Resource.Week), week, ask, stop), stop);
    }

    public async Task<long> AnswerSwap(LocalDate monday, SwapAsk swap, bool yes, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        return Number(yes ? await swaps.Accept(Changing(Resource.Week), week, swap, stop) : await swaps.Close(Changing(Resource.Week), week, swap, stop));
    }

    private bool IsSwappable(LivedItem item, PersonId who) => item is { LetGo: false, Who: [var doer], IsEntry: false, CanChangeHands: true } && doer == who && item.Start > Now;
}
