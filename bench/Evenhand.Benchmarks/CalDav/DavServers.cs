using System.Globalization;
using Evenhand.App.Accounts;
using Evenhand.App.Calendars;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using NodaTime;

namespace Evenhand.Benchmarks.CalDav;

/// <summary>The servers that are compared, each with an empty calendar or with the events that lie in it already.</summary>
internal static class DavServers
{
    private const string Household = """
        adults: {kim: {}, sam: {}}
        children: {mia: {age: 6}}
        """;

    /// <summary>The program of this repository, with a household, a member and a password for calendars.</summary>
    public static async Task<DavServer> Evenhand(string program)
    {
        var folder = NewFolder();
        var data = Path.Combine(folder, "data");
        var login = LoginId.New();
        var member = new MemberRow { Id = MemberId.New(), LoginId = login, Role = Role.Adult, PersonId = new("kim"), Name = "Kim" };
        string secret;
        await using (var store = await Store.Open(new() { DataDirectory = data }, SystemClock.Instance))
        {
            await store.Accounts.Write((edit, _) =>
            {
                edit.Add(new LoginRow { Id = login, Name = "Kim", NormalName = LoginName.Normal("Kim"), Stamp = NewId.Text(), CreatedAt = SystemClock.Instance.GetCurrentInstant() });
                return Task.FromResult(true);
            });
            var done = (Written.Done)await store.Households.Create(new() { File = HouseholdFile.Read(Household, CatalogueFile.Shipped).Value!, Members = [member] });
            secret = (await new AppPasswords(store).Make(new(new(done.Answer!), member.Id, Role.Adult, member.PersonId, login), default))!;
        }

        var port = DavServer.FreePort();
        var server = await DavServer.Start("Evenhand", folder, port, $"/dav/calendars/{member.Id.Value}/bench/", ("Kim", secret), program, "serve", "--data", data, "--urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        await server!.Send("MKCALENDAR", server.Calendar);
        return server;
    }

    /// <summary>Radicale of Debian's packages; null where it is not installed. Its files are laid down beforehand: filling it over HTTP takes minutes.</summary>
    public static Task<DavServer?> Radicale(int events)
    {
        var folder = NewFolder();
        var calendar = Path.Combine(folder, "store", "collection-root", "bench", "calendar");
        Directory.CreateDirectory(calendar);
        File.WriteAllText(Path.Combine(calendar, ".Radicale.props"), """{"tag": "VCALENDAR", "C:supported-calendar-component-set": "VEVENT"}""");
        for (var number = 0; number < events; number++)
            File.WriteAllText(Path.Combine(calendar, DavLoad.Name(number)), DavLoad.Event(number));
        var port = DavServer.FreePort();
        return DavServer.Start(
            "Radicale", folder, port, "/bench/calendar/", ("bench", "bench"), "radicale", "--config", "", "--server-hosts", $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
            "--auth-type", "none", "--rights-type", "authenticated", "--storage-filesystem-folder", Path.Combine(folder, "store"));
    }

    /// <summary>Xandikos of Debian's packages with an empty calendar; null where it is not installed.</summary>
    public static Task<DavServer?> Xandikos()
    {
        var folder = NewFolder();
        var port = DavServer.FreePort();
        return DavServer.Start(
            "Xandikos", folder, port, "/user/calendars/calendar/", null, "xandikos", "-d", Path.Combine(folder, "store"), "-l", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "--defaults", "--current-user-principal", "/user/", "--autocreate");
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("evenhand-dav-").FullName;
}
