using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>How a child's home stands to the one that was asked for.</summary>
public enum HomeFit { Elsewhere, Street, Former, Home }

/// <summary>A child on a plan as the look-up finds it.</summary>
/// <param name="Reasons">Which parts of what was asked agree, and which do not; never what is on file.</param>
public sealed record OpenPlan(
    Guid PersonId, PersonLabel Label, PlanCategory Category, DateOnly Since, string Borough, TeamToCall? Team, string? CaseReference,
    IReadOnlyList<MatchReason> Reasons, HomeFit Home);

/// <summary>A child who is known and not on a plan, on the minimal card.</summary>
/// <param name="Reference">Set where the user may open the record.</param>
public sealed record ChildWithoutPlan(
    Guid PersonId, string Name, int? YearOfBirth, IReadOnlyList<TeamToCall> Teams, string? Reference, IReadOnlyList<MatchReason> Reasons)
    : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [PersonId];
}

/// <param name="Asked">Children on a plan who may be the one asked for, likest first.</param>
/// <param name="InStreet">Where an address alone was asked for: those of other homes in its street.</param>
/// <param name="WithoutPlan">Where no child on a plan is surely the one: who is known and on none.</param>
/// <param name="IsTooMany">More fit than can be shown, so nobody is: naming a dozen children answers nobody's question.</param>
public sealed record PlansFound(
    IReadOnlyList<OpenPlan> Asked, IReadOnlyList<OpenPlan> InStreet, IReadOnlyList<ChildWithoutPlan> WithoutPlan, bool IsTooMany);

/// <summary>
/// The children who are on a plan now and fit a description, whichever team they are with: the minimal card's fellow (B2). London has some
/// thousands of them however many people the portal knows, and those are all that is read. They are weighed as a search weighs, so that
/// more words put the child higher and never out.
/// </summary>
public sealed class PlanLookUp(PortalDbContext db, KnownPeople known, JoinedRecords joined, MinimalCards cards, AuditTrail audit)
{
    public const int Most = 10;
    private const int MostWithoutPlan = 5;

    /// <summary>In bits; who is so much less like is not the child where the likest is.</summary>
    private const double FurthestBelow = 14;

    private sealed record Candidate(
        Guid PersonId, IReadOnlyList<string> Names, IReadOnlyList<Birth> Births,
        IReadOnlyList<(string Address, bool IsFormer)> Homes)
    {
        /// <summary>Other records of the same child.</summary>
        public IReadOnlyList<Guid> AlsoAs { get; init; } = [];
    }

    private sealed record Fit(Guid PersonId, IReadOnlyList<Guid> AlsoAs, Comparison Comparison, HomeFit Home)
    {
        /// <summary>One child under several records.</summary>
        public Guid Child => AlsoAs.Append(PersonId).Min();

        public bool IsSurely => Comparison.IsByWholeName || Comparison.Outcome == MatchOutcome.Match || Home == HomeFit.Home;

        public IReadOnlyList<MatchReason> Reasons =>
            [.. Comparison.Reasons.Select(reason => reason with
            {
                Words = reason.Field == MatchField.Address && Home == HomeFit.Former ? "a former home" : reason.Field.InWords()
            })];
    }

