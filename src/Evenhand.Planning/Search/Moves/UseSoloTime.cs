using System.Numerics;

namespace Evenhand.Planning.Search.Moves;

/// <summary>What has to be done anyway is done while its doer has a child alone: that time then counts once.</summary>
internal sealed class UseSoloTime(PlanEditor editor) : Move
{
    private const int Tries = 10;

    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        var instance = state.Instance;
        if (instance.Adults.Length == 0) return false;
        var adult = instance.Adults[random.Below(instance.Adults.Length)];
        var slot = RandomSoloSlot(adult);
        if (slot < 0) return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var occurrence = random.Below(instance.Count);
            var start = slot - random.Below(instance.Duration[occurrence]);
            if (!state.IsDone(occurrence) || instance.Persons[occurrence] != 1 || !state.Table.IsAllowed(occurrence, adult, start)) continue;
            return editor.Force(occurrence, adult, -1, start, mostEjected: 1);
        }
        return false;
    }

    private int RandomSoloSlot(int adult)
    {
        var (words, board) = (editor.State.Instance.Words, editor.State.Board);
        var from = editor.Random.Below(words);
        for (var k = 0; k < words; k++)
        {
            var word = (from + k) % words;
            var solo = board.SoloWord(adult, word);
            if (solo == 0) continue;
            for (var skip = editor.Random.Below(BitOperations.PopCount(solo)); skip > 0; skip--) solo &= solo - 1;
            return (word << 6) + BitOperations.TrailingZeroCount(solo);
        }
        return -1;
    }
}
