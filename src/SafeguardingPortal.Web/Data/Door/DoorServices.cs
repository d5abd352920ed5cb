namespace SafeguardingPortal.Web.Data.Door;

/// <summary>What the pages of this area are made with.</summary>
public static class DoorServices
{
    public static IServiceCollection AddDoor(this IServiceCollection services) =>
        services
            .AddScoped<AuditTrail>()
            .AddScoped<SeenCases>()
            .AddScoped<ShownPeople>();
}
