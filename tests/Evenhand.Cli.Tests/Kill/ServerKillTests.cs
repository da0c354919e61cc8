using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace Evenhand.Cli.Tests.Kill;

/// <summary>The whole server, killed while several browsers write.</summary>
public sealed class ServerKillTests
{
    private const int Cycles = 4;
    private const int Browsers = 6;

    [Fact]
    [Trait("Category", "Long")]
    public async Task Whatever_a_browser_was_told_is_kept_is_kept_once()
    {
        var data = Directory.CreateTempSubdirectory("evenhand-killed-");
        var cookies = new CookieContainer();
        var told = new ConcurrentBag<string>();
        var sent = new ConcurrentBag<string>();
        var random = new Random(11);
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            using var server = await ServerProcess.Start(data.FullName);
            if (server.StartPath is { } start)
                await Begin(server, cookies, start);
            var until = told.Count + random.Next(20, 120);
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writing = Enumerable.Range(0, Browsers).Select(browser => Task.Run(() => Write(server, cookies, $"c{cycle} b{browser}"))).ToList();
            await killed.Task;
            await Task.WhenAll(writing);

            async Task Write(ServerProcess at, CookieContainer session, string word)
            {
                using var browser = at.Browser(session);
                var token = await ServerProcess.Token(browser, "/settings");
                for (var number = 0; ; number++)
                {
                    var name = $"{word} n{number}";
                    sent.Add(name);
                    try
                    {
                        using var form = new FormUrlEncodedContent([new("name", name), new("hue", "1"), new("mark", ""), new("form", token)]);
                        using var answer = await browser.PostAsync("/settings?handler=me", form);
                        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }

                    told.Add(name);
                    if (told.Count >= until && killed.TrySetResult())
                        await at.Kill();
                }
            }
        }

        var journal = JsonNode.Parse(CommandRun.Of("export", "--data", data.FullName, "--journal").Out)!;
        var kept = journal["entries"]!.AsArray().Where(entry => (string)entry!["act"]! == "member.look").Select(entry => (string)JsonNode.Parse((string)entry!["content"]!)!["words"]!["name"]!).ToList();
        told.Count.ShouldBeGreaterThan(Cycles * 20);
        told.Except(kept, StringComparer.Ordinal).ShouldBeEmpty();
        kept.ShouldBeUnique();
        kept.Except(sent, StringComparer.Ordinal).ShouldBeEmpty();
        CommandRun.Of("doctor", "--data", data.FullName).Code.ShouldBe(0);
        data.Delete(recursive: true);
    }

    private static async Task Begin(ServerProcess server, CookieContainer cookies, string path)
    {
        using var browser = server.Browser(cookies);
        async Task Send(string to, string page, params KeyValuePair<string, string>[] fields)
        {
            using var form = new FormUrlEncodedContent([.. fields, new("form", await ServerProcess.Token(browser, page))]);
            using var answer = await browser.PostAsync(to, form);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, to);
        }

        await Send(path, path, new("name", "Robin"), new("password", "seven quiet garden chairs"));
        await Send("/start", "/start", new("Answers.MyName", "Robin"), new("Answers.OtherName", ""));
    }
}
