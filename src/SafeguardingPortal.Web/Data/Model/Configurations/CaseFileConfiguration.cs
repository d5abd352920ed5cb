using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        file.ToTable("CaseFiles");
        file.HasIndex(f => f.Reference).IsUnique();
        // The list of cases, latest first, of a team and of all.
        file.HasIndex(f => new { f.CaitId, f.OpenedAt, f.Reference });
        file.HasIndex(f => new { f.OpenedAt, f.Reference });
        // Few among many: those of all teams are not looked for among the others.
        file.HasIndex(f => new { f.IsRestricted, f.OpenedAt, f.Reference });
        file.Property(f => f.Reference).HasMaxLength(Lengths.Reference);
        file.HasOne(f => f.Cait).WithMany().HasForeignKey(f => f.CaitId);
        file.HasMany(f => f.Children).WithOne(c => c.CaseFile).HasForeignKey(c => c.CaseFileId);
        file.HasMany(f => f.Suspects).WithOne(s => s.CaseFile).HasForeignKey(s => s.CaseFileId);
        file.HasMany(f => f.Households).WithOne(h => h.CaseFile).HasForeignKey(h => h.CaseFileId);
        file.HasMany(f => f.Relatives).WithOne(r => r.CaseFile).HasForeignKey(r => r.CaseFileId);
        file.HasMany(f => f.Entries).WithOne().HasForeignKey(e => e.CaseFileId);
        file.HasMany(f => f.Documents).WithOne(d => d.CaseFile).HasForeignKey(d => d.CaseFileId);
        file.HasMany(f => f.Crimes).WithOne(c => c.CaseFile).HasForeignKey(c => c.CaseFileId);
        file.HasMany(f => f.Restrictions).WithOne().HasForeignKey(r => r.CaseFileId);
        file.HasMany(f => f.Notices).WithOne().HasForeignKey(n => n.CaseFileId);
        file.HasMany(f => f.Access).WithOne().HasForeignKey(a => a.CaseFileId);
    }
}

public sealed class CaseRestrictionConfiguration : IEntityTypeConfiguration<CaseRestriction>
{
    public void Configure(EntityTypeBuilder<CaseRestriction> restriction)
    {
        restriction.ToTable("CaseRestrictions");
        // Those that stand, the longest first, whatever number was lifted.
        restriction.HasIndex(r => new { r.LiftedAt, r.At });
        restriction.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
        restriction.HasOne(r => r.LiftedBy).WithMany().HasForeignKey(r => r.LiftedById);
    }
}

public sealed class CaseAccessConfiguration : IEntityTypeConfiguration<CaseAccess>
{
    public void Configure(EntityTypeBuilder<CaseAccess> access)
    {
        access.ToTable("CaseAccess");
        access.Property(a => a.Reason).HasMaxLength(Lengths.Line);
        access.Property(a => a.EndReason).HasMaxLength(Lengths.Line);
        // Asked of every restricted case, for everyone who looks at a list it might be on.
        access.HasIndex(a => new { a.CaseFileId, a.OfficerId });
        access.HasOne(a => a.Officer).WithMany().HasForeignKey(a => a.OfficerId);
        access.HasOne(a => a.GrantedBy).WithMany().HasForeignKey(a => a.GrantedById);
        access.HasOne(a => a.EndedBy).WithMany().HasForeignKey(a => a.EndedById);
    }
}

public sealed class DoorNoticeConfiguration : IEntityTypeConfiguration<DoorNotice>
{
    public void Configure(EntityTypeBuilder<DoorNotice> notice)
    {
        notice.HasSubject("DoorNotices", caseHasTeam: false);
        notice.HasOne<Domain.Teams.Cait>().WithMany().HasForeignKey(n => n.CaitId);
        notice.Property(n => n.FromReference).HasMaxLength(Lengths.Reference);
        // Those about no case that nobody has answered.
        notice.HasIndex(n => new { n.AnsweredAt, n.At }).HasFilter(SubjectConfiguration.NoCase);
        notice.Property(n => n.Answer).HasMaxLength(Lengths.Line);
        notice.HasIndex(n => new { n.CaseFileId, n.AnsweredAt });
        notice.HasOne(n => n.By).WithMany().HasForeignKey(n => n.ById);
        notice.HasOne(n => n.AnsweredBy).WithMany().HasForeignKey(n => n.AnsweredById);
    }
}

public sealed class CaseChildConfiguration : IEntityTypeConfiguration<CaseChild>
{
    public void Configure(EntityTypeBuilder<CaseChild> child)
    {
        child.ToTable("CaseChildren");
        child.HasIndex(c => new { c.CaseFileId, c.ChildId }).IsUnique();
        child.HasOne(c => c.Child).WithMany(c => c.Cases).HasForeignKey(c => c.ChildId);
    }
}

public sealed class CaseSuspectConfiguration : IEntityTypeConfiguration<CaseSuspect>
{
    public void Configure(EntityTypeBuilder<CaseSuspect> suspect)
    {
        suspect.ToTable("CaseSuspects");
        suspect.HasIndex(s => new { s.CaseFileId, s.SuspectId }).IsUnique();
        suspect.HasOne(s => s.Suspect).WithMany(s => s.Cases).HasForeignKey(s => s.SuspectId);
    }
}

public sealed class CaseHouseholdConfiguration : IEntityTypeConfiguration<CaseHousehold>
{
    public void Configure(EntityTypeBuilder<CaseHousehold> household)
    {
        household.ToTable("CaseHouseholds");
        household.HasIndex(h => new { h.CaseFileId, h.HouseholdId }).IsUnique();
        household.HasOne(h => h.Household).WithMany(h => h.Cases).HasForeignKey(h => h.HouseholdId);
    }
}

public sealed class CaseRelativeConfiguration : IEntityTypeConfiguration<CaseRelative>
{
    public void Configure(EntityTypeBuilder<CaseRelative> relative)
    {
        relative.ToTable("CaseRelatives");
        relative.HasIndex(r => new { r.CaseFileId, r.PersonId }).IsUnique();
        relative.HasOne(r => r.Person).WithMany(p => p.RelativeOn).HasForeignKey(r => r.PersonId);
    }
}
