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

    /// <summary>BCP 47 tag of the pages; null for what the browser asks for.</summary>
    public string? Language { get; set; }

    /// <summary><c>light</c> or <c>dark</c>; null for as the device is.</summary>
    public string? Look { get; set; }

    /// <summary>Hours of the clock, 24 or 12; null for the household's.</summary>
    public int? Clock { get; set; }

    public long Version { get; set; }
}
