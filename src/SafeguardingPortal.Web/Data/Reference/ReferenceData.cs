using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Reference;

/// <summary>
/// The rows every copy of the portal starts with: boroughs, teams and what they cover, codes, hours, holidays, limits (B9, handbook §3,
/// §6). Put in once, into an empty database; from then on they are an administrator's.
/// </summary>
public static class ReferenceData
{
    private static readonly DateOnly Beginning = new(2008, 4, 1);
    private static readonly DateOnly CommandEnds = new(2013, 5, 31);
    private static readonly DateOnly CamdenAndIslingtonMerge = new(2009, 11, 1);
    private const string Inferred = "Pairing inferred; no list of the teams of 2010 was found (handbook §6)";

    /// <summary>The same key for the same row in every copy of the portal.</summary>
    public static Guid Key(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    public static Guid CaitId(string code) => Key($"cait/{code}");

    /// <summary>
    /// A list that has rows is left alone, so a later version's new list reaches a database that is already in use; to a list of codes
    /// that is in use its new codes are added.
    /// </summary>
    public static async Task EnsureAsync(PortalDbContext db, CancellationToken cancellationToken = default)
    {
        if (!await db.Boroughs.AnyAsync(cancellationToken)) db.AddRange(Boroughs());
        if (!await db.Caits.AnyAsync(cancellationToken)) db.AddRange(Commands().Cast<object>().Concat(Regions()).Concat(Caits()));
        if (!await db.ResearchSources.AnyAsync(cancellationToken)) db.AddRange(ResearchSources());
        // A code that came later is offered beside the others; one that an administrator ended is on record, and does not come back.
        await AddMissingAsync(db, db.SourceCodes, Sources(), source => source.Code, cancellationToken);
        await AddMissingAsync(db, db.Offences, Offences(), offence => offence.Group + offence.Name, cancellationToken);
        await AddMissingAsync(db, db.NatureFlags, NatureFlags(), flag => flag.Code, cancellationToken);
        await AddMissingAsync(db, db.Disabilities, Disabilities(), disability => disability.Code, cancellationToken);
        await AddMissingAsync(db, db.EthnicityCategories, Ethnicities(), category => category.Set + category.Code, cancellationToken);
        if (!await db.ReferencePatterns.AnyAsync(cancellationToken)) db.AddRange(Patterns());
        if (!await db.OfficeHours.AnyAsync(cancellationToken)) db.AddRange(Hours());
        if (!await db.MashHubs.AnyAsync(cancellationToken)) db.AddRange(Hubs());
        if (!await db.MashTimers.AnyAsync(cancellationToken)) db.AddRange(Timers());
        if (!await db.BankHolidays.AnyAsync(cancellationToken)) db.AddRange(BankHoliday.From2009To2027);
        if (!await db.ReportLeads.AnyAsync(cancellationToken)) db.AddRange(ConferenceReferenceData.Leads(Beginning));
        if (!await db.DisclosurePowers.AnyAsync(cancellationToken)) db.AddRange(ConferenceReferenceData.Powers(Beginning));
        if (!await db.ReportWordings.AnyAsync(cancellationToken)) db.AddRange(ConferenceReferenceData.Wordings(Beginning));
        if (!await db.AlertRules.AnyAsync(cancellationToken)) db.AddRange(AlertRules());
        if (!await db.Targets.AnyAsync(cancellationToken)) db.AddRange(ConferenceReferenceData.Targets());
        var versioned = await db.MeasureVersions.Select(version => version.Measure).Distinct().ToListAsync(cancellationToken);
        db.AddRange(ConferenceReferenceData.Versions().Where(version => !versioned.Contains(version.Measure)));
        if (!await db.RiskFactors.AnyAsync(cancellationToken)) db.AddRange(CramCatalogue.Rows(Beginning));
        var limited = await db.TimeLimits.Select(limit => limit.Kind).Distinct().ToListAsync(cancellationToken);
        db.AddRange(Limits().Where(limit => !limited.Contains(limit.Kind)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the shipped list of codes has and the database has not.</summary>
    private static async Task AddMissingAsync<T>(
        PortalDbContext db, IQueryable<T> rows, IEnumerable<T> shipped, Expression<Func<T, string>> code,
        CancellationToken cancellationToken) where T : class
    {
        var there = (await rows.Select(code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var of = code.Compile();
        db.AddRange(shipped.Where(row => !there.Contains(of(row))));
    }

    private static IEnumerable<AlertRule> AlertRules() =>
    [
        AlertRule.Of(AlertKind.OwnName, many: 1, withinMinutes: 1440, workingDays: 3, Beginning, "Chosen"),
        AlertRule.Of(AlertKind.OwnAddress, many: 1, withinMinutes: 1440, workingDays: 3, Beginning, "Chosen"),
        AlertRule.Of(AlertKind.Colleague, many: 1, withinMinutes: 1440, workingDays: 3, Beginning, "Chosen"),
        AlertRule.Of(AlertKind.ManyMisses, many: 10, withinMinutes: 20, workingDays: 5, Beginning, "Chosen"),
        AlertRule.Of(AlertKind.NoHand, many: 5, withinMinutes: 1440, workingDays: 3, Beginning, "Chosen"),
        AlertRule.Of(AlertKind.Asked, many: 1, withinMinutes: 1, workingDays: 3, Beginning, "Chosen")
    ];

    private static IEnumerable<TimeLimit> Limits() =>
    [
        TimeLimit.InHours(DeadlineKind.Referral24Hours, hours: 24, dueSoonHours: 4, Beginning, "SCD5 business plan (¶31)"),
        TimeLimit.InWorkingDays(DeadlineKind.DiscussionRecord, 1, Beginning, "Good practice: within one working day"),
        TimeLimit.InDays(DeadlineKind.CramReviewWhileOpen, 7, Beginning, "Chosen; no interval was published"),
        TimeLimit.InDays(DeadlineKind.CramReviewAfter, 28, Beginning, "Chosen; no interval was published"),
        TimeLimit.InWorkingDays(DeadlineKind.DissentSergeant, 1, Beginning, "Chosen; the handbook names the ladder and no times"),
        TimeLimit.InWorkingDays(DeadlineKind.DissentInspector, 2, Beginning, "Chosen"),
        TimeLimit.InWorkingDays(DeadlineKind.DissentChiefInspector, 3, Beginning, "Chosen"),
        TimeLimit.InWorkingDays(DeadlineKind.DissentPartnerManager, 5, Beginning, "Chosen"),
        TimeLimit.InHours(DeadlineKind.DissentImmediate, 4, 1, Beginning, "Chosen: a child who is not safe now"),
        TimeLimit.InHours(DeadlineKind.PoliceProtection, 72, 24, Beginning, "Children Act 1989, s.46", lastHours: 6),
        TimeLimit.InDays(DeadlineKind.IncidentReview, 1, Beginning, "Chosen: every day"),
        TimeLimit.InWorkingDays(DeadlineKind.SeriousIncidentNotice, 5, Beginning, "Working Together: the national panel is told"),
        TimeLimit.InWorkingDays(DeadlineKind.RapidReview, 15, Beginning, "Working Together: rapid review"),
        .. ConferenceReferenceData.Limits(Beginning)
    ];

    private static IEnumerable<Borough> Boroughs() =>
        ((IEnumerable<(int Ons, int Authority, string Name)>)
        [
            (2, 301, "Barking and Dagenham"), (3, 302, "Barnet"), (4, 303, "Bexley"), (5, 304, "Brent"), (6, 305, "Bromley"),
            (7, 202, "Camden"), (8, 306, "Croydon"), (9, 307, "Ealing"), (10, 308, "Enfield"), (11, 203, "Greenwich"), (12, 204, "Hackney"),
            (13, 205, "Hammersmith and Fulham"), (14, 309, "Haringey"), (15, 310, "Harrow"), (16, 311, "Havering"), (17, 312, "Hillingdon"),
            (18, 313, "Hounslow"), (19, 206, "Islington"), (20, 207, "Kensington and Chelsea"), (21, 314, "Kingston upon Thames"),
            (22, 208, "Lambeth"),
            (23, 209, "Lewisham"), (24, 315, "Merton"), (25, 316, "Newham"), (26, 317, "Redbridge"), (27, 318, "Richmond upon Thames"),
            (28, 210, "Southwark"), (29, 319, "Sutton"), (30, 211, "Tower Hamlets"), (31, 320, "Waltham Forest"), (32, 212, "Wandsworth"),
            (33, 213, "Westminster")
        ]).Select(row => Borough.Of(Ons(row.Ons), row.Name, row.Authority));

    private static string Ons(int number) => $"E090000{number:D2}";

    private static IEnumerable<Command> Commands() =>
    [
        Command.Of(Key("command/scd5"), "Child Abuse Investigation Command (SCD5)", Beginning, CommandEnds),
        Command.Of(Key("command/soeca"), "Sexual Offences, Exploitation and Child Abuse Command (SOECA)", CommandEnds.AddDays(1), null)
    ];

    private static readonly string[] RegionNames = ["North", "East", "South", "West"];

    private static IEnumerable<Region> Regions() => RegionNames.SelectMany(name => (Region[])
    [
        Region.Of(Key($"region/scd5/{name}"), name, Key("command/scd5"), Beginning, CommandEnds),
        Region.Of(Key($"region/soeca/{name}"), name, Key("command/soeca"), CommandEnds.AddDays(1), null)
    ]);

    private static List<Cait> Caits()
    {
        List<Cait> caits = [];
        var line = 120;
        void Add(string code, string name, string region, int[] boroughs, string? note = null, DateOnly? from = null, DateOnly? to = null)
        {
            var cait = Cait.Of(CaitId(code), code, $"{name} CAIT", $"020 7946 {line++:D4}", from ?? Beginning, to);
            var start = from ?? Beginning;
            if (start <= CommandEnds) cait.JoinRegion(Key($"region/scd5/{region}"), start, to ?? CommandEnds);
            if (to is null) cait.JoinRegion(Key($"region/soeca/{region}"), CommandEnds.AddDays(1));
            foreach (var borough in boroughs) cait.Cover(Ons(borough), start, to, note);
            caits.Add(cait);
        }

        Add("hackney", "Hackney", "East", [12]);
        Add("barking-dagenham-havering", "Barking, Dagenham and Havering", "East", [2, 16]);
        Add("barnet-enfield", "Barnet and Enfield", "North", [3, 10]);
        Add("bexley-greenwich", "Bexley and Greenwich", "South", [4, 11], Inferred);
        Add("brent-harrow", "Brent and Harrow", "West", [5, 15], Inferred);
        Add("bromley-lewisham", "Bromley and Lewisham", "South", [6, 23]);
        Add("camden-islington", "Camden and Islington", "North", [7, 19], null, CamdenAndIslingtonMerge);
        Add("croydon-sutton", "Croydon and Sutton", "South", [8, 29]);
        Add("ealing-hillingdon", "Ealing and Hillingdon", "West", [9, 17]);
        Add("hammersmith-kensington-westminster", "Hammersmith, Kensington and Westminster", "West", [13, 20, 33], Inferred);
        Add("haringey", "Haringey", "North", [14]);
        Add("hounslow-kingston-richmond", "Hounslow, Kingston and Richmond", "West", [18, 21, 27], Inferred);
        Add("lambeth", "Lambeth", "South", [22]);
        Add("merton-wandsworth", "Merton and Wandsworth", "South", [24, 32], Inferred);
        Add("newham", "Newham", "East", [25]);
        Add("redbridge-waltham-forest", "Redbridge and Waltham Forest", "East", [26, 31]);
        Add("southwark", "Southwark", "South", [28], Inferred);
        Add("tower-hamlets", "Tower Hamlets", "East", [30]);
        // The two teams that merged (¶23) keep their rows, so that a figure for 2009 is theirs.
        Add("camden", "Camden", "North", [7], null, null, CamdenAndIslingtonMerge.AddDays(-1));
        Add("islington", "Islington", "North", [19], null, null, CamdenAndIslingtonMerge.AddDays(-1));
        return caits;
    }

    /// <summary>
    /// The systems of row 7 and the partners of theme 1; which have to be searched is chosen, since no list was published.
    /// </summary>
    private static IEnumerable<ResearchSource> ResearchSources() =>
        ((IEnumerable<(string Code, string Name, bool IsPartner, bool IsMandatory)>)
        [
            ("PNC", "PNC, Police National Computer", false, true), ("CRIS", "CRIS, crime reports", false, true),
            ("MERLIN", "MERLIN, children and missing people", false, true),
            ("CRIMINT", "CRIMINT, intelligence", false, true), ("VISOR", "ViSOR, violent and sex offenders", false, true),
            ("PND", "PND, other forces", false, true),
            ("CAD", "CAD, calls to the address", false, false), ("SOCIAL_CARE", "Children’s social care", true, true),
            ("HEALTH", "Health: GP, health visitor, hospital", true, true),
            ("EDUCATION", "Education: school, nursery", true, true), ("HOUSING", "Housing", true, false),
            ("PROBATION", "Probation", true, false)
        ]).Select((row, order) => ResearchSource.Of(row.Code, row.Name, row.IsPartner, row.IsMandatory, order, Beginning));

    private static IEnumerable<SourceCode> Sources() => ((IEnumerable<(string Code, string Name)>)
    [
        ("1A", "Family"), ("1B", "Acquaintance"), ("1C", "Self"), ("1D", "Other individual"), ("2A", "School"),
        ("2B", "Education services"), ("3A", "GP"),
        ("3B", "Health visitor"), ("3C", "School nurse"), ("3D", "Other primary health"), ("3D-MIDWIFE", "Midwife"),
        ("3E", "A&E"), ("3F", "Other health"),
        ("4", "Housing"),
        ("5A", "Council social care"), ("5B", "Other council department"), ("5C", "Another council"), ("5D", "Early help"), ("6", "Police"),
        ("6-PPD", "Police: Public Protection Desk"), ("6-SNT", "Police: safer neighbourhood team"), ("6-RESPONSE", "Police: response"),
        ("6-PORTS", "Police: ports"), ("6-SCD2", "Police: SCD2"), ("6-FORCE", "Police: other force"), ("7", "Other legal"),
        ("8", "Other, voluntary"), ("9", "Anonymous"), ("10", "Not known")
    ]).Select((row, order) => SourceCode.Of(row.Code, row.Name, order, Beginning));

    private static IEnumerable<Offence> Offences() => ((IEnumerable<(string Group, string Name)>)
    [
        (OffenceGroups.Homicide, "Murder"), (OffenceGroups.Homicide, "Manslaughter"),
        (OffenceGroups.Homicide, "Causing or allowing the death of a child"),
        (OffenceGroups.OtherViolence, "Grievous bodily harm"), (OffenceGroups.ActualBodilyHarm, "Actual bodily harm"),
        (OffenceGroups.CommonAssault, "Common assault"), (OffenceGroups.Neglect, "Cruelty to a child"),
        (OffenceGroups.Neglect, "Neglect of a child"), (OffenceGroups.Rape, "Rape"), (OffenceGroups.OtherSexual, "Sexual assault"),
        (OffenceGroups.OtherSexual, "Sexual activity with a child"), (OffenceGroups.OtherSexual, "Indecent images of children"),
        (OffenceGroups.Other, "Abduction of a child"), (OffenceGroups.Other, "Female genital mutilation"),
        (OffenceGroups.Other, "Forced marriage")
    ]).Select(row => Offence.Of(row.Name, row.Group, Beginning, "General knowledge; no list of CRIS was found"));

    private static IEnumerable<NatureFlag> NatureFlags() => ((IEnumerable<(string Code, string Name, string? Factors)>)
    [
        ("DOMESTIC_ABUSE", "Domestic abuse", "3A 3B 3C"), ("PRIVATE_FOSTERING", "Private fostering", "8B 8C 8D 8E 8F"),
        ("UASC", "Unaccompanied asylum-seeking child", "9A"), ("MISSING", "Missing", "10A"), ("CSE", "Child sexual exploitation", "11A"),
        ("TRAFFICKING", "Trafficking", "12A"), ("GANGS", "Gangs", "13A"), ("SELF_HARM", "Self-harm", "15A"),
        ("FGM", "Female genital mutilation", "22A"),
        ("FAITH_OR_BELIEF", "Abuse linked to faith or belief", "23A"), ("CRIMINAL_EXPLOITATION", "Child criminal exploitation", "24A"),
        ("CHILD_ON_CHILD", "Child on child", "18B 19B"), ("ADULT_ON_CHILD", "Adult on child", "18C 19C"), ("ONLINE", "Online", null),
        ("FORCED_MARRIAGE", "Forced marriage", null), ("RADICALISATION", "Radicalisation", null),
        ("SUDI", "Sudden unexpected death in infancy", null),
        ("HISTORIC", "Adult reporting childhood abuse", null), ("FII", "Fabricated or induced illness", null)
    ]).Select((row, order) => NatureFlag.Of(row.Code, row.Name, row.Factors, order, Beginning));

    private static IEnumerable<EthnicityCategory> Ethnicities() => Enum.GetValues<EthnicitySet>().SelectMany(set =>
        SelfDefinedEthnicity.In(set).Select((ethnicity, order) => EthnicityCategory.Of(ethnicity, order, Beginning)));

    private static IEnumerable<Disability> Disabilities() => ((IEnumerable<(string Code, string Name)>)
    [
        (Disability.None, "None"), ("MOB", "Mobility"), ("HAND", "Hand function"), ("PC", "Personal care"), ("INC", "Incontinence"),
        ("COMM", "Communication"),
        ("LD", "Learning"), ("HEAR", "Hearing"), ("VIS", "Vision"), ("BEH", "Behaviour"), ("CON", "Consciousness"),
        ("AUT", "Autism or Asperger syndrome"), ("DDA", "Other")
    ]).Select((row, order) => Disability.Of(row.Code, row.Name, order, Beginning));

    private static IEnumerable<ReferencePattern> Patterns() =>
    [
        ReferencePattern.Of("MERLIN", @"\d{2}(PAC|MIS|CTN)\d{1,6}", "26PAC214077", "General knowledge; no public format found", Beginning),
        ReferencePattern.Of("CRIS", @"\d{7}/\d{2}", "2604417/26", "General knowledge; no public format found", Beginning),
        ReferencePattern.Of("CAD", @"\d{1,5}/\d{2}[A-Z]{3}\d{2}", "1234/23NOV26", "General knowledge; no public format found", Beginning)
    ];

    /// <summary>
    /// No list of the days was found, only which came first and by when all had one; the days are an administrator's to put right.
    /// </summary>
    private static IEnumerable<MashHub> Hubs() => Enumerable.Range(2, 32).Select(number => number is 14 or 15
        ? MashHub.Of(Ons(number), new(2011, 4, 1), "One of the first two (S0); the day is assumed")
        : MashHub.Of(Ons(number), new(2014, 3, 31), "By the end of 2013/14 (S0); the day is assumed"));

    private static IEnumerable<MashTimer> Timers() => ((IEnumerable<(string? Borough, string Source)>)
        [(Ons(24), "Merton’s guide to its hub (W10)"),
            (null, "No figures of this borough were found; Merton’s, the only ones published in London, are taken (W10)")])
        .SelectMany(row => (MashTimer[])
        [
            MashTimer.Of(row.Borough, MashRating.Red, 2, dueSoonMinutes: 30, MashClock.Elapsed, Beginning, row.Source),
            MashTimer.Of(row.Borough, MashRating.Amber, 6, dueSoonMinutes: 90, MashClock.Elapsed, Beginning, row.Source),
            MashTimer.Of(row.Borough, MashRating.Green, 24, dueSoonMinutes: 240, MashClock.Elapsed, Beginning, row.Source),
            MashTimer.Of(row.Borough, MashRating.Blue, null, dueSoonMinutes: 0, MashClock.Elapsed, Beginning, row.Source)
        ]);

    private static IEnumerable<OfficeHours> Hours() =>
    [
        OfficeHours.Of(new(8, 0), new(18, 0), Beginning, new(2010, 9, 5),
            "Before the extension"),
        OfficeHours.Of(new(8, 0), new(20, 0), new(2009, 6, 1), new(2009, 8, 31), "Pilot in the east region, summer 2009 (¶18)", "East"),
        OfficeHours.Of(new(8, 0), new(20, 0), new(2010, 9, 6), null, "Every day of the week")
    ];
}
