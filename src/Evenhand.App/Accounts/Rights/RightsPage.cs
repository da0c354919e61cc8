using System.Text;
using Evenhand.App.Data;

namespace Evenhand.App.Accounts.Rights;

/// <summary>The rights table as the document <c>docs/rights.md</c>.</summary>
public static class RightsPage
{
    public static string Write()
    {
        var roles = Enum.GetValues<Role>();
        var page = new StringBuilder("""
            # Rights

            This page is made from `src/Evenhand.App/Accounts/Rights/RightsTable.cs`, which the program asks. Each cell says how much of
            the resource a role reaches: to see it / to answer in it (done, taken over, yes, no) / to change it. What is private to
            somebody else is in none of them. An empty cell is not allowed; asked for all the same, it answers as if it were not there
            (404).

            - **own**: what is the asker's own, or asked of them
            - **children**: what concerns the children that they look after or share
            - **family**: what the family does, without the matters of the adults
            - **all**: the household


            """.ReplaceLineEndings("\n"));
        page.Append("| Resource |").AppendJoin("", roles.Select(role => $" {Name(role.ToString())} |")).Append('\n');
        page.Append("|---|").AppendJoin("", roles.Select(_ => "---|")).Append('\n');
        foreach (var resource in Enum.GetValues<Resource>())
            page.Append($"| {Name(resource.ToString())} |").AppendJoin("", roles.Select(role => $" {Cell(role, resource)} |")).Append('\n');
        return page.ToString();
    }

    private static string Cell(Role role, Resource resource)
    {
        var reaches = Enum.GetValues<Doing>().Select(doing => RightsTable.Of(role, resource, doing)).ToList();
        return reaches.TrueForAll(reach => reach == Reach.None) ? "" : string.Join(" / ", reaches.Select(reach => reach == Reach.None ? "–" : Name(reach.ToString())));
    }

    private static string Name(string word) => string.Concat(word.Select((letter, at) => char.IsUpper(letter) && at > 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
