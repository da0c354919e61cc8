using Evenhand.App.Data;

namespace Evenhand.App.Accounts.Rights;

/// <summary>The rights table does not allow it. Pages answer as if the thing were not there; the message names no one.</summary>
public sealed class AccessRefusedException(Role role, Resource resource, Doing doing) : Exception($"{role} may not {doing} {resource}.")
{
    public Role Role { get; } = role;

    public Resource Resource { get; } = resource;

    public Doing Doing { get; } = doing;
}
