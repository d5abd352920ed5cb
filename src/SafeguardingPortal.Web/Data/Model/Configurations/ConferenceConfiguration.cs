using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class ConferenceConfiguration : IEntityTypeConfiguration<Conference>
{
    public void Configure(EntityTypeBuilder<Conference> conference)
    {
        conference.ToTable("Conferences");
        conference.Property(c => c.Reference).HasMaxLength(Lengths.Reference);
        conference.Property(c => c.BoroughCode).HasMaxLength(Lengths.Code);
        conference.Property(c => c.Place).HasMaxLength(Lengths.Address);
        conference.Property(c => c.Chair).HasMaxLength(Lengths.Name);
        conference.Property(c => c.LeadWorker).HasMaxLength(Lengths.Name);
        conference.Property(c => c.InvitedBy).HasMaxLength(Lengths.Name);
        conference.HasOne(c => c.CaseFile).WithMany().HasForeignKey(c => c.CaseFileId);
        conference.HasOne(c => c.Cait).WithMany().HasForeignKey(c => c.CaitId);
        conference.HasOne(c => c.Borough).WithMany().HasForeignKey(c => c.BoroughCode);
        conference.HasOne(c => c.LoggedBy).WithMany().HasForeignKey(c => c.LoggedById);
        conference.HasOne(c => c.Discussion).WithMany().HasForeignKey(c => c.DiscussionId);
        conference.HasOne(c => c.Liaison).WithMany().HasForeignKey(c => c.LiaisonId);
        conference.HasOne(c => c.MergedInto).WithMany().HasForeignKey(c => c.MergedIntoId);
        conference.HasMany(c => c.Children).WithOne().HasForeignKey(c => c.ConferenceId);
        conference.HasMany(c => c.Dates).WithOne().HasForeignKey(d => d.ConferenceId);
        conference.HasMany(c => c.Assignments).WithOne().HasForeignKey(a => a.ConferenceId);
        conference.HasMany(c => c.Requests).WithOne().HasForeignKey(r => r.ConferenceId);
        conference.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => d.ConferenceId);
        conference.HasMany(c => c.Meetings).WithOne().HasForeignKey(m => m.ConferenceId);
        conference.HasMany(c => c.Reports).WithOne().HasForeignKey(r => r.ConferenceId);
        conference.HasMany(c => c.Attendees).WithOne().HasForeignKey(a => a.ConferenceId);
        conference.HasMany(c => c.Police).WithOne().HasForeignKey(p => p.ConferenceId);
        conference.HasMany(c => c.CoreGroups).WithOne().HasForeignKey(g => g.ConferenceId);
        conference.HasMany(c => c.Corrections).WithOne().HasForeignKey(n => n.ConferenceId);
        conference.HasMany(c => c.Clocks).WithOne().HasForeignKey(k => k.ConferenceId);
        conference.HasMany(c => c.History).WithOne().HasForeignKey(e => e.ConferenceId);
        conference.HasOne(c => c.AbsenceSignOff).WithOne().HasForeignKey<AbsenceSignOff>(s => s.ConferenceId);
        conference.HasOne(c => c.Birth).WithOne().HasForeignKey<RecordedBirth>(b => b.ConferenceId);

        // What an act on a conference may have to look at.
        conference.Navigation(c => c.CaseFile).AutoInclude();
        conference.Navigation(c => c.Children).AutoInclude();
        conference.Navigation(c => c.Dates).AutoInclude();
        conference.Navigation(c => c.Requests).AutoInclude();
        conference.Navigation(c => c.Decisions).AutoInclude();
        conference.Navigation(c => c.Meetings).AutoInclude();
        conference.Navigation(c => c.Reports).AutoInclude();
        conference.Navigation(c => c.Clocks).AutoInclude();
        conference.Navigation(c => c.History).AutoInclude();
        conference.Navigation(c => c.AbsenceSignOff).AutoInclude();
        conference.Navigation(c => c.Birth).AutoInclude();

        conference.HasIndex(c => c.Reference).IsUnique();
        conference.HasIndex(c => new { c.CaseFileId, c.Number }).IsUnique();
        // The diary, of a team, of all teams and of one officer; then the measures, by the month it was held.
        conference.HasIndex(c => new { c.CaitId, c.StartsAt });
        conference.HasIndex(c => c.StartsAt);
        conference.HasIndex(c => new { c.LiaisonId, c.StartsAt });
        conference.HasIndex(c => new { c.CaitId, c.HeldFrom });
        conference.HasIndex(c => c.HeldFrom);
    }
}

public sealed class ConferenceChildConfiguration : IEntityTypeConfiguration<ConferenceChild>
{
    public void Configure(EntityTypeBuilder<ConferenceChild> child)
    {
        child.ToTable("ConferenceChildren");
        child.Property(c => c.FromReference).HasMaxLength(Lengths.Reference);
        child.HasIndex(c => new { c.ConferenceId, c.ChildId }).IsUnique();
        child.HasOne(c => c.Child).WithMany().HasForeignKey(c => c.ChildId);
        child.HasOne(c => c.Decision).WithOne().HasForeignKey<ChildDecision>(d => d.ConferenceChildId);
        child.Navigation(c => c.Child).AutoInclude();
        child.Navigation(c => c.Decision).AutoInclude();
    }
}

