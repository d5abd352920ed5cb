using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.HasIndex(p => p.Reference).IsUnique();
        person.Property(p => p.Reference).HasMaxLength(Lengths.Reference);
        person.Property(p => p.RecordedIn).HasMaxLength(Lengths.Reference);
        person.Property(p => p.Name).HasMaxLength(Lengths.Name);
        person.Property(p => p.KnownAs).HasMaxLength(Lengths.Name * 2);
        // A letter can become two in upper case, as ß does.
        person.Property(p => p.SearchName).HasMaxLength(Lengths.Name * 2);
        person.HasIndex(p => p.SearchName);
        person.Ignore(p => p.Birth);
        person.HasMany(p => p.Facts).WithOne().HasForeignKey(f => f.PersonId);

        // Whoever writes something down needs what stands; pages project what they show and are not touched by this.
        person.Navigation(p => p.Facts).AutoInclude();
        person.Navigation(p => p.Child).AutoInclude();
    }
}

public sealed class PersonFactConfiguration : IEntityTypeConfiguration<PersonFact>
{
    public void Configure(EntityTypeBuilder<PersonFact> fact)
    {
        fact.ToTable("PersonFacts");
        fact.Property(f => f.Text).HasMaxLength(Lengths.Line);
        fact.Property(f => f.Code).HasMaxLength(Lengths.Reference * 2);
        fact.Property(f => f.CodeSet).HasMaxLength(Lengths.Code);
        fact.Property(f => f.Problem).HasMaxLength(Lengths.Name);
        fact.Property(f => f.Source).HasMaxLength(Lengths.Name);
        fact.Property(f => f.Reason).HasMaxLength(Lengths.Line);
        fact.Ignore(f => f.Birth).Ignore(f => f.Sex).Ignore(f => f.IsStanding);
        fact.HasOne(f => f.RecordedBy).WithMany().HasForeignKey(f => f.RecordedById);
        fact.HasOne(f => f.ReplacedBy).WithMany().HasForeignKey(f => f.ReplacedById);
        // Everything of a person, and who has a number.
        fact.HasIndex(f => new { f.PersonId, f.Kind });
        fact.HasIndex(f => new { f.Code, f.Kind });
    }
}

public sealed class ChildConfiguration : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> child)
    {
        child.ToTable("Children");
        child.HasOne(c => c.Person).WithOne(p => p.Child).HasForeignKey<Child>(c => c.PersonId);
        child.HasMany(c => c.Plans).WithOne().HasForeignKey(p => p.ChildId);
        child.HasMany(c => c.LookedAfter).WithOne().HasForeignKey(p => p.ChildId);
        child.HasMany(c => c.Corrected).WithOne().HasForeignKey(p => p.ChildId);
        child.Ignore(c => c.OpenedPlan);
        child.Ignore(c => c.OtherRecords);
        child.Ignore(c => c.PlansOnAnyRecord);

        // No act on a child may overlook a plan that runs.
        child.Navigation(c => c.Plans).AutoInclude();
        child.Navigation(c => c.LookedAfter).AutoInclude();
    }
}

public sealed class PlanPeriodConfiguration : IEntityTypeConfiguration<PlanPeriod>
{
    public void Configure(EntityTypeBuilder<PlanPeriod> plan)
    {
        plan.ToTable("PlanPeriods");
        plan.Property(p => p.BoroughCode).HasMaxLength(Lengths.Code);
        plan.Property(p => p.OpenedBy).HasMaxLength(Lengths.Name);
        plan.Property(p => p.ClosedBy).HasMaxLength(Lengths.Name);
        plan.HasOne(p => p.Borough).WithMany().HasForeignKey(p => p.BoroughCode);
        plan.HasOne(p => p.RecordedBy).WithMany().HasForeignKey(p => p.RecordedById);
        plan.HasOne(p => p.EndRecordedBy).WithMany().HasForeignKey(p => p.EndRecordedById);
        plan.Ignore(p => p.DecidedAt);
        plan.HasIndex(p => new { p.ChildId, p.Start });
        plan.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PlanPeriodId);
        // No act on a plan may overlook what it was before.
        plan.Navigation(p => p.Changes).AutoInclude();
        // Two people opening a plan at once: the second is told (8935).
        plan.HasIndex(p => p.ChildId).IsUnique().HasFilter("\"End\" IS NULL").HasDatabaseName("IX_PlanPeriods_Open");
    }
}

public sealed class PlanCategoryChangeConfiguration : IEntityTypeConfiguration<PlanCategoryChange>
{
    public void Configure(EntityTypeBuilder<PlanCategoryChange> change)
    {
        change.ToTable("PlanCategoryChanges");
        change.Property(c => c.ChangedBy).HasMaxLength(Lengths.Name);
        change.HasOne(c => c.RecordedBy).WithMany().HasForeignKey(c => c.RecordedById);
    }
}

