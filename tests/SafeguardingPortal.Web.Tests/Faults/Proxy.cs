using System.Diagnostics;
using System.Net.Sockets;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>nginx in front of several portals, as anybody may run it: its own folder, its own port, no right that needs root.</summary>
internal sealed class Proxy : IDisposable
{
    private readonly Process nginx;

    private Proxy(Process nginx, Uri home)
    {
        this.nginx = nginx;
        Home = home;
    }

    public Uri Home { get; }

    public static async Task<Proxy> StartAsync(string folder, params PortalProcess[] portals)
    {
        var port = PortalProcess.FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, $$"""
            daemon off; pid {{folder}}/nginx.pid; error_log {{folder}}/nginx.log; worker_processes 1;
            # Started by root it would give its workers to another user, who may not write here.
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
                upstream portals {
                    {{string.Concat(portals.Select(portal => $"server {portal.Home.Authority} max_fails=1 fail_timeout=1s; "))}}
                }
                server {
                    listen 127.0.0.1:{{port}};
                    location / { proxy_pass http://portals; proxy_set_header Host $http_host; proxy_connect_timeout 1s; }
                }
            }
            """);
        var log = Path.Combine(folder, "nginx.log");
        Process nginx;
        try
        {
            nginx = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-e", log, "-c", settings]))!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("nginx is not installed; tests/run installs it.");
        }
        using TcpClient knock = new();
        for (var tries = 0; !knock.Connected; tries++)
        {
            if (tries == 200 || nginx.HasExited) Assert.Fail($"nginx did not start. {await File.ReadAllTextAsync(log)}");
            try
            {
                await knock.ConnectAsync("127.0.0.1", port);
            }
            catch (SocketException)
            {
                await Task.Delay(25);
            }
        }
        return new(nginx, new($"http://127.0.0.1:{port}"));
    }

    public void Dispose()
    {
        nginx.Kill(entireProcessTree: true);
        nginx.WaitForExit();
        nginx.Dispose();
    }
}
