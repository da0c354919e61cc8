using Evenhand.App.Data;

namespace Evenhand.App.Accounts.Rights;

/// <summary>
/// Which role may do what with what, and how much of it: the one place that decides. What is not listed is not allowed.
/// <c>docs/rights.md</c> is made from it, and the tests try every page against it.
/// </summary>
public static class RightsTable
{
    private static readonly Dictionary<(Role, Resource, Doing), Reach> Rights = Write();

    public static Reach Of(Role role, Resource resource, Doing doing) => Rights.GetValueOrDefault((role, resource, doing));

    public static bool Allows(Role role, Resource resource, Doing doing) => Of(role, resource, doing) != Reach.None;

    private static Dictionary<(Role, Resource, Doing), Reach> Write()
    {
        var rights = new Dictionary<(Role, Resource, Doing), Reach>();
        void Give(Role role, Resource resource, Reach see, Reach answer = Reach.None, Reach change = Reach.None)
        {
            rights[(role, resource, Doing.See)] = see;
            rights[(role, resource, Doing.Answer)] = answer;
            rights[(role, resource, Doing.Change)] = change;
        }

        foreach (var resource in Enum.GetValues<Resource>())
            Give(Role.Adult, resource, Reach.All, Reach.All, Reach.All);
        Give(Role.Adult, Resource.Record, Reach.Own, Reach.Own, Reach.Own);
        foreach (var role in Enum.GetValues<Role>())
            Give(role, Resource.Account, Reach.Own, Reach.Own, Reach.Own);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Adult))
            Give(role, Resource.History, Reach.None, answer: Reach.Own);

        Give(Role.OlderChild, Resource.Day, Reach.Family, answer: Reach.Own);
        Give(Role.OlderChild, Resource.Week, Reach.Family);
        Give(Role.OlderChild, Resource.Children, Reach.Own);
        Give(Role.OlderChild, Resource.List, Reach.Family, answer: Reach.Family);

        Give(Role.Carer, Resource.Day, Reach.Children, answer: Reach.Own);
        Give(Role.Carer, Resource.Week, Reach.Children);
        Give(Role.Carer, Resource.Children, Reach.Children);
        Give(Role.Carer, Resource.Asks, Reach.Own, answer: Reach.Own);

        Give(Role.Village, Resource.Day, Reach.Own, answer: Reach.Own);
        Give(Role.Village, Resource.Asks, Reach.Own, answer: Reach.Own);

        Give(Role.OtherHome, Resource.Day, Reach.Children, answer: Reach.Own);
        Give(Role.OtherHome, Resource.Week, Reach.Children);
        Give(Role.OtherHome, Resource.Children, Reach.Children);
        Give(Role.OtherHome, Resource.Asks, Reach.Own, answer: Reach.Own);
        return rights;
    }
}
