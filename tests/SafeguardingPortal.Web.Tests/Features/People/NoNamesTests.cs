using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People;

/// <summary>What is typed to get past a box is no name and no number.</summary>
public class NoNamesTests : PortalTest
{
    private const string Refusal = "A name has at least one letter";

    [Theory]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("%")]
    [InlineData("…")]
    [InlineData("१२")]
    public async Task A_name_without_a_letter_is_refused_wherever_one_is_typed(string name)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var person = (await Given.PeopleOfAsync(logged))[0];
        var (desk, researcher) = (Portal.SignIn(team.Desk), Portal.SignIn(team.Researcher));

        var intake = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
            Forms.ReferralOfStrangers(("Children[0].Name", name), ("Adults[0].Name", name)));
        Assert.Equal((Refusal, Refusal), (intake.ErrorAt("Children[0].Name"), intake.ErrorAt("Adults[0].Name")));
        Assert.Equal(name, intake.Field("Children[0].Name"));
        Assert.Equal(1, await Portal.CountAsync<Domain.Casework.Referrals.Referral>());

        var fact = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/identity"),
            new() { ["Kind"] = "Alias", ["Text"] = name, ["Source"] = "School" });
        Assert.Equal(Refusal, fact.ErrorAt("Text"));

        var officer = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var lookUp = await officer.SubmitAsync(await officer.GetAsync("/look-up"),
            new() { ["Reason"] = nameof(LookUpReason.WithTheChildNow), ["Name"] = name }, "Look up");
        Assert.Equal(Refusal, lookUp.ErrorAt("Name"));
    }

    [Theory]
    [InlineData("Children[0].NhsNumber", "999 999 9999")]
    [InlineData("Children[0].NhsNumber", "1111111111")]
    [InlineData("Children[0].Upn", "A000000000000")]
    [InlineData("Adults[0].PncId", "2000/0000000Z")]
    [InlineData("Adults[0].CroNumber", "000000/00Z")]
    public async Task A_number_that_stands_for_none_is_refused_and_never_kept(string field, string number)
    {
        var desk = Portal.SignIn((await Given.TeamAsync()).Desk);

        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.ReferralOfStrangers((field, number)));

        Assert.Contains("never issued", page.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(number, page.Field(field));
        Assert.Equal(0, await Portal.CountAsync<PersonFact>());
    }

    [Fact]
    public async Task A_number_that_stands_for_none_is_not_offered_to_be_kept_as_not_verified()
    {
        var team = await Given.TeamAsync();
        var person = (await Given.PeopleOfAsync(await Given.ReferralAsync(team)))[0];
        var researcher = Portal.SignIn(team.Researcher);

        var page = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/numbers"),
            new() { ["Kind"] = "NhsNumber", ["Text"] = "7777777777", ["Source"] = "School", ["KeepUnverified"] = "true" });

        Assert.Equal("This NHS number stands for none and was never issued. Leave it out if it is not known", page.ErrorAt("Text"));
    }

    [Theory]
    [InlineData(FactKind.NhsNumber, "9434765870", "NHS no. 943 476 5870.")]
    [InlineData(FactKind.NhsNumber, "9434765870", " 943\u00a0476 5870;")]
    [InlineData(FactKind.Upn, "B801200005001", "upn: b801 2000 05001.")]
    [InlineData(FactKind.PncId, "2002/0073319Z", "(pnc id 02/73319z)")]
    [InlineData(FactKind.CroNumber, "065656/91H", "CRO 65656/91h,")]
    public async Task A_number_pasted_out_of_a_sentence_finds_the_person(FactKind kind, string number, string typed)
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await Portal.AsAsync(team.Desk.User, async (_, db) =>
        {
            db.Set<Person>().Single(person => person.Name == "Darren Foyle")
                .Record(Statement.Of(kind, number, "PNC check"), team.Desk.User, Now);
            return await db.SaveChangesAsync();
        });
        var desk = Portal.SignIn(team.Desk);

        var page = await desk.SubmitAsync(await desk.GetAsync("/people"), new() { ["Terms"] = typed });

        Assert.Equal(["Darren Foyle"], page.Texts(".sp-match__name"));
    }
}
