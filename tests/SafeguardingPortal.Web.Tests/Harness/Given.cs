using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>An officer of the portal, and the code by which forms call them.</summary>
public sealed record Colleague(CurrentUser User, string Code)
{
    public Guid Id => User.Id;
    public string Name => User.Name;
}

/// <summary>A team with somebody in every role it has.</summary>
public sealed record Team(
    string Code, Guid Id, string Borough, Colleague Desk, Colleague Researcher, Colleague Constable, Colleague OtherConstable,
    Colleague Sergeant, Colleague OtherSergeant, Colleague Inspector, Colleague Liaison);

/// <summary>A referral that is in the portal.</summary>
public sealed record Logged(Team Team, string Reference, string CaseReference, DateTime ReceivedAt)
{
    public string Page => $"/referrals/{Reference}";
    public string RecordDiscussion => $"/cases/{CaseReference}/discussions/record/{Reference}";
    public DateTime DueAt => ReceivedAt.AddHours(24);

    /// <summary>A task on its case; of no use to a test that has not set one.</summary>
    public string TaskReference { get; init; } = "T-2026-999999";
    public string TaskPage => $"/tasks/{TaskReference}";

    /// <summary>A dissent in its case; of no use to a test that has not recorded one.</summary>
    public string DissentReference { get; init; } = "E-2026-999999";
    public string DissentPage => $"/dissents/{DissentReference}";
}

/// <summary>The numbers and keys of a child, a grown person, their household, a verdict on the two and what one is to the other.</summary>
public sealed record FamilyKeys(string Person, string Other, string Household, string Link, Guid Relationship, Guid Member);

/// <summary>How far a referral has come.</summary>
public enum Stage { New, Proposed, Closed, Accepted, Assessed, SignedOff, Discussed, Reconvened, Finished, FinishedLate }

/// <summary>Makes what a test starts from, by what the portal itself calls.</summary>
public sealed class Given(PortalApp portal)
{
    public const string Password = "copper lantern drift";

    private static readonly Dictionary<string, string> BoroughOf = new()
    {
        ["hackney"] = "E09000012",
        ["lambeth"] = "E09000022",
        ["newham"] = "E09000025",
        ["southwark"] = "E09000028",
        ["haringey"] = "E09000014",
        ["camden-islington"] = "E09000007"
    };

    private int officers;

    private DateTime Now => portal.Clock.Now;

    public async Task<Team> TeamAsync(string code = "hackney")
    {
        var id = ReferenceData.CaitId(code);
        List<(Colleague Colleague, Officer Officer)> made = [];
        Colleague Make(Role role, string name)
        {
            var (colleague, officer) = Officer(role, $"{name} of {code}", id);
            made.Add((colleague, officer));
            return colleague;
        }
        var team = new Team(code, id, BoroughOf[code], Make(Role.ReferralDesk, "Lena Desk"), Make(Role.Researcher, "Sam Researcher"),
            Make(Role.DetectiveConstable, "DC Tom First"),
            Make(Role.DetectiveConstable, "DC Uma Second"), Make(Role.DetectiveSergeant, "DS Ruth First"),
            Make(Role.DetectiveSergeant, "DS Vik Second"),
            Make(Role.DetectiveInspector, "DI Helen"), Make(Role.ConferenceLiaisonOfficer, "Denise Liaison"));
        await SaveAsync(made.Select(each => each.Officer));
        return team;
    }

    /// <summary>Somebody with a role, posted to teams from two years ago.</summary>
    public async Task<Colleague> OfficerAsync(Role role, params string[] teams)
    {
        var (colleague, officer) = Officer(role, $"{role} {officers + 1}", [.. teams.Select(ReferenceData.CaitId)]);
        await SaveAsync([officer]);
        return colleague;
    }

    private (Colleague, Officer) Officer(Role role, string name, params Guid[] teams)
    {
        var officer = Domain.Teams.Officer.Join($"o-{Interlocked.Increment(ref officers):D4}", name, role,
            DateOnly.FromDateTime(Now).AddYears(-2));
        foreach (var team in teams) officer.Post(team, DateOnly.FromDateTime(Now).AddYears(-2));
        return (new(new(officer.Id, name, role, teams), officer.Code), officer);
    }

