using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>Why a version was made (BR-41). The first one needs no other reason than that there was none.</summary>
public enum CramTrigger
{
    FirstAssessment,
    NewIncident,
    NewPersonOrAddress,
    Intelligence,
    StrategyDiscussion,
    Conference,
    ChargeBailOrRelease,
    SupervisorDirection,
    PartnerChallenge
}

/// <summary>
/// The Child Risk Assessment Matrix of a case file in one version (handbook §4): what is known of these children, the people suspected and
/// the households, and what it means. It is a draft, of which a case file has one at most, until it is signed; from then on nothing of it
/// changes (BR-41). Answers are never added up, weighed or graded (BR-44).
/// </summary>
public sealed class CramAssessment : Entity, IGuarded<CramAssessment>, IReferenced, IOnCase, IKept
{
    static Kept IKept.Kept => Kept.OnceSigned(nameof(SignedAt));

    public const int MostSummaryWords = 500;

    /// <summary>C-2026-000123-V2 once signed, C-2026-000123-V while a draft: the unique reference allows one draft a case file.</summary>
    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public int Number { get; private set; }
    public DateTime StartedAt { get; private set; }
    public Guid StartedById { get; private set; }
    public Officer StartedBy { get; private set; } = null!;

    /// <summary>The day whose catalogue it asks.</summary>
    public DateOnly CatalogueOn { get; private set; }

    // Theme 1.
    public string? Intelligence { get; private set; }

    // Theme 3.
    public string? Harm { get; private set; }
    public string? ToWhom { get; private set; }
    public string? HowLikely { get; private set; }
    public string? WhyNow { get; private set; }
    public string? Protects { get; private set; }
    public string? WouldChange { get; private set; }
    public bool? ImmediateAction { get; private set; }
    public string? ImmediateActionTaken { get; private set; }

    /// <summary>Theme 5: what could be disclosed as it stands, in 500 words at most.</summary>
    public string? Summary { get; private set; }

    // Theme 6.
    public string? InvestigativeStrategy { get; private set; }
    public string? ProtectiveStrategy { get; private set; }

    /// <summary>The editions of the draft that last changed its sections. Answers carry their own.</summary>
    public int IntelligenceEdition { get; private set; }
    public int AssessmentEdition { get; private set; }
    public int SummaryEdition { get; private set; }
    public int StrategiesEdition { get; private set; }

    public DateTime? SignedAt { get; private set; }
    public Guid? SignedById { get; private set; }
    public Officer? SignedBy { get; private set; }
    public CramTrigger? Trigger { get; private set; }

    /// <summary>What changed since the version before, and why.</summary>
    public string? WhatChanged { get; private set; }

    private readonly List<CramSubject> subjects = [];
    public IReadOnlyList<CramSubject> Subjects => subjects;

    private readonly List<RiskAnswer> answers = [];
    public IReadOnlyList<RiskAnswer> Answers => answers;

    private readonly List<CramAction> actions = [];
    public IReadOnlyList<CramAction> Actions => actions;

    private readonly List<CramHand> hands = [];
    public IReadOnlyList<CramHand> Hands => hands;

    private CramAssessment() { }

    public static string ReferenceOf(string caseReference, int number) => $"{caseReference}-V{number}";

    public static string DraftReferenceOf(string caseReference) => $"{caseReference}-V";

    public bool IsSigned => SignedAt is not null;

    private bool isTouched;

    /// <summary>The edition a change made now belongs to: the version the record will have when it is saved.</summary>
    private int NextEdition => isTouched ? Version : Version + 1;

    /// <summary>Starts the next version from the last one, or from nothing; the people are those on the case file now.</summary>
    public static CramAssessment Start(
        CaseFile caseFile, CramAssessment? last, IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<CaseSubject> people,
        CurrentUser by, DateTime now)
    {
        RuleViolation.When(last is { IsSigned: false }, "A draft is open already. Go on with it.");
        var draft = new CramAssessment
        {
            Reference = DraftReferenceOf(caseFile.Reference),
            CaseFileId = caseFile.Id,
            CaseFile = caseFile,
            Number = (last?.Number ?? 0) + 1,
            StartedAt = now,
            StartedById = by.Id,
            CatalogueOn = UkTime.DateOf(now)
        };
        if (last is not null) draft.StartFrom(last);
        draft.Meet(catalogue, people, UkTime.DateOf(now));
        draft.Handle(by);
        return draft;
    }

