using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Invitations;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.SignIns;
using Evenhand.App.Data.Rows;
using Evenhand.App.Records;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Demo;
using Evenhand.Web.Security.Passkeys;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Evenhand.Web.Security;

/// <summary>Everything that stands between the network and the pages, and in which order.</summary>
internal static class SecurityServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DeviceList>().AddSingleton<Attempts>().AddSingleton<PasswordWork>().AddSingleton<SignIn>().AddSingleton<LoginBook>()
            .AddSingleton<FirstStart>().AddSingleton<InvitationBook>().AddSingleton<MemberBook>().AddSingleton<DemoVisit>().AddSingleton<Door>().AddSingleton<Addresses.HouseAddress>();
        services.AddSingleton<IContentSeal, ContentSeal>().AddSingleton<FormTokens>().AddSingleton<IAntiforgery>(provider => provider.GetRequiredService<FormTokens>());
        services.AddDataProtection().SetApplicationName("evenhand");
        services.AddSingleton<Keyring>().AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<Keyring>()));
        services.AddIdentityCore<LoginRow>().AddUserStore<LoginUsers>();
        services.TryAddScoped<IPasskeyHandler<LoginRow>, PasskeyHandler<LoginRow>>();
        services.AddScoped<PasskeyDoor>().AddScoped<Pages.Join.NewcomerForm>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.AuthenticatorTimeout = App.Accounts.Lifetimes.Challenge.ToTimeSpan();
        });
    }

    public static void UseProxies(WebApplication app, ServeOptions options)
    {
        if (options.KnownProxies.Count == 0)
            return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = options.KnownProxies.Count };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.KnownProxies)
            forwarded.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>After routing: which page is meant is known, nothing of it has run.</summary>
    public static void Use(WebApplication app)
    {
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<SessionCheck>();
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<FormCheck>();
    }
}
