namespace Evenhand.Web.Tests.CalDav;

/// <summary>The test proves a part of an RFC; <c>docs/caldav-compliance.md</c> is made from these marks.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RfcAttribute(string number, string section, string what) : Attribute
{
    public string Number { get; } = number;

    public string Section { get; } = section;

    /// <summary>What is proved, in a few words.</summary>
    public string What { get; } = what;
}