    private void StartFrom(CramAssessment last)
    {
        (Intelligence, Harm, ToWhom, HowLikely, WhyNow) = (last.Intelligence, last.Harm, last.ToWhom, last.HowLikely, last.WhyNow);
        (Protects, WouldChange, ImmediateAction, ImmediateActionTaken) = (last.Protects, last.WouldChange, last.ImmediateAction,
            last.ImmediateActionTaken);
        (Summary, InvestigativeStrategy, ProtectiveStrategy) = (last.Summary, last.InvestigativeStrategy, last.ProtectiveStrategy);
        foreach (var before in last.subjects.Where(subject => !subject.IsOffCase).OrderBy(subject => subject.Order))
        {
            var subject = CramSubject.Of(Id, new(before.Kind, before.OfId, before.PersonId, before.Name, before.KnownAs, before.Sex,
                before.BirthDate, before.BirthPrecision), subjects.Count + 1);
            subject.Say(before.Voice, before.Demeanour);
            subjects.Add(subject);
            answers.AddRange(last.answers.Where(answer => answer.SubjectId == before.Id)
                .Select(answer => RiskAnswer.Of(Id, subject.Id, answer.Factor, answer.Given, 1)));
        }
    }

    /// <summary>What has changed around an open draft: the people of the case, or the catalogue.</summary>
    public bool IsBehind(IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<CaseSubject> people) =>
        people.Any(who => Find(who) is not { } subject || !subject.IsCalledAs(who))
        || subjects.Exists(subject => !subject.IsOffCase && !people.Any(who => who.Kind == subject.Kind && who.Id == subject.OfId))
        || answers.Exists(answer => catalogue.FirstOrDefault(factor => factor.Code == answer.Factor.Code) is { } now
            && now.Id != answer.FactorId);

    /// <summary>
    /// Brings the draft up to the case and the catalogue of today. Nothing typed is lost: who has left the case is marked and kept, a
    /// reworded factor keeps its answer, and one that is asked no more stays with the version.
    /// </summary>
    public void Meet(IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<CaseSubject> people, DateOnly today)
    {
        Open();
        foreach (var who in people)
        {
            if (Find(who) is not { } known) subjects.Add(CramSubject.Of(Id, who, subjects.Count + 1));
            else if (!known.IsCalledAs(who)) known.CallAs(who);
        }
        foreach (var gone in subjects.Where(subject => !subject.IsOffCase
            && !people.Any(who => who.Kind == subject.Kind && who.Id == subject.OfId))) gone.LeaveCase();
        foreach (var answer in answers)
        {
            if (catalogue.FirstOrDefault(factor => factor.Code == answer.Factor.Code) is { } now && now.Id != answer.FactorId)
                answer.MoveTo(now, NextEdition);
        }
        CatalogueOn = today;
        MoveOn();
    }

    private CramSubject? Find(CaseSubject who) => subjects.Find(subject => subject.Kind == who.Kind && subject.OfId == who.Id);

    /// <summary>Theme 1. Researchers and detectives alike.</summary>
    public void TellIntelligence(string? intelligence, CurrentUser by)
    {
        Open();
        if (Intelligence == intelligence) return;
        (Intelligence, IntelligenceEdition) = (intelligence, NextEdition);
        Handle(by);
    }

