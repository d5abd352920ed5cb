namespace SafeguardingPortal.Web.Hosting;

/// <summary>Where the portal and its commands read their settings from.</summary>
public static class PortalSettings
{
    /// <summary>
    /// Beside the usual places a setting may be in a file of its name, as containers are given secrets: ConnectionStrings__Portal.
    /// </summary>
    public static void AddPortalSettings(this WebApplicationBuilder builder) =>
        builder.Configuration.AddKeyPerFile(builder.Configuration["Secrets:Folder"] ?? "/run/secrets", optional: true);
}
