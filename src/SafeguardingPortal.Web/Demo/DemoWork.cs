using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// A team at work on its cases: what was searched and what is awaited, tasks in every state, a version returned and one that followed,
/// dissents on every step of their ladder, and cases that were closed.
/// </summary>
internal sealed class DemoWork(PortalDbContext db, References references, ReferenceLists lists, WorkingCalendar calendar, DateTime now)
{
    private const int Busy = 12;

    /// <summary>How many sources have been asked while a referral runs; the seventh and the eighth are partners, who ring back.</summary>
    private static readonly int[] HalfWay = [7, 0, 4, 8];

    public async Task MakeAsync(DemoCast cast, DemoCramLists cram)
    {
        var cases = await db.Set<CaseFile>().Include(file => file.Referrals).Include(file => file.Children)
            .ThenInclude(child => child.Child.Person).Include(file => file.Suspects).ThenInclude(suspect => suspect.Suspect.Person)
            .Include(file => file.Households).ThenInclude(household => household.Household).Where(file => file.CaitId == cast.Cait.Id
                && !file.IsRestricted).OrderByDescending(file => file.Reference).AsSplitQuery().ToListAsync();
        await ResearchAsync(cast, cases);

        var held = await db.Set<Domain.Conferences.Conference>().Select(conference => conference.CaseFileId).ToListAsync();
        var signed = await db.Set<CramAssessment>().Where(version => version.CaseFile.CaitId == cast.Cait.Id && version.SignedAt != null)
            .ToDictionaryAsync(version => version.CaseFileId);
        var finished = cases.Where(file => signed.ContainsKey(file.Id) && !held.Contains(file.Id)
            && file.Referrals.All(referral => referral.Status == ReferralStatus.Open)).ToList();
        var mine = finished.Where(file => signed[file.Id].SignedById == cast.Constables[0].Id).ToList();
        await TasksAsync(cast, [.. cases.Where(file => signed.ContainsKey(file.Id)).Take(Busy)], signed);
        if (mine.Count > 3)
        {
            await ReturnAsync(cast, mine[0], signed[mine[0].Id]);
            await FollowAsync(cast, cram, mine[1], signed[mine[1].Id], isSigned: true);
            await FollowAsync(cast, cram, mine[2], signed[mine[2].Id], isSigned: false);
        }
        await DissentsAsync(cast, [.. finished.Skip(4).Take(4)], signed);
        await CloseAsync(cast, [.. finished.TakeLast(2)]);
        Tell(cast, [.. cases.Where(file => file.Referrals[0].OfficerId == cast.Constables[0].Id).Take(6)]);
        await db.SaveChangesAsync();
    }

    /// <summary>What came to an officer and a sergeant while they were at something else; the older half is read.</summary>
    private void Tell(DemoCast cast, IReadOnlyList<CaseFile> cases)
    {
        foreach (var (n, file) in cases.Index())
        {
            var (officer, of) = n % 2 == 0 ? (cast.Constables[0], NoticeOf.OfficerInCase) : (cast.Sergeants[0], NoticeOf.Supervisor);
            var by = n % 2 == 0 ? cast.Sergeants[0] : cast.Constables[0];
            var notice = Notice.To(officer.Id, of, file.Referrals[0].Reference, file.Id, by.Id, now.AddHours(-1 - 5 * n));
            if (n > 3) notice.Read(now.AddHours(-2));
            db.Notices.Add(notice);
        }
    }

    /// <summary>Complete for what was discussed, and half-way for what is running.</summary>
    private async Task ResearchAsync(DemoCast cast, IReadOnlyList<CaseFile> cases)
    {
        var sources = await db.ResearchSources.Where(source => source.IsMandatory).OrderBy(source => source.Order).ToListAsync();
        var researcher = await db.Officers.Include(officer => officer.Postings)
            .FirstAsync(officer => officer.Role == Role.Researcher && officer.Postings.Any(posting => posting.CaitId == cast.Cait.Id));
        var by = cast.Acting(researcher);
        foreach (var (n, file) in cases.Index())
        {
            var referral = file.Referrals[0];
            var from = referral.ReceivedAt.AddMinutes(20);
            if (from > now) continue;
            var done = referral.DiscussedAt is not null ? sources.Count : HalfWay[n % HalfWay.Length];
            foreach (var (m, source) in sources.Take(done).Index())
            {
                var at = from.AddMinutes(4 * m) is var then && then < now ? then : now;
                var isAwaited = done < sources.Count && m == done - 1 && source.IsPartner;
                var gap = isAwaited ? CaseTask.Set(await NumberAsync("T", at), file,
                    new(TaskKind.InformationGap, $"What {source.Name} knows of the children", UkTime.EndOf(UkTime.DateOf(now).AddDays(1)))
                    {
                        Owner = researcher,
                        FromReference = file.Reference
                    }, by, at) : null;
                if (gap is not null) db.Add(gap);
                db.Add(file.RecordSearch(Made(source, m, isAwaited, at), gap, by, at));
            }
        }
    }