    private Task<int> SaveAsync(IEnumerable<Officer> joined) => portal.QueryAsync(db =>
    {
        db.AddRange(joined);
        return db.SaveChangesAsync();
    });

    /// <summary>An account for the real sign-in, with <see cref="Password"/>.</summary>
    public Task<int> AccountAsync(Colleague officer, string userName) => portal.AsAsync(CurrentUser.System, async (services, _) =>
    {
        var made = await services.GetRequiredService<UserManager<PortalUser>>()
            .CreateAsync(new() { Id = officer.Id, UserName = userName }, Password);
        return made.Succeeded ? 1 : throw new InvalidOperationException(string.Join(", ", made.Errors.Select(error => error.Description)));
    });

    public async Task<Logged> ReferralAsync(Team team, Stage stage = Stage.New, double hoursAgo = 2, Func<Report, Report>? but = null)
    {
        var received = Now.AddHours(-hoursAgo);
        var report = Report(team, received);
        var reference = await portal.AsAsync(team.Desk.User, (services, _) =>
            services.GetRequiredService<ReferralIntake>().LogAsync(but?.Invoke(report) ?? report, Guid.NewGuid()));
        var caseReference = await portal.QueryAsync(db => db.Set<Referral>().Where(referral => referral.Reference == reference)
            .Select(referral => referral.CaseFile.Reference).SingleAsync());
        var logged = new Logged(team, reference, caseReference, received);
        await BringToAsync(logged, stage, hoursAgo);
        return logged;
    }

    /// <summary>The first child of a referral was seen since.</summary>
    public Task<Guid> SeenAsync(Logged logged) => portal.AsAsync(logged.Team.Constable.User, async (_, db) =>
    {
        var referral = await db.Set<Referral>().Include(each => each.People).ThenInclude(part => part.Person)
            .SingleAsync(each => each.Reference == logged.Reference);
        var child = referral.People.Single(part => part.Order == 1).PersonId;
        var seen = referral.RecordSeen(
            child, new(Now.AddMinutes(-30), "DC Tom First", "School", Answer.Yes, null), logged.Team.Constable.User, Now);
        await db.SaveChangesAsync();
        return seen.Id;
    });

    /// <summary>The people of a referral, with the household as it is, made one of each thing that can be recorded between them.</summary>
    public Task<FamilyKeys> FamilyAsync(Logged logged) => portal.AsAsync(logged.Team.Sergeant.User, async (services, db) =>
    {
        var references = services.GetRequiredService<References>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var people = await db.Set<ReferralPerson>().Where(part => part.Referral.Reference == logged.Reference).OrderBy(part => part.Order)
            .Select(part => part.Person).ToListAsync();
        var household = await db.Set<Household>()
            .SingleAsync(home => home.Cases.Any(each => each.CaseFile.Reference == logged.CaseReference));
        var link = PersonLink.Decide(await references.NextAsync("L", Now.Year), people[0], people[1], LinkVerdict.NotSame,
            "A child and a grown man.", db.Actor, Now);
        var relationship = Relationship.Between(
            people[1], RelationKind.StepParentOf, people[0], null, null, CoupleState.Together, "School", db.Actor, Now);
        db.AddRange(link, relationship);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new FamilyKeys(
            people[0].Reference, people[1].Reference, household.Reference, link.Reference, relationship.Id, household.Members[0].Id);
    });

    /// <summary>The numbers of everybody on a referral, in its order.</summary>
    public Task<List<string>> PeopleOfAsync(Logged logged) => portal.QueryAsync(db =>
        db.Set<ReferralPerson>().Where(part => part.Referral.Reference == logged.Reference).OrderBy(part => part.Order)
            .Select(part => part.Person.Reference).ToListAsync());

    public Task<string> HouseholdOfAsync(Logged logged) => portal.QueryAsync(db =>
        db.Set<Household>().Where(home => home.Cases.Any(each => each.CaseFile.Reference == logged.CaseReference))
            .Select(home => home.Reference).SingleAsync());

