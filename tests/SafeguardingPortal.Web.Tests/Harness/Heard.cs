using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>Keeps what a portal writes to its log.</summary>
public sealed class Heard : ILogEventSink
{
    public ConcurrentQueue<LogEvent> Events { get; } = [];

    public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
}
