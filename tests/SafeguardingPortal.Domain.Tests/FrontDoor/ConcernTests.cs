using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Domain.Tests.FrontDoor;

/// <summary>"Submit concern" of handbook §5: sent, read, and taken up, kept for information or passed on.</summary>
public class ConcernTests
{
    private static readonly CurrentUser Officer = Given.UserIn(Role.FrontlineOfficer);

    private static Concern Sent(CurrentUser? by = null) => Concern.Send("N-2026-000001",
        new(Answer.Yes, "Girl, about 8, name not known", "Stairwell, 12 Kestrel Court", "E09000012", ChildSeen.Seen,
            "Alone on the stairs in pyjamas.", null), Given.Hackney, by ?? Officer, Given.Received);

    [Fact]
    public void A_concern_is_decided_once()
    {
        var concern = Sent();
        concern.Read(Given.Desk, Given.Hours(0.2));
        Assert.Equal(ConcernState.Read, concern.State);
        concern.KeepForInformation("Already worked on in another case.", Given.Desk, Given.Hours(0.3));
        Assert.Equal(ConcernState.InformationOnly, concern.State);
        Assert.Contains("decided already", Given.Refused(() => concern.PassOn("PPD", "Not ours at all.", Given.Desk, Given.Hours(1))),
            StringComparison.Ordinal);
        Assert.Contains("decided already", Given.Refused(() => concern.Become(Given.Logged(), Given.Desk, Given.Hours(1))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_teams_desk_has_it_anew()
    {
        var concern = Sent();
        concern.Read(Given.Desk, Given.Hours(0.2));
        concern.PassTo(Given.Lambeth, "She lives in Brixton.", Given.Desk, Given.Hours(0.3));
        Assert.Equal((ConcernState.Sent, Given.Lambeth.Id, null), (concern.State, concern.CaitId, concern.ReadAt));
        Assert.False(concern.IsDecided);
    }

    [Fact]
    public void Whoever_sent_it_sees_it_wherever_it_went_adds_to_it_and_does_not_read_it_for_the_desk()
    {
        var concern = Sent();
        concern.Read(Officer, Given.Hours(0.1));
        Assert.Null(concern.ReadAt);
        concern.PassTo(Given.Lambeth, "She lives in Brixton.", Given.Desk, Given.Hours(0.3));
        bool Sees(CurrentUser user) => Concern.VisibleTo(user).Compile()(concern);
        Assert.True(Sees(Officer));
        Assert.True(Sees(Given.LambethDs));
        Assert.False(Sees(Given.Desk));
        Assert.False(Sees(Given.UserIn(Role.FrontlineOfficer)));
        concern.Add("Her mother came at 09:40.", Officer, Given.Hours(0.5));
        Assert.Contains("Only the officer who sent it", Given.Refused(() => concern.Add("x", Given.LambethDs, Given.Hours(1))),
            StringComparison.Ordinal);
        var own = Sent(Given.Desk);
        Assert.Contains("Somebody else decides", Given.Refused(() => own.KeepForInformation("x", Given.Desk, Given.Hours(1))),
            StringComparison.Ordinal);
    }
}
