using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// What reached a team otherwise than by a referral: concerns in every state, MERLIN reports some of which name the same child, police
/// protection that runs and that has ended, and a critical incident with its log.
/// </summary>
internal sealed class DemoFrontDoor(PortalDbContext db, References references, ReferenceLists lists, WorkingCalendar calendar, DateTime now)
{
    private DateOnly Today => UkTime.DateOf(now);

    public async Task MakeAsync(DemoCast cast)
    {
        var borough = await db.Boroughs.SingleAsync(each => each.Code == cast.Borough);
        var street = await db.Officers.FirstOrDefaultAsync(officer => officer.Role == Role.FrontlineOfficer);
        await ConcernsAsync(cast, street is null ? cast.Acting(cast.Constables[1]) : new(street.Id, street.Name, street.Role, []));
        await MerlinsAsync(cast);
        await ProtectionsAsync(cast, borough);
        await IncidentAsync(cast);
        db.AddRange(Directory());
        await db.SaveChangesAsync();
    }

    private IEnumerable<DirectoryEntry> Directory()
    {
        var from = Today.AddYears(-1);
        DirectoryEntry Line(DirectoryKind kind, string? borough, string name, string? agency, string phone, DirectoryFacts? facts = null) =>
            DirectoryEntry.Of(kind, borough, name, agency, phone, null, facts ?? new(null, null, null, null), from);
        return
        [
            Line(DirectoryKind.PublicProtectionDesk, "E09000012", "Hackney Public Protection Desk", null, "020 7946 0171",
                new(new(2010, 9, 6), "post 4, filled", null, null)),
            Line(DirectoryKind.PublicProtectionDesk, "E09000014", "Haringey Public Protection Desk", null, "020 7946 0172",
                new(new(2010, 11, 1), null, null, null)),
            Line(DirectoryKind.SpecialistUnit, null, "SCD2, rape and serious sexual assault", null, "020 7946 0173"),
            Line(DirectoryKind.SpecialistUnit, null, "Paladin team, ports", null, "020 7946 0174"),
            Line(DirectoryKind.PointOfReferral, "E09000012", "First response, council service centre", "Hackney Council", "020 7946 0150",
                new(null, null, Today.AddMonths(-14), null)),
            Line(DirectoryKind.NamedRepresentative, "E09000012", "Named nurse, health visiting", "Community health", "020 7946 0175",
                new(null, null, null, true))
        ];
    }

    private async Task ConcernsAsync(DemoCast cast, CurrentUser officer)
    {
        var desk = cast.Acting(cast.Desk);
        async Task<Concern> SentAsync(double hoursAgo, Answer danger, string who, string where, ChildSeen seen, string worry)
        {
            var at = now.AddHours(-hoursAgo);
            var concern = Concern.Send(await NumberAsync("N", at), new(danger, who, where, cast.Borough, seen, worry, null), cast.Cait,
                officer,
                at);
            db.Add(concern);
            return concern;
        }
        var kept = await SentAsync(52, Answer.No, "Boy, about 12, on a bicycle", "Ridley Road market", ChildSeen.SpokenTo,
            "Out of school for the third day this week. Says his mother knows.");
        kept.KeepForInformation("The school has it in hand and knows the family.", desk, now.AddHours(-51));
        var passed = await SentAsync(30, Answer.NotKnown, "Two sisters, about 5 and 7", "Seven Sisters Road", ChildSeen.Seen,
            "At the window of a flat above a shop, no adult to be seen.");
        passed.PassOn("Haringey Public Protection Desk", "The address is theirs, and they know it.", desk, now.AddHours(-29.5));
        var read = await SentAsync(2.2, Answer.No, "Girl, about 4, with an adult asleep beside her", "Bus 253 at Clapton Pond",
            ChildSeen.Seen,
            "The man could not be woken for some minutes; smelt of drink. Aunt collected her.");
        read.Read(desk, now.AddHours(-2));
        await SentAsync(0.4, Answer.Yes, "Girl, about 8, name not known", "Stairwell, 12 Kestrel Court, E8", ChildSeen.Seen,
            "Alone on the stairs in pyjamas, barefoot. Says nobody is at home and she must not open the door.");
    }

    private async Task MerlinsAsync(DemoCast cast)
    {
        var desk = cast.Acting(cast.Desk);
        (MerlinKind Kind, double DaysAgo, string Child, string Born, string Home, string Text, MerlinOutcome? Came)[] told =
        [
            (MerlinKind.Ctn, 41, "Rosa Winterbourne", "9", "3 Amhurst Parade", "Seen at a call to an argument in the street.",
                MerlinOutcome.InformationOnly),
            (MerlinKind.Ctn, 26, "Rosa Winterbourne", "9", "3 Amhurst Parade", "At home during a search; calm, fed, in bed.",
                MerlinOutcome.Shared),
            (MerlinKind.Pac, 12, "Jonah Ferris", "14", "88 Well Street", "Stopped at 02:00 with two older boys.",
                MerlinOutcome.InformationOnly),
            (MerlinKind.Mis, 6, "Jonah Ferris", "14", "88 Well Street", "Missing from 19:00 to 04:30; will not say where.",
                MerlinOutcome.Shared),
            (MerlinKind.Pac, 3, "Ivy Halloran", "3", "20 Dunn Street", "A bruise on the arm, said to be from a swing.",
                MerlinOutcome.Crime),
            (MerlinKind.Ctn, 1.5, "Rosa Winterbourne", "9", "3 Amhurst Parade", "Third call this autumn. Sat on the stairs and would not "
                + "speak.", null),
            (MerlinKind.Pac, 0.6, "Theo Marchetti", "7", "9 Shacklewell Row", "Came to the counter alone to ask for a blanket.", null)
        ];
        foreach (var (index, (kind, daysAgo, child, born, home, text, came)) in told.Index())
        {
            var at = now.AddDays(-daysAgo);
            var report = MerlinReport.Record(await NumberAsync("M", at),
                new(kind, $"{UkTime.At(at):yy}{kind.ToString().ToUpperInvariant()}{2140 + index}", at, cast.Borough,
                    "PC of the response team",
                    ChildOutcomes.StaySafe, "Level 2", "Standard, by its author", text,
                    [new(child, true, Birth.Read(born, UkTime.DateOf(at), out _), born, home)]), cast.Cait, desk, at);
            db.Add(report);
            if (came is { } outcome)
                report.Decide(new(outcome, "Read with what is known of the home.", outcome == MerlinOutcome.Shared ? "Hackney Council"
                    : null,
                    outcome == MerlinOutcome.Crime ? "2604471/26" : null), index == 1 ? 1 : 0, desk, at.AddHours(3));
        }
    }

