using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.Devices;

/// <summary>Who a request comes from: a login, the device it signed in on, its places in households, and the household it has open.</summary>
/// <param name="Device">Null for a visitor of the demonstration.</param>
/// <param name="Here">Null while the login belongs to no household.</param>
public sealed record SignedIn(LoginRow Login, SessionRow? Device, IReadOnlyList<MemberRow> Places, MemberRow? Here)
{
    public Caller? Caller => Here is null ? null : new(Here.HouseholdId, Here.Id, Here.Role, Here.PersonId, Login.Id);

    /// <summary>Its holder has proved who they are a short while ago.</summary>
    public bool HasProof(Instant now) => Device?.ProvedAt is { } at && now - at < Lifetimes.Proof;

    internal static SignedIn Of(LoginRow login, SessionRow? device, IReadOnlyList<MemberRow> places) =>
        new(login, device, places, places.FirstOrDefault(place => place.HouseholdId == device?.HouseholdId) ?? (places.Count > 0 ? places[0] : null));
}
