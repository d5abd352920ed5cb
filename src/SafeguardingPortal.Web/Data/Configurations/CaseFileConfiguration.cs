using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.People;

namespace SafeguardingPortal.Web.Data.Configurations;

public sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        file.ToTable("CaseFiles");
        file.HasIndex(f => f.Reference).IsUnique();
        file.HasIndex(f => new { f.CaitId, f.OpenedAt });
        file.Property(f => f.Reference).HasMaxLength(Lengths.Reference);
        file.HasOne(f => f.Cait).WithMany().HasForeignKey(f => f.CaitId);
        file.HasMany(f => f.Children).WithOne().HasForeignKey(c => c.CaseFileId);
        file.HasMany(f => f.Suspects).WithOne().HasForeignKey(s => s.CaseFileId);
        file.HasMany(f => f.Households).WithOne().HasForeignKey(h => h.CaseFileId);
        file.HasMany(f => f.Entries).WithOne().HasForeignKey(e => e.CaseFileId);
    }
}

public sealed class CaseChildConfiguration : IEntityTypeConfiguration<CaseChild>
{
    public void Configure(EntityTypeBuilder<CaseChild> child)
    {
        child.ToTable("CaseChildren");
        child.HasIndex(c => new { c.CaseFileId, c.ChildId }).IsUnique();
        child.HasOne(c => c.Child).WithMany().HasForeignKey(c => c.ChildId);
    }
}

public sealed class CaseSuspectConfiguration : IEntityTypeConfiguration<CaseSuspect>
{
    public void Configure(EntityTypeBuilder<CaseSuspect> suspect)
    {
        suspect.ToTable("CaseSuspects");
        suspect.HasIndex(s => new { s.CaseFileId, s.SuspectId }).IsUnique();
        suspect.HasOne(s => s.Suspect).WithMany().HasForeignKey(s => s.SuspectId);
    }
}

public sealed class CaseHouseholdConfiguration : IEntityTypeConfiguration<CaseHousehold>
{
    public void Configure(EntityTypeBuilder<CaseHousehold> household)
    {
        household.ToTable("CaseHouseholds");
        household.HasIndex(h => new { h.CaseFileId, h.HouseholdId }).IsUnique();
        household.HasOne(h => h.Household).WithMany().HasForeignKey(h => h.HouseholdId);
    }
}

public sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Name).HasMaxLength(Lengths.Name);
        person.Property(p => p.KnownAs).HasMaxLength(Lengths.Name * 2);
        // A letter can become two in upper case, as ß does.
        person.Property(p => p.SearchName).HasMaxLength(Lengths.Name * 2);
        person.HasIndex(p => p.SearchName);
    }
}

public sealed class ChildConfiguration : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> child) =>
        child.ToTable("Children").HasOne(c => c.Person).WithOne().HasForeignKey<Child>(c => c.PersonId);
}

public sealed class SuspectConfiguration : IEntityTypeConfiguration<Suspect>
{
    public void Configure(EntityTypeBuilder<Suspect> suspect) =>
        suspect.ToTable("Suspects").HasOne(s => s.Person).WithOne().HasForeignKey<Suspect>(s => s.PersonId);
}

public sealed class HouseholdConfiguration : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("Households");
        household.Property(h => h.Address).HasMaxLength(Lengths.Address);
        household.Property(h => h.SearchAddress).HasMaxLength(Lengths.Address * 2);
        household.Property(h => h.BoroughCode).HasMaxLength(Lengths.Code);
        household.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId);
    }
}

public sealed class HouseholdMemberConfiguration : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> member)
    {
        member.ToTable("HouseholdMembers");
        member.Property(m => m.Relation).HasMaxLength(Lengths.Relation);
        member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
    }
}
