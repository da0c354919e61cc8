using System.CommandLine;
using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.App.Plans;
using Evenhand.App.Why;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand why</c>: why this person and this time, and what each alternative would cost whom.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var week = new WeekArguments();
        var item = new Argument<string[]>("ITEM") { Description = "An id of the plan, a responsibility with or without a day (food.dinner Tue), or a part of a name.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "For machines." };
        var command = new Command("why", "Why this person and this time; what each alternative would cost whom.\n\nExamples:\n  evenhand why family.yaml --from 2026-11-23 food.dinner Tue\n  evenhand why family.yaml --from 2026-11-23 child.pickup")
        {
            week.File, item, week.From, week.Weeks, week.Scenario, week.Limit, week.Seed, week.Moves, json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(week, parsed, string.Join(' ', parsed.GetValue(item)!), parsed.GetValue(json), stop)));
        return command;
    }

    private static int Run(WeekArguments week, ParseResult parsed, string words, bool json, CancellationToken stop)
    {
        if (week.Read(parsed) is not { } asked)
            return ExitCode.WrongInput;
        var planned = PlanWeek.Run(asked.Request, asked.Options, stop);
        var page = WeekReading.Read(planned);
        var items = WhyItem.Find(page, words);
        if (items.Count == 0 && page.Undone.Where(undone => undone.Key == words || undone.Responsibility == words || undone.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } undone && !json)
        {
            foreach (var one in undone)
                Console.Out.WriteLine($"{one.Day}  {one.Name}: no place for it; {one.Reason}. 'evenhand ways' shows what could give.");
            return ExitCode.DoesNotFit;
        }

        if (items.Count == 0)
        {
            Console.Error.WriteLine($"evenhand: nothing in this week is called '{words}'. Write a responsibility such as food.dinner, with a day if you like; 'evenhand plan' shows the week.");
            return ExitCode.WrongInput;
        }

        var explanations = items.Take(7).Select(item => WhyItem.Explain(planned, item)).ToList();
        if (json)
            Console.Out.WriteLine(Json(explanations));
        else
            foreach (var explanation in explanations)
                Write(explanation, asked);
        return ExitCode.Done;
    }

    private static void Write(Explanation explanation, AskedWeek asked)
    {
        var item = explanation.Item;
        Console.Out.WriteLine($"{item.Start:ddd d MMM HH:mm}-{item.End:HH:mm}  {item.Name}: {PersonNames.Of(asked.Request.Household, item.Who)}");
        Console.Out.WriteLine($"  {explanation.Rule}");
        Console.Out.WriteLine($"  {explanation.Time}");
        foreach (var alternative in explanation.Alternatives)
            Console.Out.WriteLine($"  {alternative.Words}.");
        Console.Out.WriteLine();
    }

    private static string Json(IReadOnlyList<Explanation> explanations)
    {
        return ObjectText.Of(json =>
        {
            json.WriteStartArray("items");
            foreach (var explanation in explanations)
                Write(json, explanation);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("id", explanation.Item.Key);
        json.WriteString("responsibility", explanation.Item.Responsibility);
        json.WriteString("start", explanation.Item.Start.ToString("uuuu-MM-dd'T'HH:mm", null));
        json.WriteStartArray("who");
        foreach (var who in explanation.Item.Who)
            json.WriteStringValue(who.Value);
        json.WriteEndArray();
        json.WriteString("rule", explanation.Rule);
        json.WriteString("time", explanation.Time);
        json.WriteStartArray("alternatives");
        foreach (var alternative in explanation.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("who", alternative.Who.Value);
            json.WriteString("kind", alternative.Kind switch { Otherwise.Person => "person", Otherwise.Time => "time", Otherwise.Undone => "undone", _ => throw new ArgumentOutOfRangeException(nameof(explanation)) });
            json.WriteBoolean("possible", alternative.Possible);
            json.WriteString("words", alternative.Words);
            json.WriteString("tier", alternative.Tier);
            json.WriteNumber("points", alternative.Points);
            json.WriteStartObject("minutes");
            foreach (var (adult, minutes) in alternative.Minutes)
                json.WriteNumber(adult.Value, minutes);
            json.WriteEndObject();
            json.WriteNumber("price", alternative.Price);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
