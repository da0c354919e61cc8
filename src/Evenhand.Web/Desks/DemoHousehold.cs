using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Samples;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Web.Security.Demo;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The household of <c>serve --demo</c>: a sample family, in a directory that is thrown away, with someone in each role.</summary>
internal static class DemoHousehold
{
    public const string Family = "snow-plough";

    public static async Task<DemoCast> Make(Store store, string family, CancellationToken stop)
    {
        var file = SampleFamily.Find(family)!.File();
        var members = Cast(file.Household).Select(part => new MemberRow { Id = MemberId.New(), LoginId = LoginId.New(), Role = part.Role, PersonId = part.Person, Name = part.Name }).ToList();
        await store.Accounts.Write((edit, _) =>
        {
            foreach (var member in members)
                edit.Add(new LoginRow { Id = member.LoginId!.Value, Name = member.Name, NormalName = LoginName.Normal($"{member.Name} {member.Id}"), Stamp = Secret.New(), CreatedAt = Instant.MinValue });
            return Task.FromResult(true);
        }, stop);
        var zone = DateTimeZoneProviders.Tzdb.GetSystemDefault().Id;
        var written = await store.Households.Create(new() { File = file, Members = members, Settings = new() { Zone = zone } }, stop);
        return written is Written.Done { Answer: { } id } ? new(new(id), members) : throw new NotWrittenException(written);
    }

    /// <summary>The adults of the first home, the oldest child, a carer, and the adults of another home.</summary>
    private static IEnumerable<(Role Role, PersonId Person, string Name)> Cast(Household household)
    {
        foreach (var adult in household.Adults)
            yield return (adult.Home == household.Adults[0].Home ? Role.Adult : Role.OtherHome, adult.Id, adult.DisplayName);
        if (household.Children.MaxBy(child => child.Age) is { Age: >= 8 } child)
            yield return (Role.OlderChild, child.Id, child.DisplayName);
        if (household.Helpers is [var helper, ..])
            yield return (Role.Carer, helper.Id, helper.DisplayName);
        else if (household.OnRequest.FirstOrDefault(other => other.Ring != Ring.Self) is { } request)
            yield return (Role.Carer, request.Id, request.DisplayName);
    }
}
