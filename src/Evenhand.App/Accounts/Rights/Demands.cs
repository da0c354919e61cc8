using Evenhand.App.Data;

namespace Evenhand.App.Accounts.Rights;

/// <summary>Asks the rights table on behalf of a use case, whatever door the caller came through.</summary>
public static class Demands
{
    /// <exception cref="AccessRefusedException">The caller's role has no such right.</exception>
    public static void Demand(this Caller caller, Resource resource, Doing doing)
    {
        if (!RightsTable.Allows(caller.Role, resource, doing))
            throw new AccessRefusedException(caller.Role, resource, doing);
    }
}
