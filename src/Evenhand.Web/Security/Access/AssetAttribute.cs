namespace Evenhand.Web.Security.Access;

/// <summary>The same bytes for everyone: nobody is looked up for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AssetAttribute : Attribute;
