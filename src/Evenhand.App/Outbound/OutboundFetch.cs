using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.Outbound;

/// <summary>
/// The one place from which this server asks other servers for something that a household named. The address is looked at when the
/// connection is made, so that no name leads elsewhere between the look and the use; redirects are new addresses. No cookies, no
/// credentials, no proxy; size and time are bounded.
/// </summary>
public sealed class OutboundFetch : IDisposable
{
    private readonly OutboundOptions options;
    private readonly SocketsHttpHandler handler;
    private readonly HttpMessageInvoker client;

    public OutboundFetch(OutboundOptions options)
    {
        this.options = options;
        handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.ConnectTime,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 64,
            ActivityHeadersPropagator = null,
            ConnectCallback = Connect,
        };
        client = new(handler);
    }

    /// <param name="etag">Of what is known; empty for none.</param>
    /// <param name="lastModified">Of what is known; empty for none.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public async Task<Fetched> Get(Uri address, string accept, string etag, string lastModified, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(options.WholeTime);
        try
        {
            return await Follow(address, accept, etag, lastModified, time.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Fetched.Failed(ReadProblem.TooSlow);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return new Fetched.Failed(Refusal.Of(exception)?.Problem ?? (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? ReadProblem.UnknownName : ReadProblem.NoConnection));
        }
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private async Task<Fetched> Follow(Uri address, string accept, string etag, string lastModified, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= options.MostRedirects; redirects++)
        {
            if (!FetchAddress.IsFetched(address))
                return new Fetched.Failed(ReadProblem.WrongAddress);
            using var request = Request(address, accept, etag, lastModified);
            using var answer = await client.SendAsync(request, stop);
            if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                return await Read(answer, stop);
            if (answer.Headers.Location is not { } next)
                return new Fetched.Failed(ReadProblem.OtherAnswer, (int)answer.StatusCode);
            address = new(address, next);
        }

        return new Fetched.Failed(ReadProblem.TooManyRedirects);
    }

    private static HttpRequestMessage Request(Uri address, string accept, string etag, string lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("User-Agent", "Evenhand");
        if (etag.Length > 0)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified.Length > 0)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    private async Task<Fetched> Read(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return new Fetched.Same();
        var status = (int)answer.StatusCode;
        if (answer.StatusCode != HttpStatusCode.OK)
            return new Fetched.Failed(ProblemOf(status), status, WaitOf(answer.Headers.RetryAfter));
        if (answer.Content.Headers.ContentLength > options.MostBytes)
            return new Fetched.Failed(ReadProblem.TooLarge, status);
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (body.Length + read > options.MostBytes)
                return new Fetched.Failed(ReadProblem.TooLarge, status);
            body.Write(buffer, 0, read);
        }

        return new Fetched.New(body.ToArray(), Header(answer.Headers, "ETag"), Header(answer.Content.Headers, "Last-Modified"));
    }

    private static ReadProblem ProblemOf(int status) => status switch
    {
        401 or 403 => ReadProblem.AsksToSignIn,
        404 => ReadProblem.NotFound,
        410 => ReadProblem.Gone,
        429 or 503 => ReadProblem.AsksToWait,
        >= 500 => ReadProblem.ServerError,
        _ => ReadProblem.OtherAnswer,
    };

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? wait) => wait?.Delta;

    private static string Header(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) && string.Join(", ", values) is { Length: <= 500 } text ? text : "";

    /// <summary>Connects to the first address of the name that may be connected to and answers.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await options.Resolve(host, stop);
        if (addresses.Length == 0)
            throw new HttpRequestException(HttpRequestError.NameResolutionError);
        var allowed = addresses.Where(options.Allows).ToArray();
        if (allowed.Length == 0)
            throw new Refusal(ReadProblem.PrivateAddress);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

#pragma warning disable CA1032, CA1064 // It never leaves this class.
    private sealed class Refusal(ReadProblem problem) : IOException
    {
        public ReadProblem Problem { get; } = problem;

        public static Refusal? Of(Exception? exception)
        {
            for (; exception is not null; exception = exception.InnerException)
                if (exception is Refusal refusal)
                    return refusal;
            return null;
        }
    }
#pragma warning restore CA1032, CA1064
}
