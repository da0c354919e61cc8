using System.Net;
using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.SignIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Evenhand.Web.Tests.Security;

/// <summary>The ways in, the ways out, and what a device is worth after each.</summary>
[Collection("homes")]
public sealed class SignInTests : IDisposable
{
    private readonly Homes homes;

    public SignInTests(Homes homes)
    {
        this.homes = homes;
        homes.Clock.Now += Attempts.Window + Duration.FromMinutes(1);
    }

    public void Dispose() => homes.Clock.Now = new TestClock().Now;

    [Fact]
    public async Task A_name_and_its_password_let_in_and_lead_back()
    {
        using var visitor = homes.Anyone();
        using var answer = await visitor.Post("/signin?returnUrl=%2Fweek", ("name", " ada "), ("password", Homes.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/week");
        (await visitor.IsIn()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_another_site(string returnUrl)
    {
        using var visitor = homes.Anyone();
        using var answer = await visitor.Post("/signin?returnUrl=" + Uri.EscapeDataString(Uri.UnescapeDataString(returnUrl)), ("name", "Ada"), ("password", Homes.Password));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("Ada", "not this one")]
    [InlineData("Ada", Homes.Password + " ")]
    [InlineData("Ada", "four quiet garden chair")]
    [InlineData("nobody at all", Homes.Password)]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string name, string password)
    {
        using var visitor = homes.Anyone();
        using var answer = await visitor.Post("/signin", ("name", name), ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The name or the password is not right.");
        (await visitor.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task After_ten_tries_a_name_waits_even_for_the_right_password_and_others_do_not()
    {
        await homes.NewLogin("Guessed");
        using var visitor = homes.Anyone();
        for (var again = 0; again < Attempts.ForName; again++)
        {
            using var wrong = await visitor.Post("/signin", ("name", "Guessed"), ("password", "wrong " + again));
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        // Another address in a header of one's own does not help.
        using var right = await visitor.PostWithout("/signin", [("name", "guessed"), ("password", Homes.Password), ("form", await visitor.Token())], ("X-Forwarded-For", "203.0.113.9"));
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Headers.RetryAfter.ShouldNotBeNull();
        using var other = await visitor.Post("/signin", ("name", "Ada"), ("password", Homes.Password));
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        homes.Clock.Now += Attempts.Window;
        using var later = homes.Anyone();
        using var again2 = await later.Post("/signin", ("name", "Guessed"), ("password", Homes.Password));
        again2.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Twenty_guesses_at_once_are_counted_one_by_one()
    {
        var attempts = homes.Server.Services.GetRequiredService<Attempts>();
        var waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => attempts.Try("AT ONCE", "198.51.100.7", default)));
        waits.Count(wait => wait is null).ShouldBe(Attempts.ForName);
    }

    [Fact]
    public async Task A_secret_that_came_with_the_visitor_is_worth_nothing_after_signing_in()
    {
        using var visitor = homes.Anyone();
        visitor.Cookies.Add(homes.Address, new Cookie("evenhand", "chosen-by-somebody-else", "/"));
        using var answer = await visitor.Post("/signin", ("name", "Ada"), ("password", Homes.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        visitor.Secret.ShouldNotBe("chosen-by-somebody-else");
        using var other = homes.Anyone();
        other.Cookies.Add(homes.Address, new Cookie("evenhand", "chosen-by-somebody-else", "/"));
        (await other.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_ends_the_device_and_clears_the_browser()
    {
        using var visitor = await homes.SignedIn("Ben");
        var secret = visitor.Secret!;
        using var answer = await visitor.Post("/signout");
        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("\"cache\"");
        using var thief = homes.Anyone();
        thief.Cookies.Add(homes.Address, new Cookie("evenhand", secret, "/"));
        (await thief.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Ending_all_other_devices_leaves_this_one()
    {
        var login = await homes.NewLogin("Three Devices");
        using var here = await homes.SignedIn(login);
        using var there = await homes.SignedIn(login);
        using var other = await homes.SignedIn(login);
        using var page = await here.Get("/settings/devices");
        (await page.Content.ReadAsStringAsync()).Split("<li class=\"between\">").Length.ShouldBe(4);
        using var answer = await here.Post("/settings/devices?handler=others");
        (await here.IsIn()).ShouldBeTrue();
        (await there.IsIn()).ShouldBeFalse();
        (await other.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_device_ends_after_its_time_however_much_it_is_used()
    {
        using var visitor = await homes.SignedIn("Ada");
        homes.Clock.Now += Lifetimes.Session - Duration.FromMinutes(1);
        (await visitor.IsIn()).ShouldBeTrue();
        homes.Clock.Now += Duration.FromMinutes(1);
        (await visitor.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Ways_in_are_changed_only_by_whoever_has_just_shown_one()
    {
        var login = await homes.NewLogin("Proving");
        using var visitor = await homes.SignedIn(login);
        homes.Clock.Now += Lifetimes.Proof;
        using var asked = await visitor.Get("/settings/ways-in");
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        asked.Headers.Location!.ToString().ShouldBe("/signin/again?returnUrl=%2Fsettings%2Fways-in");
        using var post = await visitor.Post("/settings/ways-in?handler=password", ("password", "another long password"));
        post.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var wrong = await visitor.Post("/signin/again", ("password", "wrong"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var right = await visitor.Post("/signin/again?returnUrl=%2Fsettings%2Fways-in", ("password", Homes.Password));
        right.Headers.Location!.ToString().ShouldBe("/settings/ways-in");
        using var page = await visitor.Get("/settings/ways-in");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("seven77", "8 characters")]
    [InlineData("password1", "guessed first")]
    [InlineData("BASEBALL", "guessed first")]
    [InlineData("choosing", "is the name")]
    public async Task A_password_that_is_short_or_common_is_not_taken(string password, string words)
    {
        var login = (await homes.Store.Accounts.LoginNamed("CHOOSING"))?.Id ?? await homes.NewLogin("Choosing");
        using var visitor = await homes.SignedIn(login);
        using var answer = await visitor.Post("/settings/ways-in?handler=password", ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Theory]
    [InlineData("aaaa bbbb")]
    [InlineData("  spaces at both ends  ")]
    [InlineData("日本語のとても長い合言葉です🗝️🗝️🗝️")]
    [InlineData("0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 and 128 characters of it, more than sixty-four anyway")]
    public async Task Any_other_password_is_taken_exactly_as_it_is(string password)
    {
        var login = await homes.NewLogin("Exact " + Guid.NewGuid());
        var row = (await homes.Store.Accounts.Login(login))!;
        (await homes.Server.Services.GetRequiredService<LoginBook>().SetPassword(row, password, default)).ShouldBeNull();
        var signIn = homes.Server.Services.GetRequiredService<SignIn>();
        (await signIn.WithPassword(row.Name, password, "a", "", default)).ShouldBeOfType<SignInAnswer.Done>();
        (await signIn.WithPassword(row.Name, password.Trim() + "x", "a", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        (await signIn.WithPassword(row.Name, password[..^1], "a", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_new_ones_end_the_old()
    {
        var login = await homes.NewLogin("Lost Phone", password: null);
        var codes = await homes.Server.Services.GetRequiredService<LoginBook>().NewRecoveryCodes(login, default);
        codes.Count.ShouldBe(10);
        using var visitor = homes.Anyone();
        using var first = await visitor.Post("/signin/code", ("name", "lost phone"), ("code", codes[0].ToUpperInvariant().Replace('-', ' ')));
        first.Headers.Location!.ToString().ShouldBe("/settings/ways-in");
        (await visitor.IsIn()).ShouldBeTrue();
        using var again = homes.Anyone();
        using var second = await again.Post("/signin/code", ("name", "Lost Phone"), ("code", codes[0]));
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var made = await visitor.Post("/settings/ways-in?handler=codes");
        (await made.Content.ReadAsStringAsync()).Split("<code>").Length.ShouldBe(11);
        using var third = await again.Post("/signin/code", ("name", "Lost Phone"), ("code", codes[1]));
        third.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_only_way_in_cannot_be_removed()
    {
        var login = await homes.NewLogin("One Way");
        using var visitor = await homes.SignedIn(login);
        using var answer = await visitor.Post("/settings/ways-in?handler=nopassword");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await homes.Server.Services.GetRequiredService<LoginBook>().WaysIn(login, default)).HasPassword.ShouldBeTrue();
    }

    [Fact]
    public async Task The_database_holds_no_secret_in_the_clear()
    {
        using var visitor = await homes.SignedIn("Ada");
        var devices = homes.Server.Services.GetRequiredService<DeviceList>();
        var kept = (await devices.Of(homes.LoginOf("Ada"), default)).Select(device => device.TokenHash).ToList();
        kept.ShouldNotContain(visitor.Secret);
        (await homes.Store.Accounts.Login(homes.LoginOf("Ada")))!.PasswordHash!.ShouldStartWith("pbkdf2-sha256$600000$");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task An_answer_that_no_passkey_gave_is_not_right(string credential)
    {
        using var visitor = homes.Anyone();
        using var asked = await visitor.Post("/passkeys/sign-in");
        asked.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        using var answer = await visitor.Post("/signin?handler=passkey", ("credential", credential));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.IsIn()).ShouldBeFalse();
    }
}
