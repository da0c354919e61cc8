using System.IO.Compression;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Apart;
using Evenhand.App.Asks;
using Evenhand.App.Calendars;
using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Polling;
using Evenhand.App.Data;
using Evenhand.App.Feeds;
using Evenhand.App.Home;
using Evenhand.App.Leaving;
using Evenhand.App.Looked;
using Evenhand.App.Outbound;
using Evenhand.App.Records;
using Evenhand.App.Swaps;
using Evenhand.App.Talk;
using Evenhand.App.Weeks;
using Evenhand.Web.Assets;
using Evenhand.Web.CalDav;
using Evenhand.Web.CalDav.Collections;
using Evenhand.Web.Desks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Keeping;
using Evenhand.Web.Pages.Sorry;
using Evenhand.Web.Live;
using Evenhand.Web.Security;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Evenhand.Web;

/// <summary>The web server: pages, feeds and live events in one process.</summary>
public static class WebServer
{
    /// <summary>Builds a server that is not started yet.</summary>
    public static WebApplication Build(ServeOptions options, Store store, IClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Evenhand", LogLevel.Information)
            // The keys lie in the database with everything else; docs/security.md says so, a warning at every start says nothing more.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1_000_000;
        });
        builder.Services.AddSingleton(clock).AddSingleton(options).AddSingleton<EmbeddedAssets>().AddSingleton(store).AddSingleton<WeekBook>().AddSingleton<WeekActs>().AddSingleton<SwapActs>().AddSingleton<WeekKeeping>().AddSingleton<SinceLooked>().AddSingleton<SealedAnswers>().AddSingleton(TimeProvider.System).AddScoped<Desk>();
        if (options.KeepsWeeks)
            builder.Services.AddHostedService<WeekKeeper>().AddHostedService<DailyTidy>().AddHostedService<FeedPoller>();
        builder.Services.AddSingleton<FeedBook>().AddSingleton<FeedReading>().AddSingleton<FeedLimit>().AddSingleton<ApartBook>().AddSingleton<LoginEnd>();
        builder.Services.AddSingleton<CalendarInbox>().AddSingleton<CalendarActs>().AddSingleton<FeedPolling>()
            .AddSingleton(_ => new OutboundFetch(new() { Allows = options.AllowsPrivateFeeds ? PublicAddress.IsOrOfHome : PublicAddress.Is }));
        builder.Services.AddSingleton<AskBook>().AddSingleton<CrisisBook>().AddSingleton<TalkActs>().AddScoped<TalkDesk>();
        builder.Services.AddSingleton<AppPasswords>().AddSingleton<HeldCalendars>().AddSingleton<PlannedReading>().AddSingleton<DavHome>();
        SecurityServices.Add(builder.Services);
        builder.Services.AddHttpContextAccessor();
        // Form tokens are masked anew in each page (FormTokens), so the length of a compressed page tells nothing about them.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true)
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
        builder.Services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new NoSuchHandler())).AddApplicationPart(typeof(WebServer).Assembly);
        var app = builder.Build();
        SecurityServices.UseProxies(app, options);
        app.UseResponseCompression();
        app.Use(SecurityHeaders);
        app.UseMiddleware<CalDavServer>();
        app.UseMiddleware<SorryPages>();
        app.UseRouting();
        SecurityServices.Use(app);
        app.UseMiddleware<OpenDesk>();
        app.MapGet("/assets/{**address}", (HttpContext http, EmbeddedAssets assets) => assets.Serve(http)).WithMetadata(new AssetAttribute(), new OpenAttribute("Styles and scripts are the same for everyone."));
        app.MapGet("/live", (HttpContext http, Desk desk, Store live, DeviceList devices) => LiveEvents.Serve(http, desk, live, devices)).WithMetadata(new NeedsAttribute(Resource.Day));
        app.MapGet("/", (Desk desk) => Results.Redirect(desk.IsOpen ? "/today" : "/start")).WithMetadata(new NeedsAttribute(Resource.Account));
        FeedEndpoint.Map(app);
        PasskeyEndpoints.Map(app);
        app.MapRazorPages();
        return app;
    }

    /// <summary>Written as the answer begins, so that a page which takes the place of another has them as well.</summary>
    private static Task SecurityHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            SetSecurityHeaders(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void SetSecurityHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        if (http.GetEndpoint()?.Metadata.GetMetadata<AssetAttribute>() is null || http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
            headers.CacheControl = "no-store";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
