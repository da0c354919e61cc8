using System.CommandLine;
using Evenhand.Benchmarks.Writes;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>writes</c>: durable writes per second on SQLite, to the standard output.</summary>
internal static class WritesCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "A folder on the disk to measure; a temporary directory may be memory.", DefaultValueFactory = _ => Directory.GetCurrentDirectory(), HelpName = "DIR" };
        var writers = new Option<int>("--writers") { Description = "How many write at the same time.", DefaultValueFactory = _ => 16 };
        var writes = new Option<int>("--writes") { Description = "How many writes in all.", DefaultValueFactory = _ => 16_000 };
        var command = new Command("writes", "Measures durable writes per second, each one acknowledged before the next of its writer.") { folder, writers, writes };
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(writers) < 1 || parsed.GetValue(writes) < 100)
            {
                Console.Error.WriteLine("bench: at least one writer and 100 writes.");
                return 2;
            }

            Console.Out.Write(await WriteBench.Run(parsed.GetValue(folder)!, parsed.GetValue(writers), parsed.GetValue(writes)));
            return 0;
        });
        return command;
    }
}
