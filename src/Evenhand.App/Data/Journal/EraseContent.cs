using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Journal;

/// <summary>Erases what acts changed. That they happened, when and by whom stays, and so does the chain.</summary>
internal static class EraseContent
{
    public const string Word = "seqs";

    public static async Task Run(HouseholdEdit edit, IReadOnlyList<long> seqs, CancellationToken stop)
    {
        var acts = await edit.Context.Set<JournalRow>().AsNoTracking().Where(row => seqs.Contains(row.Seq)).ToListAsync(stop);
        foreach (var seq in seqs)
        {
            if (acts.Find(row => row.Seq == seq) is not { } act)
                throw Refusals.NoAct(seq);
            if (act.Act == ActKinds.Erase)
                throw Refusals.CannotBeUndone(act.Act);
        }

        await edit.Context.Set<JournalContentRow>().Where(row => seqs.Contains(row.Seq)).ExecuteDeleteAsync(stop);
        edit.Say(Word, string.Join(',', seqs.Distinct().Order()));
        edit.AlwaysEntered = true;
    }
}
