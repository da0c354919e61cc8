using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.App.Ways;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand ways</c>: what could give when a week does not fit.</summary>
internal static class WaysCommand
{
    public static Command Create()
    {
        var week = new WeekArguments();
        var json = new Option<bool>("--json") { Description = "For machines." };
        var command = new Command("ways", "What could give when the week does not fit: several smallest sets of things to drop, buy, move, lower or ask; at least one costs nothing. None is preferred.\n\nExamples:\n  evenhand ways family.yaml --from 2026-11-23\n  evenhand ways family.yaml --from 2026-11-23 --scenario storm")
        {
            week.File, week.From, week.Weeks, week.Scenario, week.Limit, week.Seed, week.Moves, json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(week, parsed, parsed.GetValue(json), stop)));
        return command;
    }

    private static int Run(WeekArguments week, ParseResult parsed, bool json, CancellationToken stop)
    {
        if (week.Read(parsed) is not { } asked)
            return ExitCode.WrongInput;
        Action<int>? progress = Console.IsErrorRedirected ? null : found => Console.Error.Write($"\rlooking … {found} found   ");
        var answer = FindWays.Run(asked.Request, asked.Options, progress, stop);
        if (progress is not null)
            Console.Error.Write("\r                      \r");
        if (json)
            Console.Out.WriteLine(Json(answer));
        else
            Write(answer, asked.Request.Household.Currency);
        return answer.Fits ? ExitCode.Done : ExitCode.DoesNotFit;
    }

    private static void Write(WaysAnswer answer, string currency)
    {
        if (answer.Fits)
        {
            Console.Out.WriteLine("The week fits as it is; nothing has to give.");
            return;
        }

        Console.Out.WriteLine("As it stands the week does not fit:");
        foreach (var open in answer.Open)
            Console.Out.WriteLine($"  {open}");
        Console.Out.WriteLine();
        foreach (var (index, set) in answer.Sets.Index())
        {
            Console.Out.WriteLine($"Way {index + 1}: {Price(set.Cost, currency)}");
            foreach (var member in set.Members)
                Console.Out.WriteLine($"  {member.Act.ToString().ToLowerInvariant(),-5}  {member.What}{(member.Cost is > 0 ? $" ({Price(member.Cost, currency)})" : "")}");
            Console.Out.WriteLine();
        }

        Console.Out.WriteLine("Each set is enough, and needs every one of its parts. None is preferred.");
    }

    private static string Price(decimal? cost, string currency) => cost switch
    {
        null => "price not known",
        0 => "costs nothing",
        { } amount => $"{amount.ToString("0.##", CultureInfo.InvariantCulture)} {currency}",
    };

    private static string Json(WaysAnswer answer)
    {
        return ObjectText.Of(json =>
        {
            json.WriteBoolean("fits", answer.Fits);
            json.WriteStartArray("open");
            foreach (var open in answer.Open)
                json.WriteStringValue(open);
            json.WriteEndArray();
            json.WriteStartArray("sets");
            foreach (var set in answer.Sets)
            {
                json.WriteStartObject();
                json.WriteStartArray("members");
                foreach (var member in set.Members)
                {
                    json.WriteStartObject();
                    json.WriteString("act", member.Act.ToString().ToLowerInvariant());
                    json.WriteString("what", member.What);
                    Cost(json, member.Cost);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                Cost(json, set.Cost);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void Cost(Utf8JsonWriter json, decimal? cost)
    {
        if (cost is { } known)
            json.WriteNumber("cost", known);
        else
            json.WriteNull("cost");
    }
}
