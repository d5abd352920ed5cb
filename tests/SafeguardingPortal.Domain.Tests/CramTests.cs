using SafeguardingPortal.Domain.Casework.Cram;
using static SafeguardingPortal.Domain.Tests.GivenCram;

namespace SafeguardingPortal.Domain.Tests;

public class CramTests
{
    [Fact]
    public void A_draft_asks_the_catalogue_for_everybody_on_the_case()
    {
        var draft = Started();

        Assert.Equal(("C-2026-000123-V", 1, false), (draft.Reference, draft.Number, draft.IsSigned));
        Assert.Equal(["C01 Ava", "C01 Noah", "C90 Ava", "C90 Noah", "S01 Daniel", "H01 Flat", "P01 Ava", "P01 Noah"],
            draft.OpenPoints(Catalogue, Given.Today).Where(point => point.Theme == CramTheme.Factors)
                .Select(point => $"{point.Code} {draft.Subjects.Single(subject => subject.Id == point.SubjectId).Name!.Split(' ')[0]}"));
    }

    [Fact]
    public void BR_41_signing_makes_a_version_that_nothing_changes()
    {
        var version = Written().Sign(officersInCase: Given.Constable.Id);

        Assert.Equal(("C-2026-000123-V1", Given.Hours(4), Given.Dc.Id, CramTrigger.FirstAssessment),
            (version.Reference, version.SignedAt, version.SignedById, version.Trigger));
        Action[] acts =
        [
            () => version.Give(Ava, C01, new(FactorAnswer.Yes)), () => version.TellIntelligence("More.", Given.Dc),
            () => version.Assess(Words(version), Given.Dc),
            () => version.Summarise("Other.", Given.Dc), () => version.Plan("One.", "Other.", Given.Dc),
            () => version.Meet(Catalogue, [Ava], Given.Today), () => version.Sign()
        ];
        Assert.All(acts, act => Assert.Equal("This version is signed and cannot be changed. Start a new version.", Given.Refused(act)));
    }

    [Fact]
    public void An_unanswered_factor_is_not_signed_and_is_named()
    {
        var draft = Written();
        draft.Give(Ava, C01, AnswerGiven.Nothing);

        Assert.Equal("The assessment is not complete. What is open is listed above.", Given.Refused(() => draft.Sign()));
        Assert.Equal("C01 Factor C01, Ava Merrin, 6: not answered", Assert.Single(draft.OpenPoints(Catalogue, Given.Today)).Words);
    }

    [Fact]
    public void Not_yet_researched_is_an_answer_and_not_known_is_another()
    {
        var draft = Written();
        draft.Give(Ava, C01, new(FactorAnswer.NotYetResearched));
        draft.Give(Noah, C01, new(FactorAnswer.NotKnown));

        Assert.True(draft.Sign().IsSigned);
    }

