using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class KeyRingConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("ProtectionKeys");
        key.Property(k => k.FriendlyName).HasColumnName("Name").HasMaxLength(Lengths.Name).IsRequired();
        key.Property(k => k.Xml).IsRequired();
    }
}
