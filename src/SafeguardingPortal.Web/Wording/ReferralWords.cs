using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Referrals as the desk speaks of them: how one came, what it tells of, where it stands and where it went.</summary>
public static class ReferralWords
{
    public static string InWords(this Channel channel) => channel switch
    {
        Channel.Phone => "Phone",
        Channel.SecureEmail => "Secure email",
        Channel.Merlin => "MERLIN",
        Channel.Form87A => "Form 87A",
        Channel.WalkIn => "Walk-in",
        Channel.Cad => "CAD"
    };

    /// <summary>How it came, after the time: "by phone", "from MERLIN".</summary>
    public static string AsArrived(this Channel channel) => channel switch
    {
        Channel.Phone => "by phone",
        Channel.SecureEmail => "by secure email",
        Channel.Merlin => "from MERLIN",
        Channel.Form87A => "on Form 87A",
        Channel.WalkIn => "in person",
        Channel.Cad => "from CAD"
    };

    public static string InWords(this PrimaryNature nature) => nature switch
    {
        PrimaryNature.Neglect => "Neglect",
        PrimaryNature.Physical => "Physical",
        PrimaryNature.Sexual => "Sexual",
        PrimaryNature.Emotional => "Emotional"
    };

    public static string InWords(this Answer answer) => answer switch
    {
        Answer.Yes => "Yes",
        Answer.No => "No",
        Answer.NotKnown => "Not known"
    };

    public static string InWords(this ReferralStatus status) => status switch
    {
        ReferralStatus.New => "New, not allocated",
        ReferralStatus.Research => "Research and assessment",
        ReferralStatus.Strategy => "Strategy",
        ReferralStatus.Open => "Open",
        ReferralStatus.Closed => "Closed"
    };

    public static string InWords(this NextStep step) => step switch
    {
        NextStep.Allocate => "Next: allocate",
        NextStep.DecideNoFurtherAction => "No further action waits for a decision",
        NextStep.Assess => "Next: CRAM",
        NextStep.Revise => "CRAM returned, to be revised",
        NextStep.Discuss => "Next: strategy discussion",
        NextStep.SignOff => "Next: sign-off",
        NextStep.None => ""
    };

    /// <summary>What is asked of somebody: "Write and sign the CRAM".</summary>
    public static string AsAsked(this NextStep step) => step switch
    {
        NextStep.Allocate => "Accept and allocate it",
        NextStep.DecideNoFurtherAction => "Decide whether nothing more is done",
        NextStep.Assess => "Write and sign the CRAM",
        NextStep.Revise => "Write the next version of the CRAM, which was returned",
        NextStep.Discuss => "Hold and record the strategy discussion",
        NextStep.SignOff => "Sign it off",
        NextStep.None => "Nothing is due"
    };

    public static string InWords(this ReferralPart part) => part switch
    {
        ReferralPart.Child => "Child",
        ReferralPart.Adult => "Adult",
        ReferralPart.Suspect => "Suspect"
    };

    public static string InWords(this ProposalDecision decision) => decision switch
    {
        ProposalDecision.Pending => "Not decided yet.",
        ProposalDecision.Agreed => "Agreed.",
        ProposalDecision.Refused => "Not agreed."
    };

    public static string InWords(this ClosureKind kind, RedirectTo? to) => kind switch
    {
        ClosureKind.Redirected => to is { } there ? $"Redirected to {there.InWords()}" : "Redirected",
        ClosureKind.Withdrawn => "Withdrawn"
    };

    /// <summary>Why the clock stopped, within a sentence.</summary>
    public static string InSentence(this ClosureKind kind) => kind switch
    {
        ClosureKind.Redirected => "redirected, not in the remit.",
        ClosureKind.Withdrawn => "withdrawn."
    };

    public static string InWords(this RedirectTo to) => to switch
    {
        RedirectTo.PublicProtectionDesk => "Public Protection Desk",
        RedirectTo.Scd2 => "SCD2, rape command",
        RedirectTo.OtherForce => "Another force",
        RedirectTo.OtherAgency => "Another agency"
    };

    public static string InWords(this TransferState state) => state switch
    {
        TransferState.Offered => "Not answered yet",
        TransferState.Accepted => "Accepted",
        TransferState.Declined => "Declined",
        TransferState.Withdrawn => "Withdrawn"
    };

    public static string InWords(this MerlinDecision decision) => decision switch
    {
        MerlinDecision.FormalReferral => "Formal referral",
        MerlinDecision.InformationOnly => "Information only"
    };

    /// <summary>The colour alone: "Red".</summary>
    public static string InWords(this MashRating rating) => rating switch
    {
        MashRating.Blue => "Blue",
        MashRating.Green => "Green",
        MashRating.Amber => "Amber",
        MashRating.Red => "Red"
    };

    /// <summary>The colour and what a hub means by it.</summary>
    public static string WithMeaning(this MashRating rating) => rating switch
    {
        MashRating.Blue => "Blue: no concern",
        MashRating.Green => "Green: wellbeing",
        MashRating.Amber => "Amber: significant",
        MashRating.Red => "Red: child protection"
    };

    public static IReadOnlyList<Choice> Channels { get; } = Choice.Each<Channel>(InWords);
    public static string InWords(this ReferralField field) => field switch
    {
        ReferralField.Narrative => "What happened",
        ReferralField.Injuries => "Injuries and medical attention",
        ReferralField.Whereabouts => "Where the children are",
        ReferralField.DangerAction => "What is being done now",
        ReferralField.OtherChildren => "Other children",
        ReferralField.Interpreter => "Interpreter, language",
        ReferralField.WhoIsTold => "Who is told",
        ReferralField.ReferrerName => "Name and agency of the referrer",
        ReferralField.ReferrerContact => "Contact of the referrer",
        ReferralField.OwnWords => "In the child’s own words",
        ReferralField.School => "School or nursery",
        ReferralField.Relation => "Relation to the children"
    };

    /// <summary>The value that joins no file.</summary>
    public const string NewFile = "new";

    /// <summary>The open case files a report can join, with who holds each, or a new one.</summary>
    public static IReadOnlyList<Choice> Files(IEnumerable<(string Reference, string HeldBy)> open) =>
        [.. open.Select(file => new Choice(file.Reference, $"Join case file {file.Reference}, open with {file.HeldBy}")),
            new Choice(NewFile, "A new case file")];

    public static IReadOnlyList<Choice> Natures { get; } = Choice.Each<PrimaryNature>(InWords);
    public static IReadOnlyList<Choice> Answers { get; } = Choice.Each<Answer>(InWords);
    public static IReadOnlyList<Choice> Statuses { get; } = Choice.Each<ReferralStatus>(InWords);
    public static IReadOnlyList<Choice> Redirects { get; } = Choice.Each<RedirectTo>(InWords);
    public static IReadOnlyList<Choice> MerlinDecisions { get; } = Choice.Each<MerlinDecision>(InWords);

    /// <summary>The gravest first.</summary>
    public static IReadOnlyList<Choice> MashRatings { get; } = Choice.Of(Enum.GetValues<MashRating>().OrderDescending(), WithMeaning);
}
