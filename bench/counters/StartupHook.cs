using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime;
using System.Text;

/// <summary>
/// Loaded by the runtime into whatever the bench starts (<c>DOTNET_STARTUP_HOOKS</c>), so that an older build is counted exactly as this
/// one is. Answers each connection to the port of <c>BENCH_COUNTERS</c> with one line: microseconds of processor time, bytes allocated,
/// statements sent to the database and methods compiled, all since the process began.
/// </summary>
internal static class StartupHook
{
    private static long statements;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("BENCH_COUNTERS") is not { } port) return;
        DiagnosticListener.AllListeners.Subscribe(new Statements());
        new Thread(() => Answer(int.Parse(port, CultureInfo.InvariantCulture))) { IsBackground = true, Name = "Counters" }.Start();
    }

    private static void Answer(int port)
    {
        TcpListener listener = new(IPAddress.Loopback, port);
        listener.Start();
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            var processor = (long)Environment.CpuUsage.TotalTime.TotalMicroseconds;
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{processor} {GC.GetTotalAllocatedBytes()} {Interlocked.Read(ref statements)} {JitInfo.GetCompiledMethodCount()}");
            client.GetStream().Write(Encoding.ASCII.GetBytes(line));
        }
    }

    /// <summary>Counts what EF Core says it sent, and asks it to say nothing else.</summary>
    private sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private const string Sent = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this, name => name == Sent);
        }

        public void OnNext(KeyValuePair<string, object?> value) => Interlocked.Increment(ref statements);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
