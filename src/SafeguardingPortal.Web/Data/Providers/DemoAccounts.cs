using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>Someone invented, to try the portal as.</summary>
/// <param name="Team">The code of the team the account is posted to; null for roles without one.</param>
public sealed record DemoAccount(string UserName, string Name, Role Role, string? Team);

/// <summary>The accounts of the demonstration copy. They are made, shown and allowed in Development only.</summary>
public static class DemoAccounts
{
    public const string Password = "three-demo-words";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("desk.hackney", "Lena Kowalska", Role.ReferralDesk, "hackney"),
        new("researcher.hackney", "Sam Oyelaran", Role.Researcher, "hackney"),
        new("dc.hackney", "DC Tom Farrant", Role.DetectiveConstable, "hackney"),
        new("ds.hackney", "DS Ruth Adeyemi", Role.DetectiveSergeant, "hackney"),
        new("di.hackney", "DI Helen Marsh", Role.DetectiveInspector, "hackney"),
        new("pclo.hackney", "Denise Carrow", Role.ConferenceLiaisonOfficer, "hackney"),
        new("dc.lambeth", "DC Joel Santer", Role.DetectiveConstable, "lambeth"),
        new("ds.lambeth", "DS Imran Sayed", Role.DetectiveSergeant, "lambeth"),
        new("frontline", "PC Megan Doyle", Role.FrontlineOfficer, null),
        new("dci", "DCI Farah Nwosu", Role.DetectiveChiefInspector, null),
        new("smt", "Det Supt Owen Grantley", Role.SeniorManagement, null),
        new("commander", "DCS Alison Grey", Role.Commander, null),
        new("qa", "Nadia Ferris", Role.QualityAssurance, null),
        new("training", "Colin Abbot", Role.Training, null),
        new("workforce", "Priti Lal", Role.WorkforcePlanning, null),
        new("partnership", "Marta Lindsay", Role.Partnership, null),
        new("admin", "Wes Tran", Role.Administrator, null),
        new("auditor", "Jo Lindqvist", Role.Auditor, null)
    ];
}
