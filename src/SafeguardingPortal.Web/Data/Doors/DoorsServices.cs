namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>The readers that go round the door.</summary>
public static class DoorsServices
{
    public static IServiceCollection AddDoors(this IServiceCollection services) =>
        services
            .AddScoped<PlansOfPeople>()
            .AddScoped<RiskReReviews>()
            .AddScoped<GoesWithTheCase>()
            .AddScoped<WhoIsHere>()
            .AddScoped<CappedCounts>()
            .AddScoped<TeamLoads>()
            .AddScoped<OnCallRota>()
            .AddScoped<AbsenceList>()
            .AddScoped<OfficerCodes>()
            .AddScoped<HeldWork>()
            .AddScoped<LeftBehind>()
            .AddScoped<CrimesCountedOnce>()
            .AddScoped<IncidentsTouching>()
            .AddScoped<BreakGlassList>()
            .AddScoped<DisclosureLog>()
            .AddScoped<TrailReader>()
            .AddScoped<LookAlerts>()
            .AddScoped<LookSamples>()
            .AddScoped<TrailFigures>()
            .AddScoped<MovedRecords>()
            .AddSingleton<Movements>()
            .AddScoped<CasesWithoutKeeper>();
}
