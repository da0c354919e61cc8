using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Reading;
using Evenhand.Domain.Units;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Access;

/// <summary>Who a request comes from, with the household that is open as it is now.</summary>
/// <param name="Opened">Null while the login belongs to no household.</param>
public sealed record Asker(SignedIn SignedIn, HouseholdSnapshot? Opened, bool IsDemo)
{
    public Caller? Caller => Opened is null ? null : SignedIn.Caller;

    public PrivateThings Private => Opened is null || Opened.Privacy.Count == 0 ? PrivateThings.None
        : new(Opened.Privacy.Select(row => KeyValuePair.Create(row.Subject, Opened.Member(row.MemberId)?.PersonId ?? new PersonId(row.MemberId.Value))));

    public static Asker? Of(HttpContext http) => http.Features.Get<Asker>();
}
