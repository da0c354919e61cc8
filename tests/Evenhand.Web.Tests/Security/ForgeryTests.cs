using System.Net;

namespace Evenhand.Web.Tests.Security;

/// <summary>Writes that did not come from a form of ours.</summary>
[Collection("homes")]
public sealed class ForgeryTests(Homes homes)
{
    [Fact]
    public async Task No_write_of_any_route_happens_without_the_token_of_the_session()
    {
        using var other = await homes.SignedIn("Ben");
        var foreign = await other.Token();
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Methods.Contains("POST")))
        {
            using var visitor = await homes.SignedIn("Ada");
            var path = route.Fill(_ => "2026-11-24");
            foreach (var token in new[] { "", "AAAA", foreign })
            {
                using var answer = await visitor.PostWithout(path, [("form", token)]);
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, route.Pattern);
            }

            (await visitor.IsIn()).ShouldBeTrue(route.Pattern);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_write_from_another_site_is_refused_even_with_a_token(string header, string value)
    {
        using var visitor = await homes.SignedIn("Ada");
        using var answer = await visitor.PostWithout("/signout", [("form", await visitor.Token())], (header, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_token_stands_in_every_form_that_writes()
    {
        using var visitor = await homes.SignedIn("Ada");
        foreach (var path in new[] { "/today", "/settings", "/settings/people", "/settings/household", "/settings/private", "/settings/devices", "/settings/ways-in" })
        {
            var page = await visitor.Body(path);
            var posts = page.Split("<form").Skip(1).Where(form => form.Contains("method=\"post\"", StringComparison.Ordinal)).ToList();
            posts.ShouldNotBeEmpty(path);
            posts.ShouldAllBe(form => form.Split("</form>", StringSplitOptions.None)[0].Split("name=\"form\"", StringSplitOptions.None).Length == 2, path);
        }
    }
}
