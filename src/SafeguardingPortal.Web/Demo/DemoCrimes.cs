using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>Invented crimes on the cases that have been decided, with what became of them and one that has come to its sentence.</summary>
internal sealed class DemoCrimes(PortalDbContext db, DateTime now)
{
    private static readonly (string Offence, string Group, bool InFamily)[] Kinds =
    [
        ("Common assault", OffenceGroups.CommonAssault, true), ("Neglect of a child", OffenceGroups.Neglect, true),
        ("Actual bodily harm", OffenceGroups.ActualBodilyHarm, true), ("Sexual assault", OffenceGroups.OtherSexual, false),
        ("Neglect of a child", OffenceGroups.Neglect, true), ("Common assault", OffenceGroups.CommonAssault, false),
        ("Rape", OffenceGroups.Rape, true)
    ];

    private static readonly string[] Outcomes = ["15", "1", "16", "21", "18", "3"];

    public async Task MakeAsync(DemoCast cast)
    {
        var dc = cast.Acting(cast.Constables[0]);
        var files = await db.Set<CaseFile>().Include(file => file.Crimes).Include(file => file.Children).ThenInclude(child => child.Child)
            .Include(file => file.Suspects).ThenInclude(suspect => suspect.Suspect)
            .Where(file => file.CaitId == cast.Cait.Id && !file.IsRestricted && file.OpenedAt < now.AddDays(-3))
            .OrderBy(file => file.Reference).ToListAsync();
        foreach (var (index, file) in files.Where(file => file.Crimes.Count == 0).Index()) Record(file, index, cast, dc);
        await db.SaveChangesAsync();
    }

    private void Record(CaseFile file, int index, DemoCast cast, CurrentUser dc)
    {
        var at = file.OpenedAt.AddHours(20);
        var day = UkTime.DateOf(at);
        var (offence, group, isInFamily) = Kinds[index % Kinds.Length];
        var victims = file.Children.Take(1).Select(child => child.Child.PersonId).ToList();
        var suspects = file.Suspects.Take(1).Select(suspect => suspect.Suspect.PersonId).ToList();
        var number = string.Create(CultureInfo.InvariantCulture, $"{2_600_100 + Math.Abs(HashOf(file.Reference)) % 800}/{day:yy}");
        if (!taken.Add(number)) return;
        var crime = file.Record(new(number, offence, day, false)
        {
            OffenceGroup = group,
            ReportedOn = UkTime.DateOf(file.OpenedAt),
            IsInFamily = isInFamily,
            Victims = victims,
            Suspects = suspects
        }, dc, at);
        if (index % 6 == 5)
        {
            crime.RecordNoCrime(day.AddDays(1), "The mark was there at birth; the paediatrician is sure.", dc, at.AddDays(1));
            return;
        }
        if (index % 3 != 2) crime.Confirm(day.AddDays(1), dc, at.AddDays(1));
        if (index % 4 == 3) return;
        var disposal = Disposal.Of(Outcomes[index % Outcomes.Length])!;
        var dealt = at.AddDays(2);
        if (index % 5 == 0) crime.MarkFoundByCram("The marks were linked to an older report that nobody had put with this one.", dc, dealt);
        crime.RecordOutcome(new(disposal, UkTime.DateOf(dealt), true, disposal.IsSanction, disposal.IsSanction, true)
        {
            IsNotInInterests = !disposal.IsSanction && index % 6 == 0,
            Words = !disposal.IsSanction && index % 6 == 0
                ? "Going to court would have cost her the placement that keeps her safe." : null
        }, dc, dealt);
        if (disposal.Code != "1" || victims.Count == 0 || suspects.Count == 0) return;
        var charge = crime.Bring(new(suspects[0], victims[0], offence, UkTime.DateOf(dealt)), dc, dealt);
        if (dealt.AddDays(60) > now) return;
        var heard = dealt.AddDays(40);
        crime.Hear(charge, new(CourtEvent.PleadedGuilty, UkTime.DateOf(heard), "Snaresbrook Crown Court"), dc, heard);
        crime.Hear(charge, new(CourtEvent.Sentenced, UkTime.DateOf(heard.AddDays(14)), "Snaresbrook Crown Court",
            "Three years’ imprisonment", 18, false, CaseEffect.DoesNotKeepItOpen, "They stay where they are; no other child is at risk."),
            cast.Acting(cast.Sergeants[0]), heard.AddDays(14));
    }

    private readonly HashSet<string> taken = [];

    private static int HashOf(string reference) => int.Parse(reference[^6..], CultureInfo.InvariantCulture) * 37;
}
