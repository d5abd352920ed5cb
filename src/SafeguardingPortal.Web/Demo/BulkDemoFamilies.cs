using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Web.Demo;

/// <summary>People who have been reported before, and the keys under which they are on record.</summary>
internal sealed class BulkDemoFamily
{
    private const int AgeOfMajority = 18;

    private readonly Guid[] people;
    private readonly Guid[] children;
    private readonly Guid[] suspects;
    private readonly Guid household;

    private BulkDemoFamily(Report report, Referral referral)
    {
        Report = report;
        File = referral.CaseFile;
        people = [.. referral.People.Select(each => each.PersonId)];
        children = [.. File.Children.TakeLast(report.Children.Count).Select(each => each.ChildId)];
        suspects = [.. File.Suspects.TakeLast(Suspected(report)).Select(each => each.SuspectId)];
        household = File.Households[^1].HouseholdId;
        LastReported = report.ReceivedAt;
    }

    /// <summary>The report they were first named in.</summary>
    public Report Report { get; }

    /// <summary>The latest case file about them.</summary>
    public CaseFile File { get; private set; }
    public int Discussions { get; set; }
    public DateTime LastReported { get; private set; }

    /// <summary>Families that can come up again: the children born and known by name.</summary>
    public static BulkDemoFamily? Of(Report report, Referral referral) =>
        report.Address is not null && report.Children.All(child => child is { Name: not null, Birth.IsUnborn: false })
            ? new(report, referral) : null;

    public bool MayComeUpAgain(DateTime received, DateOnly day) =>
        LastReported.AddDays(3) < received && Report.Children.All(child => child.Birth!.Date.AddYears(AgeOfMajority) > day);

    /// <summary>
    /// A new report takes its people down anew, as the portal does; here they are found to be the ones on record. In the same case file
    /// they are listed already.
    /// </summary>
    public void Recognise(Referral referral, BulkDemoWriter writer)
    {
        var joined = referral.CaseFile == File;
        foreach (var (index, each) in referral.People.Index()) writer.Same(each.Person, people[index]);
        foreach (var (index, each) in referral.CaseFile.Children.TakeLast(children.Length).Index())
        {
            writer.Same(each.Child, children[index]);
            if (joined) writer.Leave(each);
        }
        foreach (var (index, each) in referral.CaseFile.Suspects.TakeLast(suspects.Length).Index())
        {
            writer.Same(each.Suspect, suspects[index]);
            if (joined) writer.Leave(each);
        }
        var home = referral.CaseFile.Households[^1];
        writer.Same(home.Household, household);
        if (joined) writer.Leave(home);
        (File, LastReported) = (referral.CaseFile, referral.ReceivedAt);
    }

    private static int Suspected(Report report) => report.Adults.Count(adult => adult.IsSuspect);
}
