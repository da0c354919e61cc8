using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Data;
using Evenhand.App.Feeds;
using Evenhand.Calendar.Components;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Evenhand.Web.Feeds;

/// <summary>
/// Calendars under a secret address (RFC 5545, RFC 7986). Calendar apps ask often and send no cookie: an unchanged calendar is
/// answered with 304 before anything of it is put together. Whoever signed in counts for nothing here; the secret says whose it is.
/// </summary>
internal static class FeedEndpoint
{
    private static readonly Guid Program = typeof(FeedEndpoint).Module.ModuleVersionId;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/feed/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], Serve)
        .WithMetadata(new AssetAttribute(), new OpenAttribute("Calendar apps do not sign in; the secret in the address is checked."));

    private static async Task<IResult> Serve(HttpContext http, string secret, FeedBook feeds, FeedReading reading, FeedLimit limit, Store store)
    {
        var stop = http.RequestAborted;
        var feed = secret.Length <= 100 ? await feeds.Find(secret, stop) : null;
        if (limit.Take(feed?.Id, http.Connection.RemoteIpAddress) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (feed is null)
            return Results.NotFound();
        var text = Text.For(new[] { (await store.Accounts.Login(feed.Holder.Login!.Value, stop))?.Language, feed.Household.Settings.Language }.OfType<string>());
        var tag = Tag(feed, reading, text);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var source = await reading.Read(feed, text["week.taken"], stop);
        var words = new FeedText(text, PersonLooks.Of(feed.Household.On(reading.Today(feed)), feed.Household.Members));
        http.Response.Headers.ContentDisposition = "inline; filename=\"evenhand.ics\"";
        return Results.Bytes(Encoding.UTF8.GetBytes(CalendarWriter.Write(FeedCalendar.Of(source, words))), "text/calendar; charset=utf-8");
    }

    /// <summary>Names everything that the bytes depend on.</summary>
    private static EntityTagHeaderValue Tag(OpenFeed feed, FeedReading reading, Text text)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{Program:N} {feed.Id} {feed.Household.Revision} {reading.Today(feed):uuuu-MM-dd} {text.Language}");
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16))}\"");
    }
}
