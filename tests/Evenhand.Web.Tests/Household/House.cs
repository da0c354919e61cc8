using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.Web.Tests.Security;

namespace Evenhand.Web.Tests.Household;

/// <summary>A household whose adults of the first home read pages and send forms, their inputs counted.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly SignedInHome home;
    private readonly Dictionary<string, Visitor> visitors;

    private House(SignedInHome home) => (this.home, visitors) = (home, home.SignedIn.ToDictionary(one => one.Adult.Id.Value, one => one.Visitor, StringComparer.Ordinal));

    /// <summary>How often a person chose or pressed something.</summary>
    public int Inputs { get; private set; }

    public Domain.People.Household Family => home.Family;

    public static Task<House> OfExample(string name) => Of(SignedInHome.Example(name));

    public static async Task<House> Of(string yaml) => new(await SignedInHome.Of(yaml, (household, adult) => adult.Home == household.Adults[0].Home));

    /// <summary>The household as it is kept now.</summary>
    public Task<Domain.People.Household> Now() => On(new(2026, 11, 24));

    /// <summary>The household as it holds on a day.</summary>
    public async Task<Domain.People.Household> On(NodaTime.LocalDate day) => (await home.Store.Households.Read(home.First))!.On(day);

    public async Task<IHtmlDocument> Page(string who, string path, string language = "en")
    {
        using var answer = await visitors[who].Get(path, ("Accept-Language", language));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Document(answer, path);
    }

    /// <summary>Sends a form with what it holds, some of it changed; counts each change and the press, and follows the way back.</summary>
    public async Task<IHtmlDocument> Send(string who, IHtmlDocument page, string form, params (string Name, string Value)[] changes)
    {
        var there = page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull(form);
        var held = there.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked)).Select(input => (input.Name!, input.Value))
            .Concat(there.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is { Length: > 0 }).Select(select => (select.Name!, select.Value ?? "")))
            .Concat(there.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is { Length: > 0 }).Select(area => (area.Name!, area.Value)));
        Inputs += changes.Length + 1;
        var fields = held.Where(field => field.Item1 != "form" && changes.All(change => change.Name != field.Item1)).Concat(changes).ToArray();
        using var answer = await visitors[who].Post(there.GetAttribute("action")!, fields);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            return await Page(who, answer.Headers.Location!.ToString());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return await Document(answer, "/");
    }

    public async Task<HttpStatusCode> Post(string who, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await visitors[who].Post(path, fields);
        return answer.StatusCode;
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    /// <summary>What is read on a page, its white space as one blank.</summary>
    public static string Words(IParentNode page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IHtmlDocument> Document(HttpResponseMessage answer, string path)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(response => response.Content(html).Address("http://house" + path).Status(answer.StatusCode));
    }
}
