using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Writing;

/// <summary>Whoever writes is a member at the moment of writing, not only at the moment of asking.</summary>
internal static class Membership
{
    public static async Task Check(StoreContext context, Caller caller, CancellationToken stop)
    {
        if (caller.Member is { } id && !await context.Set<MemberRow>().AnyAsync(row => row.Id == id && row.LeftAt == null && row.Role == caller.Role, stop))
            throw Refusals.NotAMember();
    }
}