    [Fact]
    public void A_yes_needs_a_note()
    {
        var draft = Written();
        draft.Give(Ava, C01, new(FactorAnswer.Yes, "Hackney Council"));

        Assert.EndsWith("a yes needs a note", Assert.Single(draft.OpenPoints(Catalogue, Given.Today)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contextual_factor_says_how_it_bears_on_this_child_or_does_not_save()
    {
        var draft = Started();

        Assert.Equal("C90: say how it bears on this child. It is never enough by itself",
            Given.Refused(() => draft.Give(Ava, C90, new(FactorAnswer.Yes, Note: "Deaf."))));

        draft.Give(Ava, C90, new(FactorAnswer.Yes, Note: "Deaf.", Link: "Nobody at home signs, so she has nobody to tell."));
        Assert.Equal("Nobody at home signs, so she has nobody to tell.", Assert.Single(draft.Answers).Link);
    }

    [Theory]
    [InlineData("Harm")]
    [InlineData("ToWhom")]
    [InlineData("HowLikely")]
    [InlineData("WhyNow")]
    [InlineData("Protects")]
    [InlineData("WouldChange")]
    public void The_assessment_is_whole_before_it_is_signed(string left)
    {
        var draft = Written();
        var words = Words(draft);
        draft.Assess(left switch
        {
            "Harm" => words with { Harm = null },
            "ToWhom" => words with { ToWhom = null },
            "HowLikely" => words with { HowLikely = null },
            "WhyNow" => words with { WhyNow = null },
            "Protects" => words with { Protects = null },
            _ => words with { WouldChange = null }
        }, Given.Dc);

        Assert.Equal(CramTheme.Assessment, Assert.Single(draft.OpenPoints(Catalogue, Given.Today)).Theme);
    }

    [Fact]
    public void Immediate_action_says_what_was_done_and_each_child_is_heard()
    {
        var draft = Written();
        draft.Assess(Words(draft) with { ImmediateAction = true, Voices = [new(draft.In(Ava).Id, null, "Quiet.")] }, Given.Dc);

        Assert.Equal(["Immediate action: say what was done", "What Ava Merrin, 6 says: not written"],
            draft.OpenPoints(Catalogue, Given.Today).Select(point => point.Words));
    }

    [Fact]
    public void The_summary_is_of_five_hundred_words_at_most()
    {
        var draft = Started();
        draft.Summarise(string.Join(' ', Enumerable.Repeat("word", 500)), Given.Dc);

        Assert.Contains("500 words", Given.Refused(() => draft.Summarise(string.Join(' ', Enumerable.Repeat("word", 501)), Given.Dc)));
    }

    [Fact]
    public void BR_41_a_new_version_starts_from_the_last_and_says_what_led_to_it()
    {
        var first = Written();
        first.Give(Ava, C01, new(FactorAnswer.Yes, "Council", new(2026, 11, 1), "Neglect, 2024."));
        first.Sign();
        var second = Started(first);

        Assert.Equal((2, "Bruising.", "Bruising to Ava, not explained by her mother."), (second.Number, second.Harm, second.Summary));
        Assert.Equal(new(FactorAnswer.Yes, "Council", new(2026, 11, 1), "Neglect, 2024."),
            second.Answers.Single(answer => answer.SubjectId == second.In(Ava).Id && answer.FactorId == C01.Id).Given);
        Assert.Equal("“I fell, he said.”", second.In(Ava).Voice);
        Assert.Equal("There is a version already. Say what led to this one.",
            Given.Refused(() => second.Sign(trigger: CramTrigger.FirstAssessment)));
        Assert.Equal("Say what changed since the last version, and why.", Given.Refused(() => second.Sign(whatChanged: " ")));
        Assert.Equal("C-2026-000123-V2", second.Sign(6).Reference);
    }

    [Fact]
    public void There_is_one_draft_at_a_time() =>
        Assert.Equal("A draft is open already. Go on with it.", Given.Refused(() => Started(Started())));

    [Fact]
    public void Who_left_the_case_is_kept_and_asked_no_more()
    {
        var draft = Written();
        draft.Give(Noah, C01, new(FactorAnswer.Yes, Note: "Kept."));
        Assert.True(draft.IsBehind(Catalogue, [Ava, Suspect, Home]));

        draft.Meet(Catalogue, [Ava, Suspect, Home], Given.Today);

        Assert.False(draft.IsBehind(Catalogue, [Ava, Suspect, Home]));
        Assert.True(draft.In(Noah).IsOffCase);
        Assert.Equal("Kept.", draft.Answers.Single(answer => answer.SubjectId == draft.In(Noah).Id && answer.FactorId == C01.Id).Note);
        Assert.Empty(draft.OpenPoints(Catalogue, Given.Today));
    }

    [Fact]
    public void Who_joins_the_case_is_asked_about_before_signing()
    {
        var draft = Written();
        var baby = Child("Isla Merrin", new(2026, 11, 2));

        Assert.StartsWith("The people of the case or the catalogue changed", Given.Refused(() => draft.Sign(
            CramTrigger.FirstAssessment, null, Catalogue, [.. Everybody, baby], [], Given.Dc, Given.Hours(4))), StringComparison.Ordinal);

        draft.Meet(Catalogue, [.. Everybody, baby], Given.Today);
        Assert.Contains("C01 Factor C01, Isla Merrin, under 1 month: not answered",
            draft.OpenPoints(Catalogue, Given.Today).Select(point => point.Words));
    }

    [Fact]
    public void A_reworded_factor_keeps_its_answer_a_new_one_is_asked_and_one_that_ended_stays_with_the_version()
    {
        var draft = Written();
        draft.Give(Ava, C01, new(FactorAnswer.Yes, Note: "Neglect, 2024."));
        var reworded = Factor("C01", FactorGroup.Child, 1);
        var added = Factor("C23", FactorGroup.Child, 9);
        IReadOnlyList<RiskFactor> tomorrow = [reworded, C90, S01, added, P01];
        Assert.True(draft.IsBehind(tomorrow, Everybody));

        draft.Meet(tomorrow, Everybody, Given.Today.AddDays(1));

        Assert.Equal(
            "Neglect, 2024.", draft.Answers.Single(answer => answer.FactorId == reworded.Id && answer.SubjectId == draft.In(Ava).Id).Note);
        Assert.Contains(draft.Answers, answer => answer.FactorId == H01.Id);
        Assert.Equal(["C23", "C23"], draft.OpenPoints(tomorrow, Given.Today).Select(point => point.Code));
    }

    [Fact]
    public void Whoever_had_a_hand_in_it_stays_known_whatever_they_are_later()
    {
        var draft = Written(by: Given.Dc);
        draft.Give(Ava, C01, new(FactorAnswer.Yes, Note: "By a second."), Given.Ds);
        draft.Sign(by: Given.Dc, officersInCase: Given.Inspector.Id);

        Assert.True(draft.HasAHandIn(Given.Dc.Id));
        Assert.True(draft.HasAHandIn(Given.Ds.Id));
        Assert.True(draft.HasAHandIn(Given.Di.Id));
        Assert.False(draft.HasAHandIn(Given.OtherDs.Id));
        Assert.False(draft.IsOfAlone(Given.Dc.Id));
        Assert.True(Written(by: Given.Ds).Sign(by: Given.Ds).IsOfAlone(Given.Ds.Id));
    }

    [Fact]
    public void BR_44_no_score_total_weight_or_grade_is_kept_of_anybody()
    {
        string[] never = ["Score", "Total", "Weight", "Grade", "Rating", "RiskLevel", "Band", "Rank"];

        Assert.Empty(typeof(CramAssessment).Assembly.GetTypes().Where(type => type.Namespace is { } space
            && (space.EndsWith(".Cram", StringComparison.Ordinal) || space.EndsWith(".Supervision", StringComparison.Ordinal)))
            .SelectMany(type => type.GetMembers()).Where(member =>
                never.Any(word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(member => member.Name));
    }
}
