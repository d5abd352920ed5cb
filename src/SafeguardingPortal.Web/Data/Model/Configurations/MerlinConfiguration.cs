using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class MerlinReportConfiguration : IEntityTypeConfiguration<MerlinReport>
{
    public void Configure(EntityTypeBuilder<MerlinReport> report)
    {
        report.ToTable("MerlinReports");
        report.Property(r => r.Reference).HasMaxLength(Lengths.Reference);
        report.Property(r => r.Number).HasMaxLength(Lengths.Phone);
        report.Property(r => r.BoroughCode).HasMaxLength(Lengths.Code);
        report.Property(r => r.Author).HasMaxLength(Lengths.Name);
        report.Property(r => r.NotMet).HasConversion<int>();
        report.Property(r => r.Need).HasMaxLength(Lengths.Line);
        report.Property(r => r.Risk).HasMaxLength(Lengths.Line);
        report.Property(r => r.Reason).HasMaxLength(Lengths.Line);
        report.Property(r => r.To).HasMaxLength(Lengths.Name);
        report.Property(r => r.CrisNumber).HasMaxLength(Lengths.Phone);
        report.Property(r => r.ReferralReference).HasMaxLength(Lengths.Reference);
        report.HasOne(r => r.Cait).WithMany().HasForeignKey(r => r.CaitId);
        report.HasOne(r => r.Borough).WithMany().HasForeignKey(r => r.BoroughCode);
        report.HasOne(r => r.RecordedBy).WithMany().HasForeignKey(r => r.RecordedById);
        report.HasOne(r => r.DecidedBy).WithMany().HasForeignKey(r => r.DecidedById);
        report.HasMany(r => r.People).WithOne(p => p.Report).HasForeignKey(p => p.ReportId);
        report.Navigation(r => r.People).AutoInclude();

        report.HasIndex(r => r.Reference).IsUnique();
        report.HasIndex(r => r.Number).IsUnique();
        // The queue by age, of a team and of all; figures by month, borough and decision.
        report.HasIndex(r => new { r.CaitId, r.DecidedAt, r.ReceivedAt });
        report.HasIndex(r => new { r.DecidedAt, r.ReceivedAt });
        report.HasIndex(r => new { r.ReceivedAt, r.BoroughCode, r.Outcome });
    }
}

public sealed class MerlinPersonConfiguration : IEntityTypeConfiguration<MerlinPerson>
{
    public void Configure(EntityTypeBuilder<MerlinPerson> person)
    {
        person.ToTable("MerlinPeople");
        person.Property(p => p.Name).HasMaxLength(Lengths.Name);
        person.Property(p => p.SearchName).HasMaxLength(Lengths.Name);
        person.Property(p => p.BirthAsTold).HasMaxLength(Lengths.Relation);
        person.Property(p => p.Address).HasMaxLength(Lengths.Address);
        person.Property(p => p.HomeKey).HasMaxLength(Lengths.Name);
        person.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        person.HasIndex(p => new { p.ReportId, p.Order }).IsUnique();
        // Who was reported before: by the record, by the name, by the home.
        person.HasIndex(p => p.PersonId);
        person.HasIndex(p => new { p.SearchName, p.BirthDate });
        person.HasIndex(p => p.HomeKey);
    }
}
