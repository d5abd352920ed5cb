using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Who looked at what in the last weeks, what of it has to be answered, a week's looks to confirm, cases opened by other teams, and an
/// officer who may not open one.
/// </summary>
internal sealed class DemoTrail(PortalDbContext db, WorkingCalendar calendar, DateTime now)
{
    private readonly DateOnly today = UkTime.DateOf(now);

    public async Task MakeAsync(DemoCast hackney, DemoCast lambeth)
    {
        var files = await db.Set<CaseFile>().Where(file => file.CaitId == hackney.Cait.Id && !file.IsRestricted)
            .OrderBy(file => file.Reference).Take(6).ToListAsync();
        var week = LookSample.WeekOf(today).AddDays(-7);
        var begins = UkTime.EndOf(week.AddDays(-1)).AddHours(9);
        List<Officer> officers = [.. hackney.Constables, .. hackney.Sergeants];
        List<AuditEntry> looks = [];
        for (var n = 0; n < 14; n++)
        {
            var (officer, file) = (officers[n % officers.Count], files[n % files.Count]);
            looks.Add(Look(officer, hackney, AuditAction.Viewed, nameof(CaseFile), begins.AddHours(n * 7), null, file));
        }
        var own = Look(hackney.Constables[1], hackney, AuditAction.Searched, "Person", now.AddHours(-30),
            $$"""{"Terms":"{{hackney.Constables[1].Name.Split(' ')[^1]}}","Found":3}""");
        var misses = Look(hackney.Constables[2], hackney, AuditAction.Searched, "Person", now.AddHours(-52),
            """{"Terms":"Jaspar Quillfeather","Found":0}""");
        var without = Look(hackney.Constables[0], hackney, AuditAction.Viewed, nameof(CaseFile), now.AddHours(-76), null, files[0]);
        db.AuditEntries.AddRange([.. looks, own, misses, without]);
        await db.SaveChangesAsync();

        LookAlert Raise(AlertKind kind, Officer who, AuditEntry entry, string words) => LookAlert.Raise(
            AlertRule.Of(kind, 1, 1440, 3, today.AddYears(-1)), who.Id, entry.Id, words, calendar, entry.At.AddMinutes(20));
        var asked = Raise(AlertKind.NoHand, hackney.Constables[0], without, "5 records opened with no hand in them and no reason given.");
        var auditor = await db.Officers.SingleAsync(officer => officer.Role == Role.Auditor);
        asked.AskWhy(new(auditor.Id, auditor.Name, Role.Auditor, []), now.AddHours(-50));
        db.AddRange(asked, Raise(AlertKind.OwnName, hackney.Constables[1], own, "Searched for their own surname, found 3."),
            Raise(AlertKind.ManyMisses, hackney.Constables[2], misses, "12 searches that found nobody in 20 minutes."));
        db.Add(LookSample.Draw(hackney.Cait.Id, week, Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("demonstration"))),
            [.. looks.Select(look => look.Id)], UkTime.EndOf(week.AddDays(6)).AddMinutes(15)));

        var theirs = lambeth.Acting(lambeth.Sergeants[0]);
        var waits = BreakGlass.Open(files[1], BreakGlassPurpose.LinkedToMine, null,
            "A man arrested here gave an address on this case. I need to know whether children live there before he is bailed.",
            BreakGlassTime.Hour, calendar, theirs, now.AddHours(-20));
        var reviewed = BreakGlass.Open(files[2], BreakGlassPurpose.ChildAtRiskNow, null, "A neighbour rang: the children were alone.",
            BreakGlassTime.QuarterOfAnHour, calendar, theirs, now.AddDays(-9));
        reviewed.Review(BreakGlassFinding.Justified, "The call was logged, and she opened what she needed.", true, false, false,
            hackney.Acting(hackney.Inspector), now.AddDays(-8));
        db.AddRange(waits, reviewed, ConflictLock.Set(files[3], lambeth.Constables[0], ConflictKind.OwnFamily,
            "The mother is her cousin.", [], hackney.Acting(hackney.Inspector), now.AddDays(-30)));
        await db.SaveChangesAsync();
    }

    private static AuditEntry Look(
        Officer officer, DemoCast cast, AuditAction action, string subject, DateTime at, string? detail, CaseFile? file = null) => new()
        {
            At = at,
            ById = officer.Id,
            ByName = officer.Name,
            ByRole = officer.Role,
            TeamId = cast.Cait.Id,
            Action = action,
            Subject = subject,
            SubjectId = file?.Id,
            SubjectReference = file?.Reference,
            Reason = officer.Role == Role.DetectiveSergeant ? AccessReason.Supervision : AccessReason.MyTeamsCase,
            Detail = detail
        };
}
