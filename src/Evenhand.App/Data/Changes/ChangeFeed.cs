using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Changes;

/// <summary>
/// Tells who listens that a household has changed. A listener that is slow hears the newest revision only; what changed is
/// read from the store.
/// </summary>
public sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<HouseholdId, Listeners> households = new();

    /// <summary>The changes of one household from now on, until the token is cancelled.</summary>
    public async IAsyncEnumerable<Changed> Of(HouseholdId household, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var channel = Subscribe(household);
        try
        {
            while (await Readable(channel, stop))
                while (channel.Reader.TryRead(out var changed))
                    yield return changed;
        }
        finally
        {
            Leave(household, channel);
        }
    }

    internal int Count => households.Values.Sum(listeners => listeners.Channels.Count);

    internal void Publish(Changed changed)
    {
        if (!households.TryGetValue(changed.Household, out var listeners))
            return;
        lock (listeners)
        {
            // Two processes may announce out of order; a listener never goes back.
            if (changed.Revision <= listeners.Newest)
                return;
            listeners.Newest = changed.Revision;
            foreach (var channel in listeners.Channels)
                channel.Writer.TryWrite(changed);
        }
    }

    private Channel<Changed> Subscribe(HouseholdId household)
    {
        var channel = Channel.CreateBounded<Changed>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        while (true)
        {
            var listeners = households.GetOrAdd(household, _ => new());
            lock (listeners)
            {
                if (listeners.Closed)
                    continue;
                listeners.Channels.Add(channel);
                return channel;
            }
        }
    }

    private void Leave(HouseholdId household, Channel<Changed> channel)
    {
        if (!households.TryGetValue(household, out var listeners))
            return;
        lock (listeners)
        {
            listeners.Channels.Remove(channel);
            if (listeners.Channels.Count > 0)
                return;
            listeners.Closed = true;
            households.TryRemove(household, out _);
        }
    }

    private static async Task<bool> Readable(Channel<Changed> channel, CancellationToken stop)
    {
        try
        {
            return await channel.Reader.WaitToReadAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Listeners
    {
        public HashSet<Channel<Changed>> Channels { get; } = [];

        public long Newest { get; set; }

        public bool Closed { get; set; }
    }
}
