using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CrimeConfiguration : IEntityTypeConfiguration<Crime>
{
    public void Configure(EntityTypeBuilder<Crime> crime)
    {
        crime.ToTable("Crimes");
        crime.Property(c => c.Reference).HasMaxLength(Lengths.Reference);
        crime.Property(c => c.CrisNumber).HasMaxLength(Lengths.Reference * 2);
        crime.Property(c => c.Offence).HasMaxLength(Lengths.Name);
        crime.Property(c => c.OffenceGroup).HasMaxLength(Lengths.Relation);
        crime.Property(c => c.Disposal).HasMaxLength(Lengths.Code);
        crime.HasOne(c => c.Cait).WithMany().HasForeignKey(c => c.CaitId);
        crime.HasOne(c => c.AddedBy).WithMany().HasForeignKey(c => c.AddedById);
        crime.HasOne<Crime>().WithMany().HasForeignKey(c => c.CountedAsId);
        crime.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CrimeId);
        crime.HasMany(c => c.People).WithOne().HasForeignKey(p => p.CrimeId);
        crime.HasMany(c => c.Charges).WithOne().HasForeignKey(c => c.CrimeId);

        // What an act on a crime may have to look at.
        crime.Navigation(c => c.CaseFile).AutoInclude();
        crime.Navigation(c => c.Steps).AutoInclude();
        crime.Navigation(c => c.People).AutoInclude();
        crime.Navigation(c => c.Charges).AutoInclude();

        crime.HasIndex(c => c.Reference).IsUnique();
        crime.HasIndex(c => new { c.CaseFileId, c.Number }).IsUnique();
        crime.HasIndex(c => new { c.CaseFileId, c.CrisNumber }).IsUnique();
        crime.HasIndex(c => c.CrisNumber);
        // The figures, of a team and of all: by the day it was reported, recorded and detected.
        crime.HasIndex(c => new { c.CaitId, c.RecordedAt });
        crime.HasIndex(c => new { c.CaitId, c.DetectedAt });
        crime.HasIndex(c => new { c.CaitId, c.ReportedAt });
        crime.HasIndex(c => c.RecordedAt);
        crime.HasIndex(c => c.DetectedAt);
        crime.HasIndex(c => c.ReportedAt);
        crime.HasIndex(c => c.ConfirmedOn);
    }
}

public sealed class CrimeStepConfiguration : IEntityTypeConfiguration<CrimeStep>
{
    public void Configure(EntityTypeBuilder<CrimeStep> step)
    {
        step.ToTable("CrimeSteps");
        step.Property(s => s.Offence).HasMaxLength(Lengths.Name);
        step.Property(s => s.WasOffence).HasMaxLength(Lengths.Name);
        step.Property(s => s.OffenceGroup).HasMaxLength(Lengths.Relation);
        step.Property(s => s.WasGroup).HasMaxLength(Lengths.Relation);
        step.Property(s => s.Disposal).HasMaxLength(Lengths.Code);
        step.HasIndex(s => new { s.CrimeId, s.Number }).IsUnique();
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        step.HasOne(s => s.Corrects).WithMany().HasForeignKey(s => s.CorrectsId);
    }
}

public sealed class CrimePersonConfiguration : IEntityTypeConfiguration<CrimePerson>
{
    public void Configure(EntityTypeBuilder<CrimePerson> person)
    {
        person.ToTable("CrimePeople");
        person.Property(p => p.TakenOffReason).HasMaxLength(Lengths.Line);
        person.HasIndex(p => new { p.CrimeId, p.PersonId });
        person.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        person.HasOne<Domain.Teams.Officer>().WithMany().HasForeignKey(p => p.AddedById);
        person.HasOne<Domain.Teams.Officer>().WithMany().HasForeignKey(p => p.TakenOffById);
    }
}

public sealed class ChargeConfiguration : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> charge)
    {
        charge.ToTable("Charges");
        charge.Property(c => c.Offence).HasMaxLength(Lengths.Name);
        charge.HasIndex(c => new { c.CrimeId, c.Number }).IsUnique();
        charge.HasOne(c => c.Defendant).WithMany().HasForeignKey(c => c.DefendantId);
        charge.HasOne(c => c.Victim).WithMany().HasForeignKey(c => c.VictimId);
        charge.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        charge.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.ChargeId);
        charge.Navigation(c => c.Steps).AutoInclude();
    }
}

public sealed class CourtStepConfiguration : IEntityTypeConfiguration<CourtStep>
{
    public void Configure(EntityTypeBuilder<CourtStep> step)
    {
        step.ToTable("CourtSteps");
        step.Property(s => s.Court).HasMaxLength(Lengths.Name);
        step.HasIndex(s => new { s.ChargeId, s.Number }).IsUnique();
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        step.HasOne(s => s.Corrects).WithMany().HasForeignKey(s => s.CorrectsId);
    }
}
