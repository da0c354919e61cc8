using System.CommandLine;
using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand serve</c>: the web app.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "A household with a planned week, at once; nothing is kept." };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "URL" };
        var command = new Command("serve", """
            The web app.

            Examples:
              evenhand serve --demo
              evenhand serve --urls http://0.0.0.0:5080
            """)
        {
            demo, urls,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new ServeOptions { Demo = parsed.GetValue(demo), Urls = parsed.GetValue(urls)! };
            var directory = Directory.CreateTempSubdirectory("evenhand-demo-").FullName;
            await using var store = await Store.Open(new StoreOptions { DataDirectory = directory }, SystemClock.Instance, stop);
            await using var server = WebServer.Build(options, store, SystemClock.Instance);
            await server.StartAsync(stop);
            Console.Out.WriteLine($"Evenhand is ready: {server.Urls.First()}");
            await server.WaitForShutdownAsync(stop);
            return ExitCode.Done;
        });
        return command;
    }
}
