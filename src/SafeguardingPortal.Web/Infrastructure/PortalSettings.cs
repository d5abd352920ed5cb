using Serilog;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>What the portal and its commands read their settings from, and where both log to.</summary>
public static class PortalSettings
{
    public static WebApplicationBuilder AddPortalSettings(this WebApplicationBuilder builder)
    {
        // A setting in a file of its name, as containers are given secrets: ConnectionStrings__Portal.
        builder.Configuration.AddKeyPerFile(builder.Configuration["Secrets:Folder"] ?? "/run/secrets", optional: true);
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
        return builder;
    }
}