    /// <summary>Theme 2: answers for any of its people, each in the wording that stands now. Those not named stay as they are.</summary>
    public void Answer(IReadOnlyList<(Guid SubjectId, RiskFactor Factor, AnswerGiven Given)> given, CurrentUser by)
    {
        Open();
        var changed = false;
        foreach (var (subjectId, factor, typed) in given)
        {
            RuleViolation.When(
                !subjects.Exists(subject => subject.Id == subjectId), "Somebody answered for is not part of this assessment.");
            RuleViolation.When(factor.IsContextual && typed is { Answer: FactorAnswer.Yes, Link: null }, NeedsLink(factor));
            var before = answers.Find(answer => answer.SubjectId == subjectId && answer.FactorId == factor.Id);
            if (before is null && typed.IsBlank || before?.Given == typed) continue;
            if (before is null) answers.Add(RiskAnswer.Of(Id, subjectId, factor, typed, NextEdition));
            else before.Give(typed, NextEdition);
            changed = true;
        }
        if (changed) Handle(by);
    }

    /// <summary>Whether an answer differs from what stands.</summary>
    public bool IsNew(Guid subjectId, RiskFactor factor, AnswerGiven given) =>
        answers.Find(answer => answer.SubjectId == subjectId && answer.FactorId == factor.Id) is { } stands
            ? stands.Given != given : !given.IsBlank;

    public static string NeedsLink(RiskFactor factor) => $"{factor.Code}: say how it bears on this child. It is never enough by itself";

    /// <summary>Theme 3.</summary>
    public void Assess(RiskWords words, CurrentUser by)
    {
        Open();
        if (WordsNow() == words && words.Actions.SequenceEqual(AskedNow) && words.Voices.All(voice => VoiceNow(voice.SubjectId) == voice))
            return;
        (Harm, ToWhom, HowLikely, WhyNow) = (words.Harm, words.ToWhom, words.HowLikely, words.WhyNow);
        (Protects, WouldChange, ImmediateAction, ImmediateActionTaken) = (words.Protects, words.WouldChange, words.ImmediateAction,
            words.ImmediateActionTaken);
        foreach (var voice in words.Voices)
            subjects.Find(subject => subject.Id == voice.SubjectId && subject.Kind == SubjectKind.Child)?.Say(voice.Voice, voice.Demeanour);
        foreach (var (index, asked) in words.Actions.Index())
        {
            if (index < actions.Count) actions.OrderBy(action => action.Order).ElementAt(index).Ask(asked);
            else actions.Add(CramAction.Of(Id, index + 1, asked));
        }
        foreach (var spare in actions.OrderBy(action => action.Order).Skip(words.Actions.Count).ToList()) actions.Remove(spare);
        AssessmentEdition = NextEdition;
        Handle(by);
    }

    private IEnumerable<ActionAsked> AskedNow =>
        actions.OrderBy(action => action.Order).Select(action => new ActionAsked(action.Text, action.OwnerId, action.Due));

    private RiskWords WordsNow() => new(Harm, ToWhom, HowLikely, WhyNow, Protects, WouldChange, ImmediateAction, ImmediateActionTaken);

    private ChildsVoice? VoiceNow(Guid subjectId) =>
        subjects.Find(subject => subject.Id == subjectId) is { } child ? new(child.Id, child.Voice, child.Demeanour) : null;

    /// <summary>Theme 5.</summary>
    public void Summarise(string? summary, CurrentUser by)
    {
        Open();
        RuleViolation.When(WordsIn(summary) > MostSummaryWords, "The summary must be 500 words or fewer.");
        if (Summary == summary) return;
        (Summary, SummaryEdition) = (summary, NextEdition);
        Handle(by);
    }

