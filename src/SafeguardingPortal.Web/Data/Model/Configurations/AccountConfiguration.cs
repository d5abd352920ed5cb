using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class SecondFactorRuleConfiguration : IEntityTypeConfiguration<SecondFactorRule>
{
    public void Configure(EntityTypeBuilder<SecondFactorRule> rule) => rule.ToTable("SecondFactorRules");
}

public sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.ToTable("AccountSessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Program).HasMaxLength(Lengths.Line);
        session.Property(s => s.Address).HasMaxLength(Lengths.NetworkAddress);
        session.Property(s => s.Stamp).HasMaxLength(Lengths.Line);
        session.HasIndex(s => new { s.AccountId, s.SeenAt });
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

public sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("RecoveryCodes").HasKey(c => new { c.AccountId, c.Hash });
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
