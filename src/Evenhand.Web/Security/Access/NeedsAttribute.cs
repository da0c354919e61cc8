using Evenhand.App.Accounts.Rights;

namespace Evenhand.Web.Security.Access;

/// <summary>
/// What a page or an endpoint is about. Reading it needs the right to see that, any other method the right of <see cref="Write"/>.
/// A page without this or <see cref="OpenAttribute"/> answers nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Resource resource) : Attribute
{
    public Resource Resource { get; } = resource;

    public Doing Write { get; init; } = Doing.Change;

    /// <summary>Its holder has proved who they are within <see cref="Evenhand.App.Accounts.Lifetimes.Proof"/>, or does so first.</summary>
    public bool Proof { get; init; }

    public Doing DoingOf(string method) => Microsoft.AspNetCore.Http.HttpMethods.IsGet(method) || Microsoft.AspNetCore.Http.HttpMethods.IsHead(method) ? Doing.See : Write;
}
