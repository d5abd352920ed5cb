using SafeguardingPortal.Web.Features.People.Households;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Features.People.Relationships;
using SafeguardingPortal.Web.Features.People.Search;

namespace SafeguardingPortal.Web.Features.People;

/// <summary>What the pages of this area are made with.</summary>
public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<PersonReader>()
            .AddScoped<FactReading>()
            .AddScoped<FamilyReader>()
            .AddScoped<PeopleSearch>()
            .AddScoped<WhoTheyMayBe>();
}
