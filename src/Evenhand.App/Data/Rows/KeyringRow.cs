using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A key with which the server protects cookies and forms, kept here so that one backup holds everything.</summary>
public sealed class KeyringRow : IRow
{
    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";

    public Instant CreatedAt { get; set; }

    public long Version { get; set; }
}