    /// <summary>
    /// Every look-up is one entry with why, what was asked and how many were found, the empty ones too (BR-40, BR-61). It is saved before
    /// the answer is given.
    /// </summary>
    public async Task<PlansFound> FindAsync(PersonDescription asked, string why)
    {
        var profile = Profile.Of(asked);
        var candidates = profile.IsEmpty ? [] : await CandidatesAsync();
        var fitting = Fitting(profile, candidates);
        var behind = await cards.BehindListsAsync(fitting.ConvertAll(fit => fit.PersonId));
        // Counted and measured without those behind a list, so that nothing that is shown gives one of them away.
        var open = fitting.FindAll(fit => !behind.PersonIds.Contains(fit.PersonId));
        // Who has the name gives way to nobody but who has it and more: the rest of what was typed may be wrong.
        var named = open.Find(fit => fit.Comparison.IsByName);
        open = open.FindAll(fit => fit.Comparison.Score
            >= (named is not null && fit.Comparison.IsByName ? named : open[0]).Comparison.Score - FurthestBelow);
        var inStreet = profile.Names.Count == 0 ? open.FindAll(fit => fit.Home == HomeFit.Street) : [];
        open = [.. open.Except(inStreet)];

        var found = new PlansFound([], [], [], IsTooMany: open.Count > Most);
        if (!found.IsTooMany)
        {
            await cards.TellAsync(behind, DoorOccasion.PlanLookUp);
            if (inStreet.Count > Most) inStreet = [];
            var plans = await PlansAsync([.. open, .. inStreet]);
            found = found with { Asked = Shown(open), InStreet = Shown(inStreet) };
            if (!open.Exists(fit => fit.IsSurely))
                found = found with { WithoutPlan = await WithoutPlanAsync(asked, candidates) };

            IReadOnlyList<OpenPlan> Shown(List<Fit> fits) =>
                [.. fits.Where(fit => plans.ContainsKey(fit.PersonId)).Select(fit => plans[fit.PersonId])];
        }
        var counted = found.IsTooMany ? "too many to show" : found.Asked.Count.ToString(CultureInfo.InvariantCulture);
        var others = found.InStreet.Count + found.WithoutPlan.Count;
        audit.Add(AuditAction.LookedUp, nameof(PlanPeriod),
            people: [.. found.Asked.Concat(found.InStreet).Select(plan => plan.PersonId),
                .. found.WithoutPlan.Select(child => child.PersonId)],
            detail: $"{why} Found: {counted}.{(others == 0 ? "" : $" Others shown: {others}.")}");
        await db.SaveChangesAsync();
        return found;
    }

    /// <summary>Everybody whose name fits, whose home it is, or who is like enough on the whole; the likest first.</summary>
    private static List<Fit> Fitting(Profile asked, IReadOnlyList<Candidate> candidates)
    {
        // How likely it is that two of them look alike depends on how many they are, and not on how many people the portal knows.
        var matcher = new Matcher(
            MatchWeights.Standard with { PeopleOnRecord = Math.Max(candidates.Count, 1_000) }, NameFrequencies.Typical);
        return [.. candidates.Select(candidate => new Fit(
                candidate.PersonId, candidate.AlsoAs, matcher.Compare(asked, ProfileOf(candidate)),
            HomeOf(asked, candidate))).Where(fit => asked.Names.Count == 0 ? fit.Home != HomeFit.Elsewhere
                : fit.Comparison.IsByName || fit.Comparison.Outcome != MatchOutcome.None)
            .OrderByDescending(fit => fit.Comparison.Score).ThenByDescending(fit => fit.Home).ThenBy(fit => fit.PersonId)
            .DistinctBy(fit => fit.Child)];
    }

    private static Profile ProfileOf(Candidate candidate) => Profile.Of(new()
    {
        Names = candidate.Names,
        Births = candidate.Births,
        Addresses = [.. candidate.Homes.Select(home => home.Address)]
    });

    private static HomeFit HomeOf(Profile asked, Candidate candidate)
    {
        var best = HomeFit.Elsewhere;
        foreach (var (address, isFormer) in candidate.Homes)
        {
            if (AddressParts.Of(address) is not { } home) continue;
            foreach (var sought in asked.Addresses)
            {
                var fit = sought.IsHomeOf(home) ? isFormer ? HomeFit.Former : HomeFit.Home
                    : sought.IsInTheStreetOf(home) && !isFormer ? HomeFit.Street : HomeFit.Elsewhere;
                if (fit > best) best = fit;
            }
        }
        return best;
    }