public sealed class ChildDecisionConfiguration : IEntityTypeConfiguration<ChildDecision>
{
    public void Configure(EntityTypeBuilder<ChildDecision> decision) => decision.ToTable("ConferenceChildDecisions");
}

public sealed class ConferenceDateConfiguration : IEntityTypeConfiguration<ConferenceDate>
{
    public void Configure(EntityTypeBuilder<ConferenceDate> date)
    {
        date.ToTable("ConferenceDates");
        date.HasIndex(d => new { d.ConferenceId, d.Order }).IsUnique();
        date.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
    }
}

public sealed class ConferenceAssignmentConfiguration : IEntityTypeConfiguration<ConferenceAssignment>
{
    public void Configure(EntityTypeBuilder<ConferenceAssignment> assignment) =>
        assignment.ToTable("ConferenceAssignments").HasOne(a => a.Liaison).WithMany().HasForeignKey(a => a.LiaisonId);
}

public sealed class NonAttendanceRequestConfiguration : IEntityTypeConfiguration<NonAttendanceRequest>
{
    public void Configure(EntityTypeBuilder<NonAttendanceRequest> request) =>
        request.ToTable("NonAttendanceRequests").HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
}

public sealed class AttendanceDecisionConfiguration : IEntityTypeConfiguration<AttendanceDecision>
{
    public void Configure(EntityTypeBuilder<AttendanceDecision> decision)
    {
        decision.ToTable("AttendanceDecisions");
        decision.Property(d => d.ChairName).HasMaxLength(Lengths.Name);
        decision.HasOne<NonAttendanceRequest>().WithMany().HasForeignKey(d => d.RequestId);
        decision.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
    }
}

public sealed class LiaisonMeetingConfiguration : IEntityTypeConfiguration<LiaisonMeeting>
{
    public void Configure(EntityTypeBuilder<LiaisonMeeting> meeting)
    {
        meeting.ToTable("LiaisonMeetings");
        meeting.HasOne(m => m.Liaison).WithMany().HasForeignKey(m => m.LiaisonId);
        meeting.HasOne(m => m.Supervisor).WithMany().HasForeignKey(m => m.SupervisorId);
    }
}

public sealed class ConferenceReportConfiguration : IEntityTypeConfiguration<ConferenceReport>
{
    public void Configure(EntityTypeBuilder<ConferenceReport> report)
    {
        report.ToTable("ConferenceReports");
        report.HasIndex(r => new { r.ConferenceId, r.Number }).IsUnique();
        report.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
        report.HasOne(r => r.Check).WithOne().HasForeignKey<ReportCheck>(c => c.ReportId);
        report.HasOne(r => r.Sending).WithOne().HasForeignKey<ReportSending>(s => s.ReportId);
        report.Navigation(r => r.Check).AutoInclude();
        report.Navigation(r => r.Sending).AutoInclude();
    }
}

public sealed class ReportCheckConfiguration : IEntityTypeConfiguration<ReportCheck>
{
    public void Configure(EntityTypeBuilder<ReportCheck> check) =>
        check.ToTable("ReportChecks").HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
}

public sealed class ReportSendingConfiguration : IEntityTypeConfiguration<ReportSending>
{
    public void Configure(EntityTypeBuilder<ReportSending> sending)
    {
        sending.ToTable("ReportSendings").HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        sending.Property(s => s.Power).HasMaxLength(Lengths.Name);
    }
}

public sealed class ReportWordingConfiguration : IEntityTypeConfiguration<ReportWording>
{
    public void Configure(EntityTypeBuilder<ReportWording> wording) =>
        wording.ToTable("ReportWordings").Property(w => w.BoroughCode).HasMaxLength(Lengths.Code);
}

public sealed class PartnerContactConfiguration : IEntityTypeConfiguration<PartnerContact>
{
    public void Configure(EntityTypeBuilder<PartnerContact> contact)
    {
        contact.ToTable("PartnerContacts");
        contact.Property(c => c.Name).HasMaxLength(Lengths.Name);
        contact.Property(c => c.Agency).HasMaxLength(Lengths.Name);
        contact.Property(c => c.BoroughCode).HasMaxLength(Lengths.Code);
        contact.Property(c => c.Phone).HasMaxLength(Lengths.Contact);
        contact.Property(c => c.Email).HasMaxLength(Lengths.Contact);
    }
}

public sealed class ReportLeadConfiguration : IEntityTypeConfiguration<ReportLead>
{
    public void Configure(EntityTypeBuilder<ReportLead> lead)
    {
        lead.ToTable("ReportLeads");
        lead.Property(l => l.BoroughCode).HasMaxLength(Lengths.Code);
        lead.Property(l => l.Source).HasMaxLength(Lengths.Name);
        lead.HasIndex(l => new { l.BoroughCode, l.ForReviews, l.From });
    }
}