    private static SearchMade Made(ResearchSource source, int n, bool isAwaited, DateTime at) => (isAwaited, n) switch
    {
        (true, _) => new(source.Code, CheckResult.Awaited, at, "Asked by phone; they ring back."),
        (_, 2) => new(source.Code, CheckResult.Found, at, "Two earlier reports from the school, both closed with advice."),
        (_, 1) => new(source.Code, CheckResult.Found, at, "One call to the address in spring, an argument, no injuries."),
        _ => new(source.Code, CheckResult.NothingFound, at, null)
    };

    /// <summary>Gaps of the assessments and directions of their reviews, some of them done, one handed on and one in a queue.</summary>
    private async Task TasksAsync(DemoCast cast, IReadOnlyList<CaseFile> cases, Dictionary<Guid, CramAssessment> signed)
    {
        var (dc, ds) = (cast.Acting(cast.Constables[0]), cast.Acting(cast.Sergeants[0]));
        foreach (var (n, file) in cases.Index())
        {
            var version = signed[file.Id];
            var gap = version.Answers.FirstOrDefault(answer => answer.Answer == FactorAnswer.NotKnown);
            var text = gap is null ? "Speak to the health visitor" : $"Find out: {gap.Factor.Name}, "
                + $"{version.Subjects.First(subject => subject.Id == gap.SubjectId).LabelOn(UkTime.DateOf(now))}";
            var at = version.SignedAt!.Value;
            var task = CaseTask.Set(await NumberAsync("T", at), file,
                new(gap is null ? TaskKind.Action : TaskKind.InformationGap, text, UkTime.EndOf(UkTime.DateOf(now).AddDays(n % 5 - 1)))
                {
                    Owner = n % 4 == 3 ? null : cast.Constables[0],
                    OwnerRole = n % 4 == 3 ? Role.Researcher : null,
                    FromReference = version.Reference
                }, dc, at);
            db.Add(task);
            if (n % 4 == 1)
                task.Complete("The health visitor has seen the children every six weeks and had no worry until March.", dc, Later(at, 6));
            if (n == 2) task.Offer(cast.Constables[1], "I am at court all week.", dc, Later(at, 5));
        }
        var ids = cases.Select(file => file.Id).ToList();
        foreach (var review in await db.Set<SupervisionReview>().Include(review => review.Directions)
            .Where(review => ids.Contains(review.CaseFileId) && review.Number == 1).OrderBy(review => review.Reference).ToListAsync())
        {
            var file = cases.Single(file => file.Id == review.CaseFileId);
            foreach (var direction in review.Directions)
            {
                var owner = cast.Constables.First(officer => officer.Id == direction.OwnerId);
                db.Add(CaseTask.Set(await NumberAsync("T", review.At), file,
                    new(TaskKind.Direction, direction.Text, UkTime.EndOf(direction.Due))
                    {
                        Owner = owner,
                        FromReference = review.Reference
                    }, ds, review.At));
            }
        }
    }

    /// <summary>
    /// The sergeant disagrees with a version two hours ago: it waits for its author, and the disagreement is on the ladder.
    /// </summary>
    private async Task ReturnAsync(DemoCast cast, CaseFile file, CramAssessment version)
    {
        var (ds, at) = (cast.Acting(cast.Sergeants[0]), now.AddHours(-2));
        const string why = "The analysis does not say who was at home between 18:00 and 21:00, though the neighbour was asked. Without "
            + "that I cannot agree that tonight is safe.";
        var number = 1 + await db.Set<SupervisionReview>().CountAsync(review => review.AssessmentId == version.Id);
        var next = UkTime.DateOf(now).AddDays(3);
        db.Add(SupervisionReview.Record(version, number, version.Number,
            new("The answers, the analysis and the neighbour’s account.", false, why, next, []), [], next, ds, at));
        await RestartAsync(version.Reference, version.Reference, file, at, next);
        db.Add(await DissentAsync(file, new(DissentSubject.CramVersion, version.Reference, ds.Name, Agency.Police,
            "The supervisor’s review disagrees with this version of the CRAM.", why, "A new version that answers the review.",
            cast.Sergeants[0]), ds, at));
    }

    /// <summary>What health wrote changed an answer and the analysis: the next version, signed or still being written.</summary>
    private async Task FollowAsync(DemoCast cast, DemoCramLists lists, CaseFile file, CramAssessment last, bool isSigned)
    {
        var (dc, at) = (cast.Acting(cast.Constables[0]), now.AddHours(-5));
        var next = DemoCram.WriteAgain(lists, file, last, dc, at, isSigned);
        db.Add(next);
        if (isSigned) await RestartAsync(last.Reference, next.Reference, file, at, UkTime.DateOf(now).AddDays(2));
    }

