using System.Net;
using System.Text;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;

namespace Evenhand.Web.Tests.Security;

/// <summary>Every route × everyone: what the rights table says is what the server does.</summary>
[Collection("homes")]
public sealed class RouteMatrixTests(Homes homes)
{
    public static TheoryData<string> People => new("Ada", "Kim", "Gil", "Nia", "Xen", "Odo");

    [Fact]
    public async Task Every_route_says_what_it_needs_or_why_it_is_open()
    {
        var routes = await AppRoute.Of(homes.Server.Services);
        routes.Count.ShouldBeGreaterThan(25);
        routes.Where(route => route.Needs is null == route.Open is null).Select(route => route.Pattern).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_document_of_rights_is_what_the_program_asks()
    {
        var page = new StringBuilder(RightsPage.Write());
        page.Append("\n## Pages\n\nEvery address, made from the running program. Reading it needs the right to see the resource; any other method needs the\nright in the third column.\n\n| Address | Resource | Writing needs | |\n|---|---|---|---|\n");
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => !route.Pattern.Contains("/index", StringComparison.Ordinal)))
            page.Append(route.Needs is { } needs
                ? $"| `{route.Pattern}` | {needs.Resource} | {needs.Write} | {(needs.Proof ? "asks again who it is" : "")} |\n"
                : $"| `{route.Pattern}` | open | | {route.Open!.Reason} |\n");
        GeneratedFile.Matches(page.ToString(), "docs", "rights.md");
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_reaches_nothing_but_the_doors()
    {
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Needs is not null))
        {
            using var visitor = homes.Anyone();
            foreach (var method in route.Methods)
            {
                using var answer = method == "GET" ? await visitor.Get(Path(route)) : await visitor.Post(Path(route));
                if (method == "GET")
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, route.Pattern);
                    answer.Headers.Location!.ToString().ShouldStartWith("/signin");
                }
                else
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Pattern);
                }

                (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Everyone_reaches_what_their_role_may_and_nothing_else(string name)
    {
        var role = name == "Odo" ? Role.Adult : homes.MemberNamed(name).Role;
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Needs is not null))
        {
            foreach (var method in route.Methods)
            {
                // A device of its own each time: some of these end it.
                using var visitor = await homes.SignedIn(name);
                using var answer = method == "GET" ? await visitor.Get(Path(route)) : await visitor.Post(Path(route));
                var what = $"{name} {method} {route.Pattern}";
                ((int)answer.StatusCode).ShouldBeLessThan(500, what);
                answer.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, what);
                answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, what);
                if (!RightsTable.Allows(role, route.Needs!.Resource, route.Needs.DoingOf(method)))
                    answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, what);
                else if (method == "GET" && !route.Pattern.Contains('{') && !route.Pattern.EndsWith("/index", StringComparison.Ordinal) && route.Pattern is not ("/demo/as" or "/signout" or "/" or "/household/dates/edit"))
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK, what);
            }
        }
    }

    [Theory]
    [InlineData("Kim", "Kim")]
    [InlineData("Gil", "Lou")]
    [InlineData("Xen", "Kim")]
    [InlineData("Nia", "Tuesday")]
    public async Task A_lesser_role_sees_the_day_that_is_theirs(string name, string word)
    {
        using var visitor = await homes.SignedIn(name);
        (await visitor.Body("/today")).ShouldContain(word);
    }

    private string Path(AppRoute route) => route.Fill(parameter => parameter switch
    {
        "date" or "monday" => "2026-11-23",
        "kind" => "sick",
        "address" => "nothing.css",
        _ => "nothing",
    });
}
