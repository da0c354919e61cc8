using Evenhand.App.Accounts.Members;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Leaving;

/// <summary>
/// Deletes a login for good. Every household that it belonged to keeps a line in its history that somebody left; what they did there
/// stays, and leads to no login any more.
/// </summary>
public sealed class LoginEnd(Store store, MemberBook members)
{
    /// <summary>Null when it is done; otherwise the household whose last adult it is, and nothing has changed.</summary>
    public async Task<HouseholdId?> Run(LoginId login, CancellationToken stop)
    {
        var places = await store.Accounts.AllPlaces(login, stop);
        var active = places.Where(place => place.LeftAt is null).ToList();
        foreach (var place in active)
        {
            if (await store.Households.Read(Of(place), stop) is { } household && MemberBook.IsLastAdult(household.Members, place))
                return place.HouseholdId;
        }

        foreach (var place in active)
        {
            if (!await members.Leave(Of(place), forgetsLogin: true, stop))
                return place.HouseholdId;
        }

        foreach (var household in places.Where(place => place.LeftAt is not null).Select(place => place.HouseholdId).Distinct())
        {
            await store.Write(new(household, null, Role.Adult, null, null), "access.login_end", async (edit, token) =>
            {
                foreach (var member in await edit.List<MemberRow>(row => row.LoginId == login, token))
                    member.LoginId = null;
            }, stop: stop);
        }

        await store.Accounts.Write(async (edit, token) =>
        {
            if (await edit.Find<LoginRow>(row => row.Id == login, token) is { } row)
                edit.Remove(row);
            return true;
        }, stop);
        return null;
    }

    private static Caller Of(MemberRow place) => new(place.HouseholdId, place.Id, place.Role, place.PersonId, place.LoginId);
}
