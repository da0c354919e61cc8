using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Evenhand.EndToEnd;

/// <summary>A reverse proxy with a certificate of its own, configured by the files that ship in <c>deploy</c>.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-proxy-");
    private Process process = null!;

    private Proxy()
    {
    }

    public int Port { get; } = FreePort();

    public string Address => $"https://localhost:{Port}";

    public static string? Find(string program) => new[] { "/usr/bin/", "/usr/sbin/", "/usr/local/bin/" }.Select(folder => folder + program).FirstOrDefault(File.Exists);

    public static async Task<Proxy> Start(string program, int server)
    {
        var proxy = new Proxy();
        proxy.process = Process.Start(program == "caddy" ? proxy.Caddy(server) : proxy.Nginx(server))!;
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, proxy.Port);
                return proxy;
            }
            catch (SocketException) when (tries < 200 && !proxy.process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        directory.Delete(recursive: true);
    }

    private ProcessStartInfo Caddy(int server)
    {
        // What a machine of its own has by itself: ports 80 and 443, a trust store, a place for certificates.
        var file = Path.Combine(directory.FullName, "Caddyfile");
        File.WriteAllText(file, $"{{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}}\nimport {Repository.PathTo("deploy", "Caddyfile")}\n");
        var start = new ProcessStartInfo(Find("caddy")!, ["run", "--config", file, "--adapter", "caddyfile"]) { UseShellExecute = false };
        start.Environment["XDG_DATA_HOME"] = start.Environment["XDG_CONFIG_HOME"] = start.Environment["HOME"] = directory.FullName;
        start.Environment["EVENHAND_NAME"] = $"localhost:{Port}";
        start.Environment["EVENHAND_SERVER"] = $"127.0.0.1:{server}";
        return start;
    }

    private ProcessStartInfo Nginx(int server)
    {
        var (certificate, key) = Certificate();
        var site = File.ReadAllText(Repository.PathTo("deploy", "nginx.conf"))
            .Replace("listen 443", $"listen 127.0.0.1:{Port}", StringComparison.Ordinal).Replace("home.example", "localhost", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", $"127.0.0.1:{server}", StringComparison.Ordinal)
            .Replace("/etc/ssl/evenhand/certificate.pem", certificate, StringComparison.Ordinal).Replace("/etc/ssl/evenhand/key.pem", key, StringComparison.Ordinal);
        var folders = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {directory.FullName}/{name};\n"));
        var file = Path.Combine(directory.FullName, "nginx.conf");
        File.WriteAllText(file, $"daemon off;\nmaster_process off;\npid {directory.FullName}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{folders}{site}\n}}\n");
        return new(Find("nginx")!, ["-c", file, "-p", directory.FullName]) { UseShellExecute = false };
    }

    private (string Certificate, string Key) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        var files = (Path.Combine(directory.FullName, "certificate.pem"), Path.Combine(directory.FullName, "key.pem"));
        File.WriteAllText(files.Item1, certificate.ExportCertificatePem());
        File.WriteAllText(files.Item2, key.ExportPkcs8PrivateKeyPem());
        return files;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
