using Evenhand.App.Data;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Schema;
using NodaTime;

namespace Evenhand.Cli;

/// <summary>Opens the store that the user named and, when that cannot be, says why on stderr.</summary>
internal static class StoreInput
{
    /// <summary>The answer of the work, or an exit code after what stood in its way has been written to stderr.</summary>
    public static async Task<int> With(StoreOptions options, Func<Store, Task<int>> work)
    {
        try
        {
            await using var store = await Store.Open(options, SystemClock.Instance);
            return await work(store);
        }
        catch (Exception exception) when (exception is SchemaException or DamagedStoreException or DirectoryInUseException or StoreUnavailableException or UnauthorizedAccessException or IOException or System.Data.Common.DbException)
        {
            return TextOutput.Refuse(exception.Message);
        }
        catch (ArgumentException exception) when (options.PostgresConnection is not null)
        {
            return TextOutput.Refuse($"--postgres: {exception.Message}");
        }
    }
}
