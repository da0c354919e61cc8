namespace Evenhand.Web.Tests.CalDav;

/// <summary>A test with a program of Debian's packages; skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DebianProgramFactAttribute : FactAttribute
{
    /// <param name="package">The package that has it.</param>
    /// <param name="path">A file of the package.</param>
    public DebianProgramFactAttribute(string package, string path)
    {
        if (!File.Exists(path))
            Skip = $"{package} is not installed (apt-get install {package}).";
    }
}