public sealed class ConferenceAttendeeConfiguration : IEntityTypeConfiguration<ConferenceAttendee>
{
    public void Configure(EntityTypeBuilder<ConferenceAttendee> attendee)
    {
        attendee.ToTable("ConferenceAttendees");
        attendee.Property(a => a.Name).HasMaxLength(Lengths.Name);
        attendee.Property(a => a.JobTitle).HasMaxLength(Lengths.Name);
    }
}

public sealed class PoliceAttendeeConfiguration : IEntityTypeConfiguration<PoliceAttendee>
{
    public void Configure(EntityTypeBuilder<PoliceAttendee> attendee)
    {
        attendee.ToTable("PoliceAttendees");
        attendee.HasIndex(a => new { a.ConferenceId, a.OfficerId }).IsUnique();
        attendee.HasOne(a => a.Officer).WithMany().HasForeignKey(a => a.OfficerId);
    }
}

public sealed class AbsenceSignOffConfiguration : IEntityTypeConfiguration<AbsenceSignOff>
{
    public void Configure(EntityTypeBuilder<AbsenceSignOff> signOff) =>
        signOff.ToTable("AbsenceSignOffs").HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
}

public sealed class CoreGroupMeetingConfiguration : IEntityTypeConfiguration<CoreGroupMeeting>
{
    public void Configure(EntityTypeBuilder<CoreGroupMeeting> meeting)
    {
        meeting.ToTable("CoreGroupMeetings");
        meeting.Property(m => m.ToldBy).HasMaxLength(Lengths.Name);
        meeting.HasOne(m => m.RecordedBy).WithMany().HasForeignKey(m => m.RecordedById);
    }
}

public sealed class RecordedBirthConfiguration : IEntityTypeConfiguration<RecordedBirth>
{
    public void Configure(EntityTypeBuilder<RecordedBirth> birth) =>
        birth.ToTable("RecordedBirths").Property(b => b.ToldBy).HasMaxLength(Lengths.Name);
}

public sealed class ConferenceCorrectionConfiguration : IEntityTypeConfiguration<ConferenceCorrection>
{
    public void Configure(EntityTypeBuilder<ConferenceCorrection> correction)
    {
        correction.ToTable("ConferenceCorrections");
        correction.Property(c => c.About).HasMaxLength(Lengths.Name);
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
    }
}

public sealed class ConferenceClockConfiguration : IEntityTypeConfiguration<ConferenceClock>
{
    public void Configure(EntityTypeBuilder<ConferenceClock> clock)
    {
        clock.ToTable("ConferenceClocks");
        clock.HasIndex(c => c.DeadlineId).IsUnique();
        clock.HasOne(c => c.Deadline).WithMany().HasForeignKey(c => c.DeadlineId);
        clock.Navigation(c => c.Deadline).AutoInclude();
    }
}

public sealed class DisclosurePowerConfiguration : IEntityTypeConfiguration<DisclosurePower>
{
    public void Configure(EntityTypeBuilder<DisclosurePower> power)
    {
        power.ToTable("DisclosurePowers");
        power.Property(p => p.Name).HasMaxLength(Lengths.Name);
        power.Property(p => p.Source).HasMaxLength(Lengths.Name);
        power.HasIndex(p => new { p.Name, p.From }).IsUnique();
    }
}

public sealed class DisclosureReceiptConfiguration : IEntityTypeConfiguration<DisclosureReceipt>
{
    public void Configure(EntityTypeBuilder<DisclosureReceipt> receipt)
    {
        receipt.ToTable("DisclosureReceipts");
        receipt.Property(r => r.Words).HasMaxLength(Lengths.Line);
        receipt.HasIndex(r => r.DisclosureId);
        receipt.HasOne<Disclosure>().WithMany(given => given.Receipts).HasForeignKey(r => r.DisclosureId);
    }
}

public sealed class DisclosureConfiguration : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> disclosure)
    {
        disclosure.ToTable("Disclosures");
        disclosure.Property(d => d.Reference).HasMaxLength(Lengths.Reference + 8);
        disclosure.Property(d => d.What).HasMaxLength(Lengths.Line);
        disclosure.Property(d => d.Recipient).HasMaxLength(Lengths.Name);
        disclosure.Property(d => d.Organisation).HasMaxLength(Lengths.Name);
        disclosure.Property(d => d.Power).HasMaxLength(Lengths.Name);
        disclosure.HasOne(d => d.CaseFile).WithMany().HasForeignKey(d => d.CaseFileId);
        disclosure.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
        disclosure.HasIndex(d => d.Reference);
        disclosure.HasIndex(d => new { d.CaseFileId, d.GivenAt });
        // The log of the command begins with the newest.
        disclosure.HasIndex(d => d.GivenAt);
    }
}
