using Evenhand.Web.Security.Addresses;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Evenhand.Web.Tests.Start;

public sealed class HouseAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void What_listens_on_this_machine_alone_has_no_address_for_the_house(string listening)
    {
        var house = Listening(listening);
        house.OfServer().ShouldBeNull();
        house.Of(Asked("localhost:5080")).ShouldBe(new("http://localhost:5080", IsHereOnly: true));
    }

    [Fact]
    public void What_listens_on_one_address_of_the_house_is_reached_there() =>
        Listening("http://127.0.0.1:5080", "http://192.168.7.9:5080").Of(Asked("localhost:5080")).ShouldBe(new("http://192.168.7.9:5080", IsHereOnly: false));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    public void What_listens_everywhere_is_reached_at_the_address_of_this_machine(string listening)
    {
        // A machine without a network has none.
        if (Listening(listening).OfServer() is not { } address)
            return;
        var url = new Uri(address);
        url.Port.ShouldBe(5080);
        System.Net.IPAddress.IsLoopback(System.Net.IPAddress.Parse(url.Host)).ShouldBeFalse();
        url.Host.ShouldNotBe("0.0.0.0");
    }

    [Fact]
    public void A_name_that_was_asked_for_stays() => Listening("http://127.0.0.1:5080").Of(Asked("home.example", "https")).ShouldBe(new("https://home.example", IsHereOnly: false));

    private static HouseAddress Listening(params string[] addresses) => new(new Listener(addresses));

    private static DefaultHttpContext Asked(string host, string scheme = "http")
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = scheme;
        http.Request.Host = new(host);
        return http;
    }

    private sealed class Listener : IServer, IServerAddressesFeature
    {
        public Listener(IEnumerable<string> addresses)
        {
            Addresses = [.. addresses];
            Features.Set<IServerAddressesFeature>(this);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public ICollection<string> Addresses { get; }

        public bool PreferHostingUrls { get; set; }

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // It holds nothing.
        }
    }
}