    public static int WordsIn(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Theme 6.</summary>
    public void Plan(string? investigative, string? protective, CurrentUser by)
    {
        Open();
        if ((InvestigativeStrategy, ProtectiveStrategy) == (investigative, protective)) return;
        (InvestigativeStrategy, ProtectiveStrategy, StrategiesEdition) = (investigative, protective, NextEdition);
        Handle(by);
    }

    /// <summary>
    /// Makes the version: from this instant nothing of it changes, for anybody (BR-41). It does not stop the referral's clock; the
    /// sign-off, which rests on it, may (Part C).
    /// </summary>
    /// <param name="officersInCase">Whoever is officer in the case at this instant: they do not review it, whatever they are later
    /// (BR-20).</param>
    public void Sign(
        CramTrigger trigger, string? whatChanged, IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<CaseSubject> people,
        IReadOnlyList<Guid> officersInCase, CurrentUser by, DateTime now)
    {
        Open();
        RuleViolation.When(IsBehind(catalogue, people),
            "The people of the case or the catalogue changed since this draft was last saved. Bring it up to date, then sign.");
        RuleViolation.When(
            this.IsStillOpen(catalogue, UkTime.DateOf(now)), "The assessment is not complete. What is open is listed above.");
        RuleViolation.When(Number > 1 && trigger == CramTrigger.FirstAssessment, "There is a version already. Say what led to this one.");
        RuleViolation.When(Number > 1 && string.IsNullOrWhiteSpace(whatChanged), "Say what changed since the last version, and why.");

        Reference = ReferenceOf(CaseFile.Reference, Number);
        (SignedAt, SignedById, Trigger, WhatChanged) = (now, by.Id, trigger, whatChanged);
        hands.Add(CramHand.Of(Id, by.Id, CramPart.Signatory));
        foreach (var officerId in officersInCase.Distinct()) hands.Add(CramHand.Of(Id, officerId, CramPart.OfficerInCase));
    }

    /// <summary>
    /// The draft is thrown away before it was signed: it was begun on the wrong case, or was not needed. The case file tells that there was
    /// one and why it went.
    /// </summary>
    public void Discard(string reason, CurrentUser by, DateTime now)
    {
        Open();
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the draft is not needed.");
        CaseFile.Tell($"Draft of version {Number} of the CRAM discarded: {reason.Trim()}", by, now);
    }

    /// <summary>Whether this officer wrote, signed or held the case when it was signed.</summary>
    public bool HasAHandIn(Guid officerId) => hands.Exists(hand => hand.OfficerId == officerId);

    /// <summary>Whether they supervise and had no part in it (BR-20).</summary>
    public bool MayBeReviewedBy(CurrentUser user) => user.May(Act.Supervise) && !HasAHandIn(user.Id);

    /// <summary>Nobody else wrote it; whoever only signed it wrote nothing.</summary>
    public bool IsOfAlone(Guid officerId) => hands.Where(hand => hand.Part == CramPart.Writer).All(hand => hand.OfficerId == officerId);

    private void Open() => RuleViolation.When(IsSigned, "This version is signed and cannot be changed. Start a new version.");

    private void Handle(CurrentUser by)
    {
        if (!hands.Exists(hand => hand.OfficerId == by.Id && hand.Part == CramPart.Writer))
            hands.Add(CramHand.Of(Id, by.Id, CramPart.Writer));
        MoveOn();
    }

    private void MoveOn()
    {
        if (!isTouched) Touch();
        isTouched = true;
    }

    public static Expression<Func<CramAssessment, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((CramAssessment assessment) => assessment.CaseFile);

    public static Expression<Func<CramAssessment, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((CramAssessment assessment) => assessment.CaseFile);

    public static Expression<Func<CramAssessment, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((CramAssessment assessment) => assessment.CaseFile);
}

/// <summary>Theme 3, as typed.</summary>
public sealed record RiskWords(
    string? Harm, string? ToWhom, string? HowLikely, string? WhyNow, string? Protects, string? WouldChange, bool? ImmediateAction,
    string? ImmediateActionTaken)
{
    public IReadOnlyList<ChildsVoice> Voices { get; init; } = [];
    public IReadOnlyList<ActionAsked> Actions { get; init; } = [];

    public bool Equals(RiskWords? other) => other is not null
        && (Harm, ToWhom, HowLikely, WhyNow) == (other.Harm, other.ToWhom, other.HowLikely, other.WhyNow)
        && (Protects, WouldChange, ImmediateAction, ImmediateActionTaken) == (other.Protects, other.WouldChange, other.ImmediateAction,
            other.ImmediateActionTaken);

    public override int GetHashCode() =>
        HashCode.Combine(Harm, ToWhom, HowLikely, WhyNow, Protects, WouldChange, ImmediateAction, ImmediateActionTaken);
}

public sealed record ChildsVoice(Guid SubjectId, string? Voice, string? Demeanour);
