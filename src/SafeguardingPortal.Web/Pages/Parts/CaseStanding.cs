using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>How a case stands: what of it is open, in the order in which it is due.</summary>
/// <param name="Referrals">How many referrals of it are not closed.</param>
public sealed record Standing(string CaseReference, DateTime? ClosedAt, int Referrals, OpenOnCase Open)
{
    /// <summary>What comes next, the first due first; what has no limit after that, in the order of the work.</summary>
    public IReadOnlyList<OpenThing> Next { get; } =
        [.. Open.Things.OrderBy(thing => thing.Clock?.DueAt ?? DateTime.MaxValue).ThenBy(thing => thing.Kind)];

    /// <summary>Where it is seen to; for what this user cannot do, where it is shown.</summary>
    public string PageOf(OpenThing thing, CurrentUser user)
    {
        var file = LinkTo.Case(CaseReference);
        return thing.Kind switch
        {
            OpenKind.CramDraft => file.Cram,
            OpenKind.Review or OpenKind.ReviewDue => file.Supervision,
            OpenKind.Receipt => file.Disclosures,
            OpenKind.Breach when !user.May(Act.ExplainLateness) => RecordLinks.PageOf(thing.Reference) ?? file,
            OpenKind.Breach => thing.Deadline is { } limit ? file.Breach(limit).Reason : LinkTo.Referral(thing.Reference!).ExplainBreach,
            OpenKind.Enquiry when user.May(Act.RecordConference) => file.Invite,
            OpenKind.Charge when thing.Count > 1 => file.Crimes,
            OpenKind.Gap or OpenKind.Task when thing.Count > 1 => file.Tasks,
            OpenKind.Referral or OpenKind.Transfer or OpenKind.CramReturned or OpenKind.ChildOnPlan or OpenKind.ConferenceToCome
                or OpenKind.ConferenceUnwritten or OpenKind.ConferenceUndecided or OpenKind.AbsenceUnsigned or OpenKind.Limit
                or OpenKind.Dissent or OpenKind.Charge or OpenKind.Gap or OpenKind.Task or OpenKind.Enquiry =>
                    RecordLinks.PageOf(thing.Reference) ?? file
        };
    }

    /// <summary>A version of its CRAM that a supervisor returned and no later one answers.</summary>
    public ReturnedVersion? Returned { get; init; }

    /// <summary>What would be left behind if one open referral ended; nothing where another keeps the case open.</summary>
    public OpenOnCase? LeftByLast => Referrals > 1 ? null : Open;
}