    /// <summary>A task on the referral's case, for the team's constable unless said otherwise.</summary>
    public async Task<string> TaskAsync(
        Logged logged, Colleague? owner = null, Role? queue = null, double dueInHours = 48, TaskKind kind = TaskKind.Action,
        Colleague? by = null, string text = "Ring the school")
    {
        var setter = (by ?? logged.Team.Sergeant).User;
        return await portal.AsAsync(setter, async (services, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var file = await db.Set<CaseFile>().SingleAsync(file => file.Reference == logged.CaseReference);
            var has = queue is null
                ? await services.GetRequiredService<ReferenceLists>().OfficerAsync((owner ?? logged.Team.Constable).Code) : null;
            var task = CaseTask.Set(await services.GetRequiredService<References>().NextAsync("T", Now.Year), file,
                new(kind, text, Now.AddHours(dueInHours)) { Owner = has, OwnerRole = queue }, setter, Now);
            db.Add(task);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return task.Reference;
        });
    }

    public async Task<Logged> WithTaskAsync(Logged logged) => logged with { TaskReference = await TaskAsync(logged) };

    public async Task<Logged> WithWorkAsync(Logged logged) =>
        await WithTaskAsync(logged) with { DissentReference = await DissentAsync(logged) };

    /// <summary>Social care's dissent from the first discussion, written down by the team's constable.</summary>
    public async Task<string> DissentAsync(Logged logged, Colleague? by = null)
    {
        var recorder = (by ?? logged.Team.Constable).User;
        return await portal.AsAsync(recorder, async (services, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var lists = services.GetRequiredService<ReferenceLists>();
            var file = await db.Set<CaseFile>().SingleAsync(file => file.Reference == logged.CaseReference);
            var dissent = Dissent.Record(await services.GetRequiredService<References>().NextAsync("E", Now.Year), file,
                new(DissentSubject.Discussion, $"{logged.CaseReference}-D1", "Bola Reyes, team manager", Agency.ChildrensSocialCare,
                    "Leaving her at home", "Two attendances", "A joint visit tonight"),
                await lists.TimeLimitAsync(DeadlineKind.DissentSergeant, DateOnly.FromDateTime(Now)), await lists.CalendarAsync(),
                recorder, Now);
            db.Add(dissent);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return dissent.Reference;
        });
    }

