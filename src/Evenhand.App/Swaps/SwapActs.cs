using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;

namespace Evenhand.App.Swaps;

/// <summary>Asking for a swap, and the answers, each as one act that can be taken back.</summary>
public sealed class SwapActs(Store store)
{
    /// <summary>Asks. Another ask about the same item takes the place of the first.</summary>
    public Task<Written> Ask(Caller caller, BookedWeek week, SwapAsk ask, CancellationToken stop) => store.Write(caller, SwapActKinds.Ask, async (edit, token) =>
    {
        await WeekActs.Expect(edit, week, ask.Item, token);
        await WeekActs.Hold(edit, week, token);
        await WeekActs.Clear(edit, week.Week.Page.Monday, ask.Item, StoredSwaps.Kind, token);
        WeekActs.Add(edit, StoredSwaps.Row(ask, week.Week.Page.Monday));
        Say(edit, week, ask);
    }, stop: stop);

    /// <summary>Says yes: both things change hands in one act, unless somebody changed one of them since the week was read.</summary>
    public Task<Written> Accept(Caller caller, BookedWeek week, SwapAsk ask, CancellationToken stop) => store.Write(caller, SwapActKinds.Yes, async (edit, token) =>
    {
        foreach (var mark in ask.Marks)
            await WeekActs.Expect(edit, week, mark.Item, token);
        await Remove(edit, ask, token);
        foreach (var mark in ask.Marks)
            await WeekActs.Replace(edit, week.Week.Page.Monday, mark, token);
        Say(edit, week, ask);
    }, stop: stop);

    /// <summary>Takes the ask away: by the one who was asked a no, by the one who asked a withdrawal.</summary>
    public Task<Written> Close(Caller caller, BookedWeek week, SwapAsk ask, CancellationToken stop) =>
        store.Write(caller, caller.Person == ask.By ? SwapActKinds.Withdraw : SwapActKinds.No, async (edit, token) =>
        {
            await Remove(edit, ask, token);
            Say(edit, week, ask);
        }, stop: stop);

    private static async Task Remove(HouseholdEdit edit, SwapAsk ask, CancellationToken stop)
    {
        if (await edit.Find<MarkRow>(row => row.Id == ask.Id, stop) is { } there)
            edit.Remove(there);
        else
            edit.Expect(null, -1);
    }

    private static void Say(HouseholdEdit edit, BookedWeek week, SwapAsk ask)
    {
        WeekActs.Say(edit, week, ask.Item);
        edit.Say("who", ask.Asked.Value);
    }
}

/// <summary>Kinds of act in the journal.</summary>
public static class SwapActKinds
{
    public const string Ask = "swap.ask";
    public const string Yes = "swap.yes";
    public const string No = "swap.no";
    public const string Withdraw = "swap.withdraw";
}