    /// <summary>
    /// By the index of everybody who is known. Whom the user may open is led to; of the others, and of nobody on a list, the card is shown.
    /// </summary>
    private async Task<IReadOnlyList<ChildWithoutPlan>> WithoutPlanAsync(PersonDescription asked, IReadOnlyList<Candidate> onPlan)
    {
        // On a plan under another record is on a plan.
        var planned = onPlan.SelectMany(child => child.AlsoAs).ToHashSet();
        var likest = (await known.FindAsync(asked, 4 * MostWithoutPlan)).Where(each => asked.Names.Count > 0
            ? each.Comparison.IsByName
            : each.Comparison.Reasons.Any(reason => reason is { Field: MatchField.Address, Likeness: Likeness.Same })).ToList();
        var ids = likest.ConvertAll(each => each.Id);
        var children = await db.Set<Child>().AsNoTracking()
            .Where(child => ids.Contains(child.PersonId) && child.Plans.All(plan => plan.End != null)).Select(child => child.PersonId)
            .ToListAsync();
        likest = likest.FindAll(each => children.Contains(each.Id) && !planned.Contains(each.Id));
        // A name that so many bear says nobody's whereabouts; who is likely besides is shown.
        if (likest.Count > MostWithoutPlan)
            likest = [.. likest.Where(each => each.Comparison.Outcome != MatchOutcome.None).Take(MostWithoutPlan)];
        if (likest.Count == 0) return [];

        ids = likest.ConvertAll(each => each.Id);
        var shown = (await cards.ShowAsync(ids, DoorOccasion.PlanLookUp)).ToDictionary(card => card.PersonId);
        var open = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).Where(Person.VisibleTo(db.Actor))
            .Select(person => new { person.Id, person.Name, person.KnownAs, person.BirthDate }).ToDictionaryAsync(person => person.Id);
        var teams = await cards.TeamsOfAsync(open.Keys);
        return [.. likest.Select(each => shown.GetValueOrDefault(each.Id) is { } card
            ? new ChildWithoutPlan(card.PersonId, card.Name, card.YearOfBirth, card.Teams, null, ReasonsOf(each))
            : open.GetValueOrDefault(each.Id) is { } person ? new(person.Id, person.Name ?? person.KnownAs ?? "Name not known",
                person.BirthDate?.Year, [.. teams[person.Id]], each.Reference, ReasonsOf(each)) : null).OfType<ChildWithoutPlan>()];
    }

    private static IReadOnlyList<MatchReason> ReasonsOf(KnownPerson known) =>
        [.. known.Comparison.Reasons.Select(reason => reason with { Words = reason.Field.InWords() })];

    /// <summary>
    /// Asked from the open plans on, in the order of their own index, and the homes hung on to them: in any other order every child or
    /// every home there ever was would be read.
    /// </summary>
    private async Task<List<Candidate>> CandidatesAsync()
    {
        var children = db.Set<PlanPeriod>().AsNoTracking().Where(plan => plan.End == null).OrderBy(plan => plan.ChildId)
            .Join(db.Set<Child>(), plan => plan.ChildId, child => child.Id, (plan, child) => child);
        var homes = (await children.LeftJoin(db.Set<HouseholdMember>(), child => child.PersonId, member => member.PersonId,
            (child, member) => new HomeThen(child.PersonId, member!.Household.Address, member.To)).ToListAsync());
        var named = await children.AsSingleQuery().Select(child => child.Person).Select(AsKnown).ToListAsync();
        var others = await OtherRecordsAsync(named.ConvertAll(child => child.Id));
        var also = others.Values.SelectMany(each => each).Distinct().ToList();
        List<KnownAsNow> known = [.. named];
        if (also.Count > 0)
        {
            known.AddRange(await db.Set<Person>().AsNoTracking().AsSingleQuery().Where(person => also.Contains(person.Id)).Select(AsKnown)
                .ToListAsync());
            homes.AddRange(await db.Set<HouseholdMember>().AsNoTracking().Where(member => also.Contains(member.PersonId))
                .Select(member => new HomeThen(member.PersonId, member.Household.Address, member.To)).ToListAsync());
        }
        var byId = known.DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        var homesOf = homes.Where(home => home.Address is not null).ToLookup(home => home.PersonId);
        return named.DistinctBy(child => child.Id).Select(child =>
        {
            List<KnownAsNow> records = [child, .. others.GetValueOrDefault(child.Id, []).Select(id => byId[id])];
            return new Candidate(child.Id, [.. records.SelectMany(each => each.Aliases.Prepend(each.Name)).OfType<string>().Distinct()],
                [.. records.Where(each => each is { BirthDate: not null, BirthPrecision: not null })
                    .Select(each => new Birth(each.BirthDate!.Value, each.BirthPrecision!.Value)).Distinct()],
                [.. records.SelectMany(each => homesOf[each.Id]).Select(home => (home.Address!, home.To is not null))])
            {
                AlsoAs = [.. records.Skip(1).Select(each => each.Id)]
            };
        }).ToList();
    }

    private sealed record HomeThen(Guid PersonId, string? Address, DateOnly? To);

    private sealed record KnownAsNow(
        Guid Id, string? Name, DateOnly? BirthDate, BirthPrecision? BirthPrecision, IReadOnlyList<string> Aliases);

    private static readonly Expression<Func<Person, KnownAsNow>> AsKnown = person => new(
        person.Id, person.Name, person.BirthDate, person.BirthPrecision,
        person.Facts.Where(fact => fact.Kind == FactKind.Alias || fact.Kind == FactKind.Name).Select(fact => fact.Text).ToList());

    /// <summary>Other records of these children, but for those behind a list: what stands there is told by nothing else.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> OtherRecordsAsync(IReadOnlyCollection<Guid> children)
    {
        var records = (await joined.EvenUnseenAsync(children)).Where(each => each.Value.Count > 1).ToList();
        if (records.Count == 0) return [];
        var behind = (await cards.BehindListsAsync([.. records.SelectMany(each => each.Value).Distinct()])).PersonIds;
        return records.Where(each => !behind.Contains(each.Key))
            .ToDictionary(each => each.Key, each => each.Value.Where(id => id != each.Key && !behind.Contains(id)).ToList());
    }

    /// <summary>
    /// The cases are asked for by themselves: the latest as one column among others would number every child of every case first.
    /// </summary>
    private async Task<Dictionary<Guid, OpenPlan>> PlansAsync(IReadOnlyList<Fit> fits)
    {
        var personIds = fits.Select(fit => fit.PersonId).ToList();
        var found = await db.Set<Child>().AsNoTracking().Where(child => personIds.Contains(child.PersonId))
            .Join(db.Set<PlanPeriod>().Where(plan => plan.End == null), child => child.Id, plan => plan.ChildId, (child, plan) => new
            {
                child.PersonId,
                Label = Person.ToLabel.Of(child.Person, true),
                plan.Category,
                plan.Start,
                Borough = plan.Borough.Name
            }).Spliced().ToListAsync();
        var records = fits.SelectMany(fit => fit.AlsoAs.Append(fit.PersonId)).ToList();
        var cases = await db.Set<CaseChild>().AsNoTracking().Where(on => records.Contains(on.Child.PersonId))
            .Select(on => new
            {
                on.Child.PersonId,
                on.CaseFile.OpenedAt,
                on.CaseFile.Reference,
                on.CaseFile.Cait.Name,
                on.CaseFile.Cait.Phone
            })
            .ToListAsync();
        var latest = fits.ToDictionary(fit => fit.PersonId, fit => cases
            .Where(on => on.PersonId == fit.PersonId || fit.AlsoAs.Contains(on.PersonId))
            .OrderByDescending(on => on.OpenedAt).ThenByDescending(on => on.Reference, StringComparer.Ordinal).FirstOrDefault());
        var references = latest.Values.Select(on => on?.Reference).OfType<string>().ToList();
        var visible = await db.Set<CaseFile>().Where(file => references.Contains(file.Reference)).Where(CaseFile.VisibleTo(db.Actor))
            .Select(file => file.Reference).ToListAsync();
        return found.ToDictionary(child => child.PersonId, child =>
        {
            var on = latest[child.PersonId];
            var fit = fits.First(each => each.PersonId == child.PersonId);
            return new OpenPlan(child.PersonId, child.Label, child.Category, child.Start, child.Borough,
                on is null ? null : new(on.Name, on.Phone), on is not null && visible.Contains(on.Reference) ? on.Reference : null,
                fit.Reasons, fit.Home);
        });
    }
}
