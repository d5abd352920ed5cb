using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class PersonKeyConfiguration : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.ToTable("PersonKeys");
        key.HasKey(k => new { k.Key, k.PersonId });
    }
}

public sealed class PersonProfileConfiguration : IEntityTypeConfiguration<PersonProfile>
{
    public void Configure(EntityTypeBuilder<PersonProfile> profile)
    {
        profile.ToTable("PersonProfiles");
        profile.HasKey(p => p.PersonId);
        profile.HasOne<Person>().WithOne().HasForeignKey<PersonProfile>(p => p.PersonId);
        profile.HasIndex(p => p.FiledAs);
    }
}