/// <summary>
/// What is open on a case, from the same records that their own pages show. The case, its referrals, its closing and every act that ends a
/// referral ask here, so that nothing is open on one page and not on another.
/// </summary>
public sealed class CaseStanding(
    SeenCases cases, Records<CaseFile> files, JoinedRecords joined, PlansOfPeople plans, WhoIsHere here, ReferenceLists lists,
    TimeProvider time)
{
    private sealed record ReferralRow(
        string Reference, Progress Progress, Clock Clock, string? Officer, string? Supervisor, IReadOnlyList<string> OfferedTo);

    private sealed record ClockRow(DeadlineKind Kind, string Subject, Clock Clock);

    private sealed record DraftRow(int Number, string Reference);

    private sealed record ChildRow(PersonLabel Label, bool IsOnPlan);

    private sealed record FileRow(
        DateTime? ClosedAt, List<ReferralRow> Referrals, List<ClockRow> Clocks, List<DraftRow> Drafts, List<ChildRow> Children);

    private static readonly Expression<Func<CaseFile, FileRow>> Shape = Splice.In<CaseFile, FileRow>(file => new(
        file.ClosedAt,
         file.Referrals.Where(referral => referral.Status != ReferralStatus.Closed).OrderBy(referral => referral.ReceivedAt)
            .Select(referral => new ReferralRow(
                referral.Reference, Referral.ToProgress.Of(referral), Deadline.ToClock.Of(referral.Deadline),
                referral.Officer!.Name, referral.Supervisor!.Name,
                referral.Transfers.Where(transfer => transfer.State == TransferState.Offered)
                    .Select(transfer => transfer.To.Name).ToList())).ToList(),
        file.Deadlines.Where(clock => clock.MetAt == null && clock.WithdrawnAt == null)
            .Select(clock => new ClockRow(clock.Kind, clock.SubjectReference, Deadline.ToClock.Of(clock))).ToList(),
        file.CramAssessments.Where(version => version.SignedAt == null)
            .Select(version => new DraftRow(version.Number, version.Reference)).ToList(),
        file.Children.Select(child => new ChildRow(
            Person.ToLabel.Of(child.Child.Person, true), child.Child.Plans.Any(plan => plan.End == null))).ToList()));

    /// <summary>Null for a case that is not there for whoever acts.</summary>
    public async Task<Standing?> OfAsync(string caseReference)
    {
        if (await cases.OfAsync(caseReference) is not { } seen) return null;
        var file = await cases.ViewAsync(seen, Shape);
        var has = await cases.HasAsync(seen);
        var returned = has.Disagreement ? await cases.ReturnedOfAsync(seen) : null;
        if (file.ClosedAt is not null) return new(caseReference, file.ClosedAt, 0, OpenOnCase.Nothing) { Returned = returned };

        List<OpenThing> things =
        [
            .. file.Referrals.Select(row => OfReferral(row, returned)).OfType<OpenThing>(),
            .. from row in file.Referrals
                from team in row.OfferedTo
                select new OpenThing(OpenKind.Transfer, row.Reference) { With = team },
            .. file.Drafts.Select(version => new OpenThing(OpenKind.CramDraft, version.Reference) { About = $"version {version.Number}" })
        ];
        var review = file.Clocks.Find(clock => clock.Kind is DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter);
        if (returned is not null) things.Add(new(OpenKind.CramReturned, returned.Version)
        {
            Clock = review?.Clock,
            With = returned.SignedBy,
            About = returned.InWords
        });
        else if (review is not null)
            things.Add(new(review.Clock.DueSoonAt <= time.UtcNow ? OpenKind.ReviewDue : OpenKind.Review, review.Subject)
            {
                Clock = review.Clock
            });
        things.AddRange(await OnPlanAsync(file.Children, file.Clocks));
        if (has.Conference) things.AddRange(await OfConferencesAsync(seen, file.Clocks));
        if (has.Enquiry) things.AddRange(await EnquiryAsync(seen));
        things.AddRange(file.Clocks.Where(clock => IsLimitByItself(clock.Kind))
            .Select(clock => new OpenThing(OpenKind.Limit, clock.Subject) { Clock = clock.Clock, About = clock.Kind.InWords() }));
        if (has.Dissent) things.AddRange((await cases.Of<Dissent>(seen).Where(dissent => dissent.ResolvedAt == null)
            .OrderBy(dissent => dissent.StepDueAt).Select(dissent => new { dissent.Reference, dissent.Level, dissent.State }).ToListAsync())
            .Select(dissent => new OpenThing(OpenKind.Dissent, dissent.Reference)
            {
                With = dissent.State == DissentState.Answered ? null : dissent.Level.InWords(),
                Clock = file.Clocks.Find(clock => clock.Subject == dissent.Reference)?.Clock
            }));
        if (has.Charge)
        {
            var charged = await cases.Of<Crime>(seen).SelectMany(
                crime => crime.Charges.Where(charge => charge.IsOpen), (crime, charge) => crime.Reference).ToListAsync();
            things.Add(new(OpenKind.Charge, charged.Count == 1 ? charged[0] : null) { Count = charged.Count });
        }
        if (has.Task) things.AddRange((await cases.Tasks(seen).Where(task => task.ClosedAt == null)
            .GroupBy(task => task.Kind == TaskKind.InformationGap)
            .Select(group => new { IsGap = group.Key, Count = group.Count(), First = group.Min(task => task.Reference) }).ToListAsync())
            .Select(group => new OpenThing(group.IsGap ? OpenKind.Gap : OpenKind.Task, group.Count == 1 ? group.First : null)
            {
                Count = group.Count
            }));
        if (has.Breach) things.AddRange(await UnexplainedAsync(seen));
        if (has.Receipt) things.Add(new(OpenKind.Receipt, null)
        {
            Count = await cases.Of<Disclosure>(seen).CountAsync(Disclosure.IsUnconfirmed)
        });
        return new(caseReference, null, file.Referrals.Count, new(things)) { Returned = returned };
    }

    /// <summary>What would be left behind by a case if this referral of it ended; null where another keeps it open.</summary>
    public async Task<OpenOnCase?> LeftByAsync(string referralReference) => await files.Visible
        .Where(file => file.Referrals.Any(referral => referral.Reference == referralReference)).Select(file => file.Reference)
        .SingleOrDefaultAsync() is { } reference ? (await OfAsync(reference))?.LeftByLast : null;

    /// <summary>Its 24 hours run, or something of it waits: one that is decided is open with its case and by itself no more.</summary>
    private static OpenThing? OfReferral(ReferralRow row, ReturnedVersion? returned)
    {
        var progress = row.Progress with { IsReturned = returned is not null && !row.Progress.IsSigned };
        if (!row.Clock.IsRunning && progress.Next is NextStep.None) return null;
        return new(OpenKind.Referral, row.Reference)
        {
            Clock = row.Clock.IsRunning ? row.Clock : null,
            About = progress.Next.AsAsked(),
            With = progress.Next switch
            {
                NextStep.Assess => row.Officer,
                NextStep.Revise => returned?.SignedBy,
                NextStep.Discuss => row.Supervisor,
                NextStep.Allocate => "the referral desk or a supervisor",
                NextStep.DecideNoFurtherAction => "a detective sergeant or above who did not propose it",
                NextStep.SignOff => "a detective sergeant or above who did not write the CRAM alone",
                NextStep.None => null
            }
        };
    }

    /// <summary>Kinds that nothing else on the list stands for.</summary>
    private static bool IsLimitByItself(DeadlineKind kind) => kind is DeadlineKind.ConferenceReport or DeadlineKind.PostMeeting
        or DeadlineKind.DiscussionRecord or DeadlineKind.PoliceProtection or DeadlineKind.IncidentReview
        or DeadlineKind.SeriousIncidentNotice or DeadlineKind.RapidReview;

    /// <summary>A child who is on the case under two records, or whose plan stands on another one, is one child on one plan.</summary>
    private async Task<IEnumerable<OpenThing>> OnPlanAsync(List<ChildRow> rows, List<ClockRow> clocks)
    {
        var children = rows.ConvertAll(row => row.Label);
        var records = await joined.OfAsync(children.ConvertAll(child => child.PersonId));
        if (!rows.Exists(row => row.IsOnPlan) && records.Values.All(each => each.Count == 1)) return [];
        var open = await plans.OfAsync(records);
        var on = children.Select(child => (Child: child, Plan: open[child.PersonId].FirstOrDefault(plan => plan.IsOpen)))
            .Where(each => each.Plan is not null).DistinctBy(each => records[each.Child.PersonId].Min())
            .OrderBy(each => each.Plan!.OnReference, StringComparer.Ordinal);
        var review = clocks.Where(clock => clock.Kind != DeadlineKind.MashResearch && CaseFile.EndsWithTheCase(clock.Kind))
            .MinBy(clock => clock.Clock.DueAt);
        return on.Select((each, index) => new OpenThing(OpenKind.ChildOnPlan, each.Plan!.OnReference)
        {
            Child = each.Child,
            Clock = index == 0 ? review?.Clock : null,
            About = index == 0 ? review?.Kind.InWords() : null
        });
    }

    private async Task<IEnumerable<OpenThing>> OfConferencesAsync(SeenCase seen, List<ClockRow> clocks)
    {
        var now = time.UtcNow;
        var open = await cases.Of<Conference>(seen).Where(conference => (conference.State == ConferenceState.Upcoming
                || conference.State == ConferenceState.Held && (conference.DecidedAt == null
                || conference.Type != ConferenceType.Review && conference.PoliceAttended == false && conference.AbsenceSignOff == null)))
            .OrderBy(conference => conference.StartsAt).Select(conference => new
            {
                conference.Reference,
                conference.Type,
                conference.State,
                conference.StartsAt,
                conference.EndsAt,
                conference.DecidedAt,
                Liaison = here.Rule.Of(conference.LiaisonId, conference.CaitId) ? conference.Liaison!.Name : null,
                NeedsSigning = conference.State == ConferenceState.Held && conference.Type != ConferenceType.Review
                    && conference.PoliceAttended == false && conference.AbsenceSignOff == null
            }).Spliced().ToListAsync();
        return open.SelectMany(conference =>
        {
            var about = $"{conference.Type.InSentence()}, {LondonWords.When(conference.StartsAt, now)}";
            var with = conference.Liaison ?? "the conference liaison officers";
            var clock = clocks.Where(each => each.Subject == conference.Reference && !IsLimitByItself(each.Kind))
                .MinBy(each => each.Clock.DueAt)?.Clock;
            List<OpenThing> things = [];
            if (conference.State == ConferenceState.Upcoming)
                things.Add(new(conference.EndsAt > now ? OpenKind.ConferenceToCome : OpenKind.ConferenceUnwritten, conference.Reference)
                {
                    About = about,
                    With = with,
                    Clock = clock
                });
            else if (conference.DecidedAt is null)
                things.Add(new(OpenKind.ConferenceUndecided, conference.Reference) { About = about, With = with });
            if (conference.NeedsSigning)
                things.Add(new(OpenKind.AbsenceUnsigned, conference.Reference) { About = about, With = "a detective inspector or above" });
            return things;
        });
    }

    /// <summary>Each where its reason is given: a referral's 24 hours on the referral, every other on a page of the case.</summary>
    private async Task<IEnumerable<OpenThing>> UnexplainedAsync(SeenCase seen) => (await cases.Itself(seen)
        .SelectMany(file => file.Deadlines).Where(Deadline.IsUnexplained)
        .OrderBy(clock => clock.DueAt).Select(clock => new { clock.Id, clock.Kind, clock.SubjectReference }).ToListAsync())
        .Select(clock => new OpenThing(OpenKind.Breach, clock.SubjectReference)
        {
            About = $"{clock.Kind.InWords()}, {clock.SubjectReference}",
            Deadline = clock.Kind == DeadlineKind.Referral24Hours ? null : clock.Id,
            With = "whoever worked at it"
        });

    private async Task<IEnumerable<OpenThing>> EnquiryAsync(SeenCase seen)
    {
        var begun = await EnquiriesOpen.Of(cases.Of<StrategyDiscussion>(seen), cases.Of<Conference>(seen))
            .Select(discussion => new { discussion.Reference, discussion.StartedAt }).FirstOrDefaultAsync();
        if (begun is null) return [];
        var times = await lists.ConferenceTimesAsync("", isReview: false);
        var limit = times.Limits[DeadlineKind.InitialConference];
        return
        [
            new(OpenKind.Enquiry, begun.Reference)
            {
                With = "the conference liaison officers or the officer in the case",
                // What is older was asked after long enough; how it ended is said when the case is closed.
                Clock = begun.StartedAt < time.UtcNow.AddDays(-EnquiriesOpen.Days) ? null : new(begun.StartedAt,
                    limit.DueSoonFrom(begun.StartedAt, times.Calendar), limit.DueFrom(begun.StartedAt, times.Calendar))
            }
        ];
    }
}
