namespace SafeguardingPortal.Web.Data.Door;

/// <summary>What the pages of this area are made with.</summary>
public static class DoorServices
{
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddOptions<SealSettings>().BindConfiguration(SealSettings.Section).ValidateOnStart()
            .Validate(settings => settings.AreUsable,
                $"{SealSettings.Section}: SealEvery is a minute or more, and Syslog is a host and a port");
        return services
            .AddScoped<AuditTrail>()
            .AddScoped<TrailSeals>()
            .AddSingleton<SealsApart>()
            .AddScoped<SeenCases>()
            .AddScoped<ShownPeople>();
    }
}
