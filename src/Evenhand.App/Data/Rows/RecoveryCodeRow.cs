using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A code that lets a login in once when nothing else does; kept as a hash.</summary>
public sealed class RecoveryCodeRow : IRow
{
    public LoginId LoginId { get; set; }

    public string Hash { get; set; } = "";

    public Instant? UsedAt { get; set; }

    public long Version { get; set; }
}
