using SafeguardingPortal.Domain.Casework.Cram;
using static SafeguardingPortal.Domain.Tests.GivenCram;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A child whom the CRAM found (¶19), and a draft that is not needed.</summary>
public class CramFindingTests
{
    private static readonly DateTime Now = Given.Hours(5);

    [Fact]
    public void A_child_of_a_signed_version_is_marked_and_the_mark_taken_back_with_a_reason()
    {
        var version = Written().Sign();
        var found = CramFinding.Mark(version, Noah.Id, " Named in an older report. ", [], Given.Dc, Now);
        Assert.Equal(("C-2026-000123-V1-F1", Noah.Id, version.CaseFile.CaitId, "Named in an older report.", Now, Given.Dc.Id),
            (found.Reference, found.ChildId, found.CaitId, found.How, found.MarkedAt, found.MarkedById));
        Assert.Contains("already", Given.Refused(() => CramFinding.Mark(version, Noah.Id, "Again.", [found], Given.Dc, Now)));

        Assert.Contains("Say why", Given.Refused(() => found.TakeBack(" ", Given.Dc, Now)));
        found.TakeBack("He was on the referral.", Given.Dc, Now);
        Assert.Equal((Now, "He was on the referral."), (found.TakenBackAt!.Value, found.TakenBackReason));
        Assert.Contains("already", Given.Refused(() => found.TakeBack("Again.", Given.Dc, Now)));
        Assert.Equal("C-2026-000123-V1-F2", CramFinding.Mark(version, Noah.Id, "He was not.", [found], Given.Dc, Now).Reference);
    }

    [Fact]
    public void Nobody_is_found_by_a_draft_without_words_or_who_is_not_a_child_of_the_version()
    {
        var draft = Written();
        Assert.Contains("Sign the version first", Given.Refused(() => CramFinding.Mark(draft, Ava.Id, "How.", [], Given.Dc, Now)));
        var version = draft.Sign();
        Assert.Contains("Say how", Given.Refused(() => CramFinding.Mark(version, Ava.Id, " ", [], Given.Dc, Now)));
        Assert.Contains("not in this version", Given.Refused(() => CramFinding.Mark(version, Suspect.Id, "How.", [], Given.Dc, Now)));
    }

    [Fact]
    public void A_draft_is_discarded_with_a_reason_and_a_signed_version_never()
    {
        var draft = Written();
        Assert.Contains("Say why", Given.Refused(() => draft.Discard(" ", Given.Dc, Now)));
        draft.Discard("Begun on the wrong case.", Given.Dc, Now);
        Assert.Equal("Draft of version 1 of the CRAM discarded: Begun on the wrong case.", draft.CaseFile.Entries[^1].Text);
        Assert.Contains("signed", Given.Refused(() => Written().Sign().Discard("No.", Given.Dc, Now)));
    }
}