public sealed class CorrectedPeriodConfiguration : IEntityTypeConfiguration<CorrectedPeriod>
{
    public void Configure(EntityTypeBuilder<CorrectedPeriod> period)
    {
        period.ToTable("CorrectedPeriods");
        period.Property(p => p.BoroughCode).HasMaxLength(Lengths.Code);
        period.Property(p => p.Source).HasMaxLength(Lengths.Name);
        period.Property(p => p.EndSource).HasMaxLength(Lengths.Name);
        period.Property(p => p.Reason).HasMaxLength(Lengths.Line);
        period.HasOne(p => p.Borough).WithMany().HasForeignKey(p => p.BoroughCode);
        period.HasOne(p => p.RecordedBy).WithMany().HasForeignKey(p => p.RecordedById);
        period.HasOne(p => p.CorrectedBy).WithMany().HasForeignKey(p => p.CorrectedById);
        period.HasIndex(p => new { p.ChildId, p.CorrectedAt });
    }
}

public sealed class LookedAfterPeriodConfiguration : IEntityTypeConfiguration<LookedAfterPeriod>
{
    public void Configure(EntityTypeBuilder<LookedAfterPeriod> period)
    {
        period.ToTable("LookedAfterPeriods");
        period.Property(p => p.BoroughCode).HasMaxLength(Lengths.Code);
        period.Property(p => p.Source).HasMaxLength(Lengths.Name);
        period.HasOne(p => p.Borough).WithMany().HasForeignKey(p => p.BoroughCode);
        period.HasOne(p => p.RecordedBy).WithMany().HasForeignKey(p => p.RecordedById);
        period.HasOne(p => p.EndRecordedBy).WithMany().HasForeignKey(p => p.EndRecordedById);
        period.HasIndex(p => new { p.ChildId, p.Start });
    }
}

public sealed class SuspectConfiguration : IEntityTypeConfiguration<Suspect>
{
    public void Configure(EntityTypeBuilder<Suspect> suspect) =>
        suspect.ToTable("Suspects").HasOne(s => s.Person).WithOne(p => p.Suspect).HasForeignKey<Suspect>(s => s.PersonId);
}

public sealed class RelationshipConfiguration : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> relationship)
    {
        relationship.ToTable("Relationships");
        relationship.Property(r => r.Source).HasMaxLength(Lengths.Name);
        relationship.Property(r => r.WithdrawnReason).HasMaxLength(Lengths.Line);
        relationship.Ignore(r => r.IsStanding);
        relationship.HasOne(r => r.Of).WithMany(p => p.Relations).HasForeignKey(r => r.OfId);
        relationship.HasOne(r => r.To).WithMany(p => p.RelationsOfOthers).HasForeignKey(r => r.ToId);
        relationship.HasOne(r => r.RecordedBy).WithMany().HasForeignKey(r => r.RecordedById);
        relationship.HasOne(r => r.WithdrawnBy).WithMany().HasForeignKey(r => r.WithdrawnById);
    }
}

public sealed class PersonLinkConfiguration : IEntityTypeConfiguration<PersonLink>
{
    public void Configure(EntityTypeBuilder<PersonLink> link)
    {
        link.ToTable("PersonLinks");
        link.HasIndex(l => l.Reference).IsUnique();
        link.Property(l => l.Reference).HasMaxLength(Lengths.Reference);
        link.Property(l => l.Evidence).HasMaxLength(Lengths.Narrative);
        link.Property(l => l.UndoneReason).HasMaxLength(Lengths.Line);
        link.Ignore(l => l.IsStanding);
        link.HasOne(l => l.First).WithMany().HasForeignKey(l => l.FirstId);
        link.HasOne(l => l.Second).WithMany().HasForeignKey(l => l.SecondId);
        link.HasOne(l => l.By).WithMany().HasForeignKey(l => l.ById);
        link.HasOne(l => l.UndoneBy).WithMany().HasForeignKey(l => l.UndoneById);
        link.HasOne(l => l.ReplayOf).WithMany().HasForeignKey(l => l.ReplayOfId);
        // One verdict stands on a pair; who decides second is told.
        link.HasIndex(l => new { l.FirstId, l.SecondId }).IsUnique().HasFilter("\"UndoneAt\" IS NULL")
            .HasDatabaseName("IX_PersonLinks_Standing");
        link.HasIndex(l => new { l.FirstId, l.Verdict });
        link.HasIndex(l => new { l.SecondId, l.Verdict });
    }
}

public sealed class HouseholdConfiguration : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("Households");
        household.HasIndex(h => h.Reference).IsUnique();
        household.Property(h => h.Reference).HasMaxLength(Lengths.Reference);
        household.Property(h => h.Address).HasMaxLength(Lengths.Address);
        household.Property(h => h.SearchAddress).HasMaxLength(Lengths.Address * 2);
        household.Property(h => h.BoroughCode).HasMaxLength(Lengths.Code);
        household.HasMany(h => h.Members).WithOne(m => m.Household).HasForeignKey(m => m.HouseholdId);
        household.Navigation(h => h.Members).AutoInclude();
    }
}

public sealed class HouseholdMemberConfiguration : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> member)
    {
        member.ToTable("HouseholdMembers");
        member.Property(m => m.Relation).HasMaxLength(Lengths.Relation);
        member.HasOne(m => m.Person).WithMany(p => p.Homes).HasForeignKey(m => m.PersonId);
    }
}
