using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Demo;

/// <summary>What a story's assessment is made from: the factors asked that day, and how long its review may wait.</summary>
internal sealed record DemoCramLists(IReadOnlyList<RiskFactor> Catalogue, TimeLimit Review);

/// <summary>Invented versions of the CRAM and their reviews, each with the clock of the next review.</summary>
internal sealed class DemoCram(Random random, WorkingCalendar calendar)
{
    private Deadline? clock;

    /// <summary>The first version of a new case file, written by the officer in the case and signed by them.</summary>
    public CramAssessment Write(DemoCramLists lists, CaseFile file, string summary, CurrentUser dc, DateTime at, Action<object> add)
    {
        var people = PeopleOf(file);
        var draft = CramAssessment.Start(file, null, lists.Catalogue, people, dc, at.AddHours(-1));
        draft.TellIntelligence("MERLIN and CRIS searched for everybody named: two earlier reports from the school, one call to the address "
            + "in spring. Health and the council have been asked.", dc);
        draft.Answer([.. from factor in lists.Catalogue from subject in draft.Subjects where factor.IsAskedOf(subject, UkTime.DateOf(at))
            select (subject.Id, factor, factor.KnownByAge(subject, UkTime.DateOf(at)) ?? Given(factor))], dc);
        draft.Assess(new(
            "Bruising that the mother’s account does not explain.", "The eldest child, from an adult at home, on present information.",
            "It has been reported before and nothing at home has changed since.",
            "A child spoke for the first time.", "A grandmother close by, and a school that sees the children daily.",
            "The medical, and an account from the mother alone.", false, null)
        {
            Voices = [.. draft.Subjects.Where(subject => subject.Kind == SubjectKind.Child)
                .Select(child => new ChildsVoice(child.Id, "Spoke to the teacher and to nobody else; the words are with the referral.",
                    "Quiet, and settled once with the grandmother."))],
            Actions = [new("Speak to the mother alone", dc.Id, UkTime.DateOf(at).AddDays(1))]
        }, dc);
        draft.Summarise(summary, dc);
        draft.Sign(CramTrigger.FirstAssessment, null, lists.Catalogue, people, [dc.Id], dc, at);
        add(draft);
        add(clock = Deadline.Start(lists.Review, draft.Reference, Subject.Case(file.Id, file.CaitId), at, calendar));
        return draft;
    }

    /// <summary>The next version of a case: health has written, so an answer, the harm and the summary change.</summary>
    public static CramAssessment WriteAgain(
        DemoCramLists lists, CaseFile file, CramAssessment last, CurrentUser dc, DateTime at, bool isSigned)
    {
        var people = PeopleOf(file);
        var draft = CramAssessment.Start(file, last, lists.Catalogue, people, dc, at.AddHours(-1));
        var child = draft.Subjects.First(subject => subject.Kind == SubjectKind.Child);
        var repeated = lists.Catalogue.Single(factor => factor.Code == "C04");
        draft.TellIntelligence(
            $"{last.Intelligence} The hospital has written: an earlier attendance in May, with a bruise on the other arm.", dc);
        draft.Answer([(child.Id, repeated, new(FactorAnswer.Yes, "Marsh Lane Hospital", UkTime.DateOf(at),
            "Two attendances, in May and now, each with bruising to an upper arm."))], dc);
        draft.Assess(new("Bruising to both upper arms at different times, which the mother’s account does not explain.",
            last.ToWhom, last.HowLikely, last.WhyNow, last.Protects,
            "The medical has been done; what would change it now is an account from the mother alone.", false, null)
        {
            Voices = [.. draft.Subjects.Where(subject => subject.Kind == SubjectKind.Child)
                .Select(subject => new ChildsVoice(subject.Id, subject.Voice, subject.Demeanour))],
            Actions = [.. last.Actions.OrderBy(action => action.Order).Select(action => new ActionAsked(action.Text, action.OwnerId,
                action.Due)), new("Ask the hospital for both sets of photographs", dc.Id, UkTime.DateOf(at).AddDays(1))]
        }, dc);
        if (isSigned) draft.Sign(CramTrigger.Intelligence,
            "The hospital’s letter: an earlier attendance with the like injury, so this is no longer a single event.", lists.Catalogue,
            people, [dc.Id], dc, at);
        return draft;
    }

    private static IReadOnlyList<CaseSubject> PeopleOf(CaseFile file) =>
    [
        .. file.Children.Select(child => Of(SubjectKind.Child, child.ChildId, child.Child.Person)),
        .. file.Suspects.Select(suspect => Of(SubjectKind.Suspect, suspect.SuspectId, suspect.Suspect.Person)),
        .. file.Households.Select(household => new CaseSubject(
            SubjectKind.Household, household.HouseholdId, null, household.Household.Address, null, Sex.NotKnown, null, null))
    ];

    /// <summary>A supervisor agrees, first and then again each time a little before the interval ends, up to now.</summary>
    public void Review(
        DemoCramLists lists, CramAssessment version, CurrentUser ds, CurrentUser officer, DateTime first, DateTime now, Action<object> add)
    {
        var (at, number) = (first, 0);
        while (at < now)
        {
            var next = UkTime.DateOf(lists.Review.DueFrom(at, calendar).AddTicks(-1));
            add(SupervisionReview.Record(version, ++number, 1, new(
                "The answers, the analysis, the gaps and who has them.", true,
                "The analysis rests on what is recorded. The gaps have owners, and the protective plan would be seen to fail.", next,
                number == 1 ? [new("Ring the school each Friday until the plan is reviewed", officer.Id, next)] : []), [], next, ds, at));
            clock!.Meet(at, at);
            add(clock = Deadline.StartUntil(
                lists.Review.Kind, version.Reference, Subject.Case(version.CaseFileId, version.CaseFile.CaitId), at, next));
            at = clock.DueAt.AddHours(-10);
        }
    }

    private AnswerGiven Given(RiskFactor factor) => random.Next(12) switch
    {
        0 when !factor.IsContextual => new(FactorAnswer.Yes, "School", null, "As told by the school; dates are with the referral."),
        1 => new(FactorAnswer.NotYetResearched),
        2 => new(FactorAnswer.NotKnown, "Council", null, "Asked, no answer yet."),
        _ => new(FactorAnswer.No)
    };

    private static CaseSubject Of(SubjectKind kind, Guid id, Person person) =>
        new(kind, id, person.Id, person.Name, person.KnownAs, person.Sex, person.BirthDate, person.BirthPrecision);
}
