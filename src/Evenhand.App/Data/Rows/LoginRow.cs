using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>Someone who can sign in.</summary>
public sealed class LoginRow : IRow
{
    public LoginId Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The name as it is compared; unique.</summary>
    public string NormalName { get; set; } = "";

    /// <summary>Null when the login has no password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes when every session of the login is to end.</summary>
    public string Stamp { get; set; } = "";

    public Instant CreatedAt { get; set; }

    public long Version { get; set; }
}