    private async Task RestartAsync(string before, string after, CaseFile file, DateTime at, DateOnly last)
    {
        var clock = await db.Deadlines.SingleAsync(deadline => deadline.SubjectReference == before && deadline.MetAt == null);
        clock.Meet(at, at);
        db.Add(Deadline.StartUntil(clock.Kind, after, Subject.Case(file.Id, file.CaitId), at, last));
    }

    /// <summary>Put an hour ago; with an inspector whose time has passed; answered and not settled; settled.</summary>
    private async Task DissentsAsync(DemoCast cast, IReadOnlyList<CaseFile> cases, Dictionary<Guid, CramAssessment> signed)
    {
        var ids = cases.Select(file => file.Id).ToList();
        var held = (await db.Set<StrategyDiscussion>().Where(discussion => ids.Contains(discussion.CaseFileId) && discussion.Number == 1)
            .Select(discussion => new { discussion.CaseFileId, discussion.EndedAt }).ToListAsync())
            .ToDictionary(discussion => discussion.CaseFileId, discussion => discussion.EndedAt);
        var (dc, ds, di) = (cast.Acting(cast.Constables[0]), cast.Acting(cast.Sergeants[0]), cast.Acting(cast.Inspector));
        foreach (var (n, file) in cases.Index())
        {
            var put = n switch
            {
                0 => new DissentPut(
                    DissentSubject.Discussion, $"{file.Reference}-D1", "Bola Reyes, team manager", Agency.ChildrensSocialCare,
                    "Leaving the joint visit until tomorrow", "The school rang twice this afternoon.", "A joint visit tonight"),
                1 => new(DissentSubject.Discussion, $"{file.Reference}-D1", "Dr Carys Novak, named doctor", Agency.Health,
                    "The medical was put off without asking health", "The marks are three days old and fading.",
                    "A medical within 24 hours"),
                2 => new(DissentSubject.CramVersion, $"{file.Reference}-V1", "Imani Quaye, designated lead", Agency.Education,
                    "That the school sees the children daily is counted as protection", "Both were away on four Fridays.",
                    "The analysis says so, and who asks on Fridays"),
                _ => new(DissentSubject.Discussion, $"{file.Reference}-D1", "Rafe Haddon, social worker", Agency.ChildrensSocialCare,
                    "Interviewing before the mother was told", null, "The mother is told first")
            };
            var at = now.AddHours(n switch { 0 => -1, 1 => -150, 2 => -20, _ => -60 });
            // Nobody disagrees with what has not been said yet.
            var said = put.SubjectKind == DissentSubject.CramVersion ? signed[file.Id].SignedAt!.Value : held[file.Id];
            if (at < said) at = Later(said, 1);
            var dissent = await DissentAsync(file, put, dc, at);
            db.Add(dissent);
            if (n == 0) continue;
            dissent.Answer("Read with the officer. The decision rests on what was known at the time; the plan covers the hours in between.",
                null, ds, at.AddHours(3));
            if (n == 1)
                dissent.Escalate("Health hold to it: the marks fade.",
                    await lists.TimeLimitAsync(DeadlineKind.DissentInspector, UkTime.DateOf(at)), calendar, dc, at.AddHours(6));
            if (n == 3)
                dissent.Resolve("Talked through with Rafe Haddon by phone. He agrees; next time the order is agreed in the discussion.", dc,
                    at.AddHours(8));
        }
        db.Add(CaseTask.Set(await NumberAsync("T", now.AddHours(-3)), cases[0],
            new(TaskKind.Action, "Bring the file to the inspector’s meeting", UkTime.EndOf(UkTime.DateOf(now)))
            {
                Owner = cast.Sergeants[0]
            }, di, now.AddHours(-3)));
    }

    private async Task<Dissent> DissentAsync(CaseFile file, DissentPut put, CurrentUser by, DateTime at) =>
        Dissent.Record(await NumberAsync("E", at), file, put, await lists.TimeLimitAsync(DeadlineKind.DissentSergeant, UkTime.DateOf(at)),
            calendar, by, at);

    private async Task CloseAsync(DemoCast cast, IReadOnlyList<CaseFile> cases)
    {
        var ds = cast.Acting(cast.Sergeants[0]);
        foreach (var (n, file) in cases.Index())
        {
            await db.Entry(file).Collection(each => each.Deadlines).LoadAsync();
            await db.Entry(file).Collection(each => each.Closures).LoadAsync();
            file.Close(OpenOnCase.Nothing, new("The council’s plan has ended and the school has had no worry for two months.",
                "Each seen at school and at home by the officer in the case, and spoken to alone.",
                "Social worker and school told by telephone and in writing by the officer in the case.", true), ds, now.AddDays(-1 - n));
        }
    }

    private Task<string> NumberAsync(string letter, DateTime at) => references.NextAsync(letter, UkTime.At(at).Year);

    private DateTime Later(DateTime at, double hours) => at.AddHours(hours) is var then && then < now ? then : now;
}
