using System.Diagnostics;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Kill;

public class KillTests
{
    private const int Cycles = 5;

    [Theory, EachDatabase]
    [Trait("Category", "Long")]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_once(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = (await test.Household()) with { Member = null };
        await test.Close();
        var random = new Random(9);
        var acknowledged = new List<string>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            using var writer = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(KillTests).Assembly.Location, kind, test.Options.DataDirectory ?? test.Options.PostgresConnection!, caller.Household.Value, $"c{cycle}"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var until = random.Next(1, 400);
            var lines = new List<string>();
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                lines.Add(line);
                if (lines.Count == until)
                    writer.Kill();
            }

            await writer.WaitForExitAsync();
            lines.Count.ShouldBeGreaterThanOrEqualTo(until);

            // The last line may be cut by the kill; it counts as an answer that was lost.
            acknowledged.AddRange(lines.SkipLast(1));
            await test.Reopen();
            var there = await Marks();
            acknowledged.Except(there, StringComparer.Ordinal).ShouldBeEmpty();
            there.Count.ShouldBe(there.Distinct(StringComparer.Ordinal).Count());

            // A client that got no answer sends its request again: what had happened is answered, what had not is carried out.
            foreach (var id in Enumerable.Range(0, 8).Select(at => $"c{cycle}-{at}-{lines.Count(line => line.StartsWith($"c{cycle}-{at}-", StringComparison.Ordinal))}"))
            {
                var again = (await KilledWriter.Add(test.Store, caller, id)).ShouldBeOfType<Written.Done>();
                again.Repeated.ShouldBe(there.Contains(id), id);
                acknowledged.Add(id);
            }

            (await Marks()).Count(id => acknowledged.Contains(id, StringComparer.Ordinal)).ShouldBe(acknowledged.Distinct(StringComparer.Ordinal).Count());
            await test.Close();
            (await StoreDoctor.Examine(test.Options)).Where(result => result.Name is "integrity" or "references" or "journal").ShouldAllBe(result => result.Well);
        }

        async Task<List<string>> Marks() => [.. (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id)];
    }
}
