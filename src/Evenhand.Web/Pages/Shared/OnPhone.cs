using Evenhand.Web.Security.Addresses;

namespace Evenhand.Web.Pages.Shared;

/// <summary>How a phone of the house comes to a page.</summary>
/// <param name="Path">Path of the page, from its slash on.</param>
public sealed record OnPhone(ReachedAt At, string Path, bool IsHttps)
{
    public string Address => At.Text + Path;
}
