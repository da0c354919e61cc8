namespace Evenhand.Web.Security.Access;

/// <summary>Open to whoever asks, with the reason why.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
