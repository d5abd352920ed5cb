using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Looks;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class AlertRuleConfiguration : IEntityTypeConfiguration<AlertRule>
{
    public void Configure(EntityTypeBuilder<AlertRule> rule)
    {
        rule.ToTable("AlertRules");
        rule.Property(r => r.Source).HasMaxLength(Lengths.Line);
    }
}

public sealed class OwnAddressConfiguration : IEntityTypeConfiguration<OwnAddress>
{
    public void Configure(EntityTypeBuilder<OwnAddress> own)
    {
        own.ToTable("OwnAddresses");
        own.Property(o => o.Officer).HasMaxLength(Lengths.Code);
        own.Property(o => o.Words).HasMaxLength(Lengths.Address);
    }
}

public sealed class LookAlertConfiguration : IEntityTypeConfiguration<LookAlert>
{
    public void Configure(EntityTypeBuilder<LookAlert> alert)
    {
        alert.ToTable("LookAlerts");
        // Raised once for an entry, whichever server reads it.
        alert.HasIndex(a => new { a.EntryId, a.Kind }).IsUnique();
        alert.HasIndex(a => new { a.AnsweredAt, a.DueOn });
        alert.Property(a => a.Words).HasMaxLength(Lengths.Line);
        alert.Property(a => a.Explanation).HasMaxLength(Lengths.Line);
        alert.Property(a => a.OutcomeWords).HasMaxLength(Lengths.Line);
    }
}

public sealed class LookSampleConfiguration : IEntityTypeConfiguration<LookSample>
{
    public void Configure(EntityTypeBuilder<LookSample> sample)
    {
        sample.ToTable("LookSamples");
        sample.HasIndex(s => new { s.CaitId, s.Week }).IsUnique();
        sample.Property(s => s.Seed).HasMaxLength(64);
        sample.Ignore(s => s.DueOn);
        sample.HasMany(s => s.Looks).WithOne().HasForeignKey(l => l.LookSampleId);
    }
}

public sealed class SampledLookConfiguration : IEntityTypeConfiguration<SampledLook>
{
    public void Configure(EntityTypeBuilder<SampledLook> look) => look.ToTable("SampledLooks");
}
