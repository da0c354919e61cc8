using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Reading;

/// <summary>The last snapshots, a bounded number of them; the one that was used longest ago goes first.</summary>
internal sealed class SnapshotCache(int most)
{
    private readonly Dictionary<HouseholdId, LinkedListNode<HouseholdSnapshot>> byId = [];
    private readonly LinkedList<HouseholdSnapshot> byUse = new();

    public int Count => byId.Count;

    public HouseholdSnapshot? Find(HouseholdId id, long revision)
    {
        lock (byId)
        {
            if (!byId.TryGetValue(id, out var node) || node.Value.Revision != revision)
                return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Keeps the snapshot unless a newer one is there.</summary>
    public void Keep(HouseholdSnapshot snapshot)
    {
        lock (byId)
        {
            if (byId.TryGetValue(snapshot.Id, out var node))
            {
                if (node.Value.Revision >= snapshot.Revision)
                    return;
                byUse.Remove(node);
            }

            byId[snapshot.Id] = byUse.AddFirst(snapshot);
            while (byId.Count > most)
            {
                byId.Remove(byUse.Last!.Value.Id);
                byUse.RemoveLast();
            }
        }
    }
}
