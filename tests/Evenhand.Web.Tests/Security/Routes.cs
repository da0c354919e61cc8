using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.Security;

/// <summary>Every address of the app with what it declares, read from the running server.</summary>
public sealed record AppRoute(string Pattern, NeedsAttribute? Needs, OpenAttribute? Open, IReadOnlyList<string> Methods)
{
    public static async Task<IReadOnlyList<AppRoute>> Of(IServiceProvider services)
    {
        var routes = new List<AppRoute>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            IReadOnlyList<string> methods = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } some ? some : ["GET", "POST"];
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
                metadata = (await services.GetRequiredService<PageLoader>().LoadAsync(page, metadata)).Endpoint?.Metadata ?? metadata;
            routes.Add(new("/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/').ToLowerInvariant(), metadata.GetMetadata<NeedsAttribute>(), metadata.GetMetadata<OpenAttribute>(), methods));
        }

        return [.. routes.OrderBy(route => route.Pattern, StringComparer.Ordinal)];
    }

    /// <summary>The address with real values in the places of its parameters.</summary>
    public string Fill(Func<string, string> value) =>
        System.Text.RegularExpressions.Regex.Replace(Pattern, @"\{\**(\w+)[^}]*\}", match => Uri.EscapeDataString(value(match.Groups[1].Value)), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