    private async Task ProtectionsAsync(DemoCast cast, Borough borough)
    {
        var limit = await lists.TimeLimitAsync(DeadlineKind.PoliceProtection, Today);
        var (desk, constable) = (cast.Acting(cast.Desk), cast.Acting(cast.Constables[0]));
        async Task<PoliceProtection> BegunAsync(string child, string age, DateTime at, string found, string? residence, string grounds,
            string kept)
        {
            var protection = PoliceProtection.Begin(await NumberAsync("S", at), new(child, age, at, found, cast.Borough, residence, grounds,
                "PC Megan Doyle", "Insp Karen Yeo", "020 7946 0161", kept), borough, cast.Cait, limit, calendar, constable,
                    at.AddMinutes(22));
            protection.Tell(new("Her mother, if the designated officer agrees. Ring first.", "Asthma inhaler, in her bag.",
                "020 7946 0150"));
            db.Add(protection);
            await db.SaveChangesAsync();
            return protection;
        }
        var runs = await BegunAsync("Tia Lawson", "14", now.AddHours(-65), "Dalston Lane, bus stop", "Newham",
            "Would not go home; bruise on the neck; out at 01:00 twice this week.", "Foster carer of the council");
        void Told(PoliceProtection of, ProtectionDuty duty, double afterMinutes, string whom, string? words = null) =>
            of.Record(new(duty, of.StartedAt.AddMinutes(afterMinutes), whom, words), desk, of.StartedAt.AddMinutes(afterMinutes + 4));
        Told(runs, ProtectionDuty.ChildTold, 15, "PC Megan Doyle, in English");
        Told(runs, ProtectionDuty.CouncilOfPlaceFound, 30, "Jo Marks, duty social worker");
        Told(runs, ProtectionDuty.DesignatedEnquiry, 80, "Insp Karen Yeo", "Reasonable cause found.");
        Told(runs, ProtectionDuty.ParentsTold, 115, "Mother; father not known");
        Told(runs, ProtectionDuty.CouncilAccommodation, 245, "Foster carer of the council");

        var over = await BegunAsync("Boy, about 5, calls himself Max", "about 5", now.AddDays(-9), "Liverpool Street station", null,
            "Alone on a platform at 23:40; nobody came for him.", "Emergency foster carer");
        foreach (var duty in Enum.GetValues<ProtectionDuty>().Where(duty => duty != ProtectionDuty.CouncilOfResidence))
            Told(over, duty, 90, "Insp Karen Yeo");
        over.Record(new(ProtectionDuty.CouncilOfResidence, over.StartedAt.AddHours(5), "–", "Nobody knew where he lives.", IsNeeded: false),
            desk, over.StartedAt.AddHours(5));
        over.End(over.StartedAt.AddHours(19), ProtectionOutcome.Returned, "His father was found, and had reported him missing in Essex.",
            null,
            desk, over.StartedAt.AddHours(19.5));
    }

    private async Task IncidentAsync(DemoCast cast)
    {
        var file = await db.Set<CaseFile>().Where(file => file.CaitId == cast.Cait.Id && !file.IsRestricted && file.ClosedAt == null)
            .OrderByDescending(file => file.Reference).Skip(6).FirstOrDefaultAsync();
        if (file is null) return;
        var (sergeant, inspector) = (cast.Acting(cast.Sergeants[0]), cast.Acting(cast.Inspector));
        var proposed = now.AddHours(-20);
        var incident = CriticalIncident.Propose(await NumberAsync("G", proposed), new("A visit that was agreed and not made",
            "The council asked on Friday for a joint visit, which nobody made before the child was hurt.", IncidentRequest.Partner,
            "Hackney Council, director of children’s services"), file, sergeant, proposed);
        db.Add(incident);
        var review = await lists.TimeLimitAsync(DeadlineKind.IncidentReview, Today);
        incident.Declare(new(true, true, false, "The family has told the council that it does not trust police."), 2, cast.Inspector, true,
            review, calendar, inspector, now.AddHours(-18));
        incident.Add(new(IncidentEntryKind.Decision, "A senior officer sees the mother today, with the social worker.",
            "Trust is rebuilt face to face.", cast.Inspector.Name, null), review, calendar, inspector, now.AddHours(-17));
        incident.Add(new(IncidentEntryKind.PartnerInvited, "Asked to the Gold meeting at 14:00.", null, null,
            "Hackney Council, the hospital, the school"), review, calendar, inspector, now.AddHours(-16.5));
        incident.Add(new(IncidentEntryKind.Briefing, "What is known, what is not, and who speaks to whom.", null, null,
            "The team, the press bureau"), review, calendar, inspector, now.AddHours(-15));
    }

    private async Task<string> NumberAsync(string letter, DateTime at) => await references.NextAsync(letter, UkTime.At(at).Year);
}
