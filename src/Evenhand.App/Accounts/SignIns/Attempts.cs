using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Accounts;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Accounts.SignIns;

/// <summary>
/// Counts what can be guessed, by name and by address, in the store, so that several processes and a restart share the count. A try
/// is counted before it is looked at: many at once do not get past. Names and addresses are kept as hashes.
/// </summary>
public sealed class Attempts(Store store, IClock clock)
{
    /// <summary>Tries for one name in <see cref="Window"/>, on whatever address.</summary>
    public const int ForName = 10;

    /// <summary>Tries from one address in <see cref="Window"/>, for whatever name.</summary>
    public const int FromAddress = 50;

    public static readonly Duration Window = Duration.FromMinutes(15);

    /// <summary>Counts a try. Null when it may go ahead; otherwise how long to wait.</summary>
    public async Task<Duration?> Try(string name, string address, CancellationToken stop)
    {
        for (var again = 0; again < 5; again++)
        {
            try
            {
                return await CountTry(name, address, stop);
            }
            catch (Exception exception) when (exception is DbUpdateConcurrencyException or KeyTakenException)
            {
                // Another process counted at the same moment.
            }
        }

        return Duration.FromSeconds(1);
    }

    private Task<Duration?> CountTry(string name, string address, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return store.Accounts.Write(async (edit, token) =>
        {
            var ofName = await Count(edit, NameKey(name), now, token);
            var ofAddress = await Count(edit, AddressKey(address), now, token);
            var full = new[] { ofName.Count > ForName ? ofName : null, ofAddress.Count > FromAddress ? ofAddress : null }.OfType<AttemptRow>().ToList();
            return full.Count == 0 ? (Duration?)null : full.Max(row => row.Until) - now;
        }, stop);
    }

    /// <summary>A try was right: the name's count begins anew, and this one does not count for the address.</summary>
    public Task Succeeded(string name, string address, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        var ofName = NameKey(name);
        var ofAddress = AddressKey(address);
        if (await edit.Find<AttemptRow>(row => row.Key == ofName, token) is { } counted)
            edit.Remove(counted);
        if (await edit.Find<AttemptRow>(row => row.Key == ofAddress, token) is { Count: > 0 } from)
            from.Count--;
        return true;
    }, stop);

    /// <summary>Spends something that may be used once. False when it has been used before.</summary>
    public async Task<bool> Spend(string secret, Duration lifetime, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var key = "once:" + Secret.Hash(secret);
        try
        {
            return await store.Accounts.Write(async (edit, token) =>
            {
                await Forget(edit, now, token);
                if (await edit.Find<AttemptRow>(row => row.Key == key, token) is not null)
                    return false;
                edit.Add(new AttemptRow { Key = key, Count = 1, Until = now + lifetime });
                return true;
            }, stop);
        }
        catch (KeyTakenException)
        {
            return false;
        }
    }

    private static async Task<AttemptRow> Count(AccountEdit edit, string key, Instant now, CancellationToken stop)
    {
        var row = await edit.Find<AttemptRow>(row => row.Key == key, stop);
        if (row is null)
        {
            await Forget(edit, now, stop);
            row = new() { Key = key, Until = now + Window };
            edit.Add(row);
        }
        else if (row.Until <= now)
        {
            row.Count = 0;
            row.Until = now + Window;
        }

        row.Count++;
        return row;
    }

    private static async Task Forget(AccountEdit edit, Instant now, CancellationToken stop)
    {
        foreach (var past in await edit.List<AttemptRow>(row => row.Until <= now, stop))
            edit.Remove(past);
    }

    private static string NameKey(string name) => "name:" + Secret.Hash(name);

    private static string AddressKey(string address) => "from:" + Secret.Hash(address);
}
