using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Accounts;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.Logins;

/// <summary>
/// The way into a store that nobody has signed up in: a secret that the program prints where it was started. There is no account
/// before it, and none can be made with it after the first.
/// </summary>
public sealed class FirstStart(Store store, DeviceList devices, IClock clock)
{
    private readonly string secret = Secret.New();

    /// <summary>The secret of this process; null once somebody has signed up.</summary>
    public async Task<string?> Open(CancellationToken stop) => await store.Accounts.HasNoLogin(stop) ? secret : null;

    public async Task<bool> Opens(string shown, CancellationToken stop) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Secret.Hash(shown)), Encoding.UTF8.GetBytes(Secret.Hash(secret))) && await store.Accounts.HasNoLogin(stop);

    /// <summary>Makes the first login and signs it in. Null when somebody else was first.</summary>
    public async Task<string?> SignUp(NewLogin login, string device, CancellationToken stop)
    {
        var token = Secret.New();
        try
        {
            return await store.Accounts.Write(async (edit, stopped) =>
            {
                if ((await edit.List<LoginRow>(_ => true, stopped)).Count > 0)
                    return null;
                // Of two at the same moment, in two processes, the second finds the key taken.
                edit.Add(new AttemptRow { Key = "once:first-login", Count = 1, Until = clock.GetCurrentInstant() + Lifetimes.Session });
                foreach (var row in LoginRows.Of(login, clock.GetCurrentInstant()))
                    edit.Add(row);
                edit.Add(devices.Row(token, login.Id, device, household: null));
                return token;
            }, stop);
        }
        catch (KeyTakenException)
        {
            return null;
        }
    }
}
