using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Samples;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The household of <c>serve --demo</c>: a sample family, in a directory that is thrown away.</summary>
internal static class DemoHousehold
{
    public const string Family = "snow-plough";

    public static async Task<Caller> Make(Store store, CancellationToken stop)
    {
        var file = SampleFamily.Find(Family)!.File();
        var members = file.Household.Adults.Select(adult => new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = adult.Id, Name = adult.DisplayName }).ToList();
        var zone = DateTimeZoneProviders.Tzdb.GetSystemDefault().Id;
        var written = await store.Households.Create(new() { File = file, Members = members, Settings = new() { Zone = zone } }, stop);
        if (written is not Written.Done { Answer: { } id })
            throw new NotWrittenException(written);
        return new(new(id), members[0].Id, Role.Adult, members[0].PersonId, null);
    }
}