    /// <summary>Many referrals in one go, one for each instant received.</summary>
    public async Task<IReadOnlyList<string>> ManyAsync(Team team, IEnumerable<DateTime> received) =>
        await portal.AsAsync(team.Desk.User, async (services, db) =>
        {
            var (references, lists) = (services.GetRequiredService<References>(), services.GetRequiredService<ReferenceLists>());
            var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, DateOnly.FromDateTime(Now));
            var calendar = await lists.CalendarAsync();
            List<string> logged = [];
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var at in received)
            {
                var file = CaseFile.Open(await references.NextAsync("C", Now.Year), team.Id, Now);
                var report = Report(team, at);
                var referral = Referral.Log(await references.NextAsync("R", Now.Year), report, file,
                    await references.ForAsync(report, Now.Year), limit, calendar, team.Desk.User, Now);
                db.Add(referral);
                logged.Add(referral.Reference);
            }
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return logged;
        });

    public static Report Report(Team team, DateTime received) => new(
        received, Channel.Phone, "2A", "Designated lead, Elmhurst Primary", "020 7946 0123", false, team.Borough, team.Id,
        PrimaryNature.Physical, ["DOMESTIC_ABUSE"], "A mark on the cheek the shape of a hand.", Answer.No, null,
        [new("Ava Merrin", Sex.Female, new(DateOnly.FromDateTime(received).AddYears(-6), BirthPrecision.Exact),
            "“He got cross.”", Answer.Yes)],
        [new("Darren Foyle", Sex.Male, new(DateOnly.FromDateTime(received).AddYears(-34), BirthPrecision.Estimated),
            "Mother’s partner", true, true)],
        "14 Tansy Road");

    /// <summary>The steps to a stage, spread over the time since the referral was received and before its limit.</summary>
    public async Task BringToAsync(Logged logged, Stage stage, double hoursAgo)
    {
        var span = Math.Min(hoursAgo, 20);
        DateTime At(double share) => logged.ReceivedAt.AddHours(span * share);
        if (stage is Stage.Proposed or Stage.Closed)
        {
            await ProposeAsync(logged, at: At(0.1));
            if (stage == Stage.Closed) await DecideAsync(logged, at: At(0.2));
            return;
        }
        if (stage >= Stage.Accepted) await AcceptAsync(logged, at: At(0.1));
        if (stage >= Stage.Assessed) await AssessAsync(logged, at: At(0.3));
        if (stage == Stage.Reconvened) await DiscussAsync(logged, DiscussionOutcome.Reconvene, At(0.4), At(0.5));
        if (stage is Stage.Discussed or Stage.Finished) await DiscussAsync(logged, DiscussionOutcome.JointSection47, At(0.4), At(0.5));
        if (stage is Stage.SignedOff or Stage.Finished) await SignAsync(logged, at: At(0.6));
        if (stage == Stage.FinishedLate)
        {
            await DiscussAsync(logged, DiscussionOutcome.PoliceAlone, logged.DueAt.AddMinutes(10), logged.DueAt.AddMinutes(40));
            await SignAsync(logged, at: logged.DueAt.AddHours(1));
        }
    }

    public Task AcceptAsync(
        Logged logged, Colleague? by = null, DateTime? at = null, Colleague? supervisor = null, Colleague? officer = null) =>
        DoAsync(logged, by ?? logged.Team.Desk, Act.TriageReferral, async (services, _, referral) =>
        {
            var lists = services.GetRequiredService<ReferenceLists>();
            referral.Accept((await lists.OfficerAsync((supervisor ?? logged.Team.Sergeant).Code))!,
                (await lists.OfficerAsync((officer ?? logged.Team.Constable).Code))!,
                (by ?? logged.Team.Desk).User, at ?? Now);
        });

    public Task ProposeAsync(Logged logged, Colleague? by = null, DateTime? at = null) =>
        DoAsync(logged, by ?? logged.Team.Desk, Act.TriageReferral,
            referral => referral.ProposeNoFurtherAction("Already being worked on.", (by ?? logged.Team.Desk).User, at ?? Now));

    public Task DecideAsync(Logged logged, Colleague? by = null, DateTime? at = null) =>
        DoAsync(logged, by ?? logged.Team.Sergeant, Act.DecideReferral,
            referral => referral.DecideNoFurtherAction("Read and agreed.", (by ?? logged.Team.Sergeant).User, at ?? Now));

    public Task AssessAsync(
        Logged logged, Colleague? by = null, DateTime? at = null, string summary = "Known: the mark. Not known: who was at home.") =>
        CramAsync(logged, by, at, draft => draft.Summarise(summary, (by ?? logged.Team.Constable).User));

    /// <summary>A version of the CRAM with every factor answered with a no, signed by the constable.</summary>
    /// <param name="but">What else happens to the draft before it is signed.</param>
    public Task CramAsync(
        Logged logged, Colleague? by = null, DateTime? at = null, Action<CramAssessment>? but = null, bool isSigned = true) =>
        portal.AsAsync((by ?? logged.Team.Constable).User, async (services, db) =>
        {
            var (user, now) = ((by ?? logged.Team.Constable).User, at ?? Now);
            var about = (await CramCase.OfAsync(services.GetRequiredService<Records<CaseFile>>(), logged.CaseReference))!;
            var catalogue = await services.GetRequiredService<ReferenceLists>().RiskFactorsAsync(DateOnly.FromDateTime(now));
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Id == about.Id);
            var last = await db.Set<CramAssessment>().Where(version => version.CaseFileId == about.Id)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync();
            var draft = CramAssessment.Start(file, last, catalogue, about.People, user, now);
            draft.Answer([.. from factor in catalogue from subject in draft.Subjects where factor.IsAskedFor(subject.Kind)
                && !draft.Answers.Any(answer => answer.SubjectId == subject.Id && answer.FactorId == factor.Id)
                select (subject.Id, factor, factor.KnownByAge(subject, DateOnly.FromDateTime(now)) ?? new(FactorAnswer.No))], user);
            draft.Assess(new("Bruising to the cheek.", "Ava, from an adult at home.", "Second report this year.",
                "She spoke for the first time.", "Her grandmother.", "An account from her mother alone.", false, null)
            {
                Voices = [.. draft.Subjects.Where(subject => subject.Kind == SubjectKind.Child)
                    .Select(subject => new ChildsVoice(subject.Id, "“He got cross.”", "Quiet."))]
            }, user);
            draft.Summarise("Known: the mark. Not known: who was at home.", user);
            but?.Invoke(draft);
            if (isSigned)
            {
                draft.Sign(last is null ? CramTrigger.FirstAssessment : CramTrigger.Intelligence,
                    last is null ? null : "The hospital has written.", catalogue, about.People, about.OfficersInCase, user, now);
                db.Add((await services.GetRequiredService<ReviewClocks>().OfAsync(about, now)).AfterSigning(draft, now));
            }
            db.Add(draft);
            return await db.SaveChangesAsync();
        });

    /// <summary>
    /// The sergeant’s review of the version that stands, with a direction to the constable; the next is due in seven days.
    /// </summary>
    public Task<int> ReviewAsync(Logged logged, bool agrees = true, Colleague? by = null) =>
        portal.AsAsync((by ?? logged.Team.Sergeant).User, async (services, db) =>
        {
            var version = await db.Set<CramAssessment>().Where(version => version.CaseFile.Reference == logged.CaseReference
                && version.SignedAt != null).OrderByDescending(version => version.Number).FirstAsync();
            var about = (await CramCase.OfAsync(services.GetRequiredService<Records<CaseFile>>(), logged.CaseReference))!;
            var next = DateOnly.FromDateTime(Now).AddDays(7);
            db.Add(SupervisionReview.Record(version, 1, version.Number, new("Answers and analysis.", agrees, "The gaps have owners.", next,
                [new("Ring the school", logged.Team.Constable.Id, next)]),
                about.OfficersInCase, next, (by ?? logged.Team.Sergeant).User, Now));
            db.Add((await services.GetRequiredService<ReviewClocks>().OfAsync(about, Now)).AfterReview(version, next, Now));
            return await db.SaveChangesAsync();
        });

    public Task SignAsync(Logged logged, Colleague? by = null, DateTime? at = null) =>
        DoAsync(logged, by ?? logged.Team.Sergeant, Act.Sign, async (services, _, referral) =>
        {
            var (version, isReturned) = await services.GetRequiredService<SignedCram>().LatestAsync(logged.Reference);
            referral.Sign(version, isReturned, "Read with the referral.", (by ?? logged.Team.Sergeant).User, at ?? Now);
        });

    public Task DiscussAsync(
        Logged logged, DiscussionOutcome outcome, DateTime started, DateTime ended, DateTime? recorded = null, Colleague? by = null) =>
        DoAsync(logged, by ?? logged.Team.Sergeant, Act.RecordStrategyOutcome, async (services, db, referral) =>
        {
            var supervisor = (await services.GetRequiredService<ReferenceLists>().OfficerAsync(logged.Team.Sergeant.Code))!;
            var number = 1 + await db.Set<StrategyDiscussion>().CountAsync(discussion => discussion.CaseFileId == referral.CaseFileId);
            var none = outcome == DiscussionOutcome.NoFurtherAction;
            db.Add(StrategyDiscussion.Hold(referral, number, new(
                started, ended, MeetingMode.Phone, supervisor,
                [new("Bola Reyes", Agency.ChildrensSocialCare, "Team manager", Presence.Present),
                    new("Dr Carys Novak", Agency.Health, "Named doctor", Presence.Present)], true, null,
                "Health: one earlier attendance.", Answer.Yes, "With her grandmother until Friday.",
                none ? null : "Account by recorded interview.", none ? null : "No contact until then.",
                outcome, outcome == DiscussionOutcome.Reconvene ? ended.AddHours(4) : null,
                [new("Home visit", "Social worker", DateOnly.FromDateTime(ended).AddDays(1))]), (by ?? logged.Team.Sergeant).User,
                recorded ?? Now));
        });

    /// <summary>Every source that has to be searched, searched at this instant with nothing found.</summary>
    public Task<int> ResearchAsync(Logged logged, DateTime searchedAt) => portal.AsAsync(logged.Team.Researcher.User, async (_, db) =>
    {
        var file = await db.Set<CaseFile>().SingleAsync(file => file.Reference == logged.CaseReference);
        foreach (var source in await db.ResearchSources.Where(source => source.IsMandatory).ToListAsync())
            db.Add(file.RecordSearch(new(source.Code, CheckResult.NothingFound, searchedAt, null), null, logged.Team.Researcher.User, Now));
        return await db.SaveChangesAsync();
    });

    /// <summary>Something someone wrote in the chronology of a referral's case.</summary>
    public Task<Guid> EntryAsync(
        Logged logged, string text = "Ava seen and spoken to alone.", DateTime? happened = null, Colleague? by = null,
        bool isOpinion = false) =>
        portal.AsAsync((by ?? logged.Team.Constable).User, async (services, db) =>
        {
            var files = services.GetRequiredService<Records<CaseFile>>();
            var version = await files.Visible.Where(file => file.Reference == logged.CaseReference)
                .Select(file => file.Version).SingleAsync();
            var file = await files.EditAsync(logged.CaseReference, Act.WriteChronology, version)
                ?? throw new InvalidOperationException($"{logged.CaseReference} cannot be opened.");
            var entry = file.Note(
                new(EntryKind.ChildSeen, text, happened ?? Now, IsOpinion: isOpinion), (by ?? logged.Team.Constable).User, Now);
            await db.SaveChangesAsync();
            return entry.Id;
        });

    /// <summary>Does something to the plan of the first child on a referral's case.</summary>
    public Task<int> PlanAsync(Logged logged, Action<Child> happen) => portal.QueryAsync(async db =>
    {
        happen(await db.Set<Child>().Include(child => child.Plans)
            .Where(child => child.Cases.Any(on => on.CaseFile.Reference == logged.CaseReference)).OrderBy(child => child.Id).FirstAsync());
        return await db.SaveChangesAsync();
    });

    /// <summary>Restricts a referral's case to its inspector and whoever else is named.</summary>
    public Task<int> RestrictAsync(Logged logged, params Colleague[] named) =>
        RestrictAsync(logged, RestrictionReason.StaffInvolved, named);

    public Task<int> RestrictAsync(Logged logged, RestrictionReason reason, params Colleague[] named) =>
        portal.AsAsync(logged.Team.Inspector.User, async (services, db) =>
        {
            var files = services.GetRequiredService<Records<CaseFile>>();
            var version = await files.Visible.Where(file => file.Reference == logged.CaseReference)
                .Select(file => file.Version).SingleAsync();
            var file = await files.EditAsync(logged.CaseReference, Act.RestrictCase, version)
                ?? throw new InvalidOperationException($"{logged.CaseReference} cannot be opened.");
            var codes = named.Select(each => each.Code).ToList();
            var officers = await db.Officers.Where(officer => codes.Contains(officer.Code)).ToListAsync();
            var inspector = await db.Officers.SingleAsync(officer => officer.Id == logged.Team.Inspector.Id);
            file.Restrict(reason, "Someone close to the team.", inspector,
                [.. officers.Select(officer => new AccessGrant(officer, null, "Works on it"))], logged.Team.Inspector.User, Now);
            return await db.SaveChangesAsync();
        });

    /// <summary>The breach has to be on record; the flag service puts it there.</summary>
    public Task ExplainAsync(Logged logged, Colleague? by = null) => DoAsync(logged, by ?? logged.Team.Constable, Act.ExplainBreach,
        referral => referral.ExplainBreach(
            BreachCause.PartnerNotReachable, "Health did not answer at 06:10.", (by ?? logged.Team.Constable).User, Now));

    public Task AcknowledgeAsync(Logged logged, Colleague? by = null) => DoAsync(logged, by ?? logged.Team.Inspector, Act.Sign,
        referral => referral.AcknowledgeBreach("Raised with the partner manager.", (by ?? logged.Team.Inspector).User, Now));

    private Task<int> DoAsync(Logged logged, Colleague by, Act act, Action<Referral> happen) => DoAsync(logged, by, act, (_, _, referral) =>
    {
        happen(referral);
        return Task.CompletedTask;
    });

    private Task<int> DoAsync(Logged logged, Colleague by, Act act, Func<IServiceProvider, PortalDbContext, Referral, Task> happen) =>
        portal.AsAsync(by.User, async (services, db) =>
        {
            var version = await db.Set<Referral>().Where(referral => referral.Reference == logged.Reference)
                .Select(referral => referral.Version).SingleAsync();
            var opened = await services.GetRequiredService<Records<Referral>>().EditAsync(logged.Reference, act, version)
                ?? throw new InvalidOperationException($"{by.Name} cannot open {logged.Reference}.");
            await happen(services, db, opened);
            return await db.SaveChangesAsync();
        });
}
