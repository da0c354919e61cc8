namespace Evenhand.Web.Security.Access;

/// <summary>The same answer whoever signed in: nobody is looked up for it, and it says itself how long it may be kept.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AssetAttribute : Attribute;
