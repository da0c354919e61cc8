namespace Evenhand.EndToEnd;

/// <summary>A test with a reverse proxy of Debian's packages; skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProxyFactAttribute : FactAttribute
{
    public ProxyFactAttribute(string program)
    {
        if (Proxy.Find(program) is null)
            Skip = $"{program} is not installed (apt-get install {program}).";
    }
}
