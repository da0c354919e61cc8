using Evenhand.Web.Tests.Security;

namespace Evenhand.Web.Tests.Talk;

/// <summary>A household in which every adult is signed in, each by name.</summary>
public sealed class ExampleHome : IAsyncDisposable
{
    private readonly SignedInHome home;

    private ExampleHome(SignedInHome home) => this.home = home;

    public static string Example(string name) => SignedInHome.Example(name);

    public static async Task<ExampleHome> Of(string text) => new(await SignedInHome.Of(text, (_, _) => true));

    /// <summary>The adults, in the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. home.SignedIn.Select(one => one.Adult.DisplayName)];

    /// <summary>A signed-in adult, by name.</summary>
    public Visitor this[string name] => home.SignedIn.First(one => one.Adult.DisplayName == name).Visitor;

    /// <summary>The words of a page's content, as they are read; the marks of persons stand beside their names.</summary>
    public async Task<string> Words(string name, string path)
    {
        using var context = AngleSharp.BrowsingContext.New();
        var html = await this[name].Body(path);
        var page = await AngleSharp.BrowsingContextExtensions.OpenAsync(context, response => response.Content(html));
        foreach (var mark in page.QuerySelectorAll(".who"))
            mark.Remove();
        return string.Join('\n', page.QuerySelector("main")!.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Sends a form, which does what it says.</summary>
    public async Task Send(string name, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await this[name].Post(path, fields);
        ((int)answer.StatusCode).ShouldBeInRange(302, 303, path);
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();
}
