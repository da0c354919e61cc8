using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>
/// How often something was tried (a name, an address) until when it counts. Names and addresses stand as hashes. What may be used
/// once only, such as a challenge, stands here too until it would have ended by itself.
/// </summary>
public sealed class AttemptRow : IRow
{
    public string Key { get; set; } = "";

    public int Count { get; set; }

    public Instant Until { get; set; }

    public long Version { get; set; }
}
