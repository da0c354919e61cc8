using System.CommandLine;
using System.Net;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Data;
using Evenhand.Web;
using Evenhand.Web.Security.Addresses;
using Evenhand.Web.Security.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand serve</c>: the web app.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "A household with a planned week, at once, on this machine only; nothing is kept." };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "URL" };
        var data = new Option<string>("--data") { Description = "Directory of the database.", DefaultValueFactory = _ => "evenhand-data", HelpName = "DIR" };
        var postgres = new Option<string?>("--postgres") { Description = "Connection string of a PostgreSQL database instead of a directory.", HelpName = "CONNECTION" };
        var proxies = new Option<string[]>("--proxy") { Description = "Address of a proxy in front, whose forwarded headers count. Can be given several times.", HelpName = "IP", DefaultValueFactory = _ => [] };
        var privateFeeds = new Option<bool>("--allow-private-feeds") { Description = "Calendars may be read from the house's own network too, for example from a server at home." };
        var command = new Command("serve", """
            The web app. On an empty database it prints a link for the first account.

            Examples:
              evenhand serve --demo
              evenhand serve --data /var/lib/evenhand --urls http://0.0.0.0:5080
              evenhand serve --data /var/lib/evenhand --proxy 127.0.0.1
            """)
        {
            demo, urls, data, postgres, proxies, privateFeeds,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new ServeOptions { Demo = parsed.GetValue(demo), Urls = parsed.GetValue(urls)!, KnownProxies = Addresses(parsed.GetValue(proxies)!, out var wrong), AllowsPrivateFeeds = parsed.GetValue(privateFeeds) };
            if (wrong is not null)
                return Refuse($"--proxy {wrong} is no IP address. Write one such as 127.0.0.1.");
            if (options.Demo && !DemoVisit.IsLoopbackOnly(options.Urls))
                return Refuse("The demonstration lets everyone in, so it listens on this machine only. Leave --urls out, or name an address such as http://127.0.0.1:5080.");
            var thrownAway = options.Demo ? Directory.CreateTempSubdirectory("evenhand-demo-") : null;
            try
            {
                await Serve(options, thrownAway is not null ? new() { DataDirectory = thrownAway.FullName }
                    : parsed.GetValue(postgres) is { } connection ? new() { PostgresConnection = connection } : new() { DataDirectory = parsed.GetValue(data) }, stop);
            }
            finally
            {
                thrownAway?.Delete(recursive: true);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task Serve(ServeOptions options, StoreOptions where, CancellationToken stop)
    {
        await using var store = await Store.Open(where, SystemClock.Instance, stop);
        await using var server = WebServer.Build(options, store, SystemClock.Instance);
        await server.StartAsync(stop);
        var house = server.Services.GetRequiredService<HouseAddress>().OfServer();
        var address = server.Urls.First().Replace("://0.0.0.0:", "://localhost:", StringComparison.Ordinal).Replace("://[::]:", "://localhost:", StringComparison.Ordinal);
        if (!options.Demo && await server.Services.GetRequiredService<FirstStart>().Open(stop) is { } secret)
            SayStart(address, house, $"/begin/{secret}");
        Console.Out.WriteLine($"Evenhand is ready: {address}{(house is not null && house != address ? $", for the house {house}" : "")}");
        await server.WaitForShutdownAsync(stop);
    }

    private static void SayStart(string address, string? house, string path)
    {
        Console.Out.WriteLine($"Nobody has an account yet. The first one is made here, once: {address}{path}");
        if (house is null)
        {
            Console.Out.WriteLine($"This server listens on this computer alone. With --urls {HouseAddress.OpenToTheHouse} a phone in the house can open it as well.");
            return;
        }

        Console.Out.WriteLine($"Or on a phone in the house: {house}{path}");
        if (!Console.IsOutputRedirected)
            Console.Out.Write(QrText.Of(house + path));
    }

    private static IReadOnlyList<IPAddress> Addresses(IReadOnlyList<string> texts, out string? wrong)
    {
        wrong = texts.FirstOrDefault(text => !IPAddress.TryParse(text, out _));
        return wrong is null ? [.. texts.Select(IPAddress.Parse)] : [];
    }

    private static int Refuse(string words)
    {
        Console.Error.WriteLine(words);
        return ExitCode.WrongInput;
    }
}
