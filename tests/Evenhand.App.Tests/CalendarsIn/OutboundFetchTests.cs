using System.IO.Compression;
using System.Net;
using System.Text;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Outbound;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>What this server asks of others, and where it does not go.</summary>
public sealed class OutboundFetchTests
{
    /// <summary>Only this machine's first loopback address, where the test's own server is.</summary>
    private static readonly OutboundOptions OnlyTheTest = new() { Allows = address => address.Equals(IPAddress.Loopback), WholeTime = TimeSpan.FromSeconds(20) };

    private static async Task<Fetched> Get(OutboundOptions options, Uri address, string etag = "", string lastModified = "")
    {
        using var fetch = new OutboundFetch(options);
        return await fetch.Get(address, "text/calendar", etag, lastModified, default);
    }

    private static async Task<ReadProblem> Problem(OutboundOptions options, Uri address) => (await Get(options, address)).ShouldBeOfType<Fetched.Failed>().Problem;

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("fd00:ec2::254", false)]
    public void Only_addresses_of_the_public_internet_are_gone_to(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("192.168.1.20", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("fd12:3456::1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    public void Where_the_house_is_allowed_the_services_of_machines_still_are_not(string address, bool allowed) => PublicAddress.IsOrOfHome(IPAddress.Parse(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("https://example.org/a.ics", "https://example.org/a.ics")]
    [InlineData("webcal://example.org/a.ics", "https://example.org/a.ics")]
    [InlineData(" example.org/a.ics ", "https://example.org/a.ics")]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://example.org/a.ics", null)]
    [InlineData("gopher://example.org/", null)]
    [InlineData("https://me:secret@example.org/", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void An_address_is_http_or_https_without_a_password(string text, string? address) => FetchAddress.Read(text)?.AbsoluteUri.ShouldBe(address);

    [Fact]
    public async Task It_asks_with_what_it_knows_and_brings_no_cookie()
    {
        await using var feed = new FakeFeed();
        feed.Answer = head => head.Contains("If-None-Match: \"one\"", StringComparison.Ordinal) ? FakeFeed.Response("304 Not Modified") : FakeFeed.Response("200 OK", "BODY"u8.ToArray(), "ETag: \"one\"", "Last-Modified: Tue, 24 Nov 2026 10:00:00 GMT", "Set-Cookie: a=b");
        var first = (await Get(OnlyTheTest, feed.Address)).ShouldBeOfType<Fetched.New>();
        (Encoding.ASCII.GetString(first.Body), first.Etag, first.LastModified).ShouldBe(("BODY", "\"one\"", "Tue, 24 Nov 2026 10:00:00 GMT"));
        (await Get(OnlyTheTest, feed.Address, first.Etag, first.LastModified)).ShouldBeOfType<Fetched.Same>();
        feed.Requests[1].ShouldContain("If-Modified-Since: Tue, 24 Nov 2026 10:00:00 GMT");
        feed.Requests.ShouldAllBe(head => !head.Contains("Cookie", StringComparison.OrdinalIgnoreCase) && !head.Contains("Authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", ReadProblem.PrivateAddress)]
    [InlineData("http://localhost/", ReadProblem.PrivateAddress)]
    [InlineData("http://[::1]/", ReadProblem.PrivateAddress)]
    [InlineData("http://[::ffff:10.0.0.1]/", ReadProblem.PrivateAddress)]
    [InlineData("http://2130706434/", ReadProblem.PrivateAddress)]
    [InlineData("file:///etc/passwd", ReadProblem.WrongAddress)]
    [InlineData("http://a:b@127.0.0.1/", ReadProblem.WrongAddress)]
    public async Task A_redirect_is_a_new_address_and_is_looked_at_like_one(string to, ReadProblem problem)
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response("302 Found", null, $"Location: {to}");
        var options = OnlyTheTest with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.IPv6Loopback]) };
        (await Problem(options, feed.Address)).ShouldBe(problem);
        feed.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Redirects_come_to_an_end()
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response("301 Moved Permanently", null, $"Location: {feed.Address}");
        (await Problem(OnlyTheTest, feed.Address)).ShouldBe(ReadProblem.TooManyRedirects);
        feed.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_the_second_time_is_refused_at_the_connection()
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response("200 OK", "x"u8.ToArray());
        var asked = 0;
        var options = OnlyTheTest with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254")]) };
        using var fetch = new OutboundFetch(options);
        var address = new Uri($"http://calendar.example:{feed.Port}/");
        (await fetch.Get(address, "*/*", "", "", default)).ShouldBeOfType<Fetched.New>();
        (await fetch.Get(address, "*/*", "", "", default)).ShouldBeOfType<Fetched.Failed>().Problem.ShouldBe(ReadProblem.PrivateAddress);
        feed.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_addresses_only_those_that_are_allowed_are_tried()
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response("200 OK", "x"u8.ToArray());
        var options = OnlyTheTest with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.Loopback]) };
        (await Get(options, new($"http://calendar.example:{feed.Port}/"))).ShouldBeOfType<Fetched.New>();
    }

    [Fact]
    public async Task Size_is_counted_after_unpacking_and_ends_the_reading()
    {
        await using var feed = new FakeFeed();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[12 * 1024 * 1024]);
        packed.Length.ShouldBeLessThan(100_000);
        feed.Answer = _ => FakeFeed.Response("200 OK", packed.ToArray(), "Content-Encoding: gzip");
        (await Problem(OnlyTheTest, feed.Address)).ShouldBe(ReadProblem.TooLarge);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_so_long_and_no_longer()
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => null;
        (await Problem(OnlyTheTest with { WholeTime = TimeSpan.FromMilliseconds(300) }, feed.Address)).ShouldBe(ReadProblem.TooSlow);
    }

    [Theory]
    [InlineData("401 Unauthorized", ReadProblem.AsksToSignIn)]
    [InlineData("404 Not Found", ReadProblem.NotFound)]
    [InlineData("410 Gone", ReadProblem.Gone)]
    [InlineData("500 Internal Server Error", ReadProblem.ServerError)]
    [InlineData("503 Service Unavailable", ReadProblem.AsksToWait)]
    [InlineData("204 No Content", ReadProblem.OtherAnswer)]
    public async Task What_a_server_answers_is_told_apart(string status, ReadProblem problem)
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response(status);
        (await Problem(OnlyTheTest, feed.Address)).ShouldBe(problem);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_body()
    {
        await using var feed = new FakeFeed();
        feed.Answer = _ => FakeFeed.Response("200 OK", "BEGIN:VCALENDAR"u8.ToArray())[..^5];
        (await Problem(OnlyTheTest, feed.Address)).ShouldBe(ReadProblem.NoConnection);
    }

    [Fact]
    public async Task A_name_without_a_server_is_said_so()
    {
        var options = OnlyTheTest with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) };
        (await Problem(options, new("http://nowhere.example/"))).ShouldBe(ReadProblem.UnknownName);
    }
}
