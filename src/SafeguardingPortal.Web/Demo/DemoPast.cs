using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures.Past;

namespace SafeguardingPortal.Web.Demo;

/// <summary>The published figures of 2008 to 2013, brought in as anybody would, and what the assessment of 2009 found.</summary>
internal sealed class DemoPast(PortalDbContext db, TimeProvider time, DateTime now)
{
    public async Task MakeAsync()
    {
        var commander = await db.Officers.FirstAsync(officer => officer.Role == Role.Commander);
        var by = new CurrentUser(commander.Id, commander.Name, Role.Commander, []);
        var files = new PastFiles(db, time);
        string[] names = ["published-counts.csv", "published-percentages.csv"];
        string[] titles = ["Published counts, 2008/09 to 2012/13", "Published percentages, 2006 to 2010"];
        foreach (var (index, name) in names.Index())
            db.Add(PastLoad.Of(
                index + 1, titles[index], await files.ReadAsync(Encoding.UTF8.GetString(PastFiles.Example(name))), by, now.AddDays(-20)));
        db.Add(StrategicAssessment.Of(new("Strategic Assessment 2009", new(2009, 4, 30),
            "Reports of rape had fallen since 2005; from August 2008 the fall slowed, with a new upward trend to be seen.",
            "Neglect, which had risen by 17% in 2008/09.",
            [new(OffenceGroups.Rape, 2009), new(OffenceGroups.Neglect, 2008)]), by, now.AddDays(-20)));
        await db.SaveChangesAsync();
    }
}
