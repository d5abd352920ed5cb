using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// Two invented families of which much is known: three generations in two households, a former partner, a parent nobody knows, an unborn
/// child, what was believed before, and a link between two cousins that somebody has yet to undo.
/// </summary>
internal sealed class DemoFamilies(PortalDbContext db, References references, DemoStories stories, TimeLimit limit, DateTime now)
{
    private static readonly DateOnly NoDay = DateOnly.MinValue;

    public async Task MakeAsync(DemoCast cast)
    {
        var merrins = await PlayAsync(cast, now.AddDays(-40), Merrins(cast, now.AddDays(-40)));
        var cousins = await PlayAsync(cast, now.AddDays(-21), Cousins(cast, now.AddDays(-21)));
        var (dc, ds) = (cast.Acting(cast.Constables[0]), cast.Acting(cast.Sergeants[0]));
        var today = UkTime.DateOf(now);
        var told = now.AddDays(-38);

        Person Of(Referral referral, int index) => referral.People[index].Person;
        var (ava, noah, kelly, darren) = (Of(merrins, 0), Of(merrins, 1), Of(merrins, 2), Of(merrins, 3));
        var (cousin, unborn, leanne) = (Of(cousins, 0), Of(cousins, 1), Of(cousins, 2));

        var asTull = Statement.Of(FactKind.Alias, "Ava Tull", "Mother") with { From = ava.BirthDate, To = ava.BirthDate?.AddYears(2) };
        ava.Record(asTull, dc, told);
        ava.Record(Statement.Of(FactKind.School, "Elmhurst Primary", "School") with { From = new(2024, 9, 2) }, dc, told);
        ava.Record(Statement.Of(FactKind.Gp, "Dr Ines Okoro, Marsh Lane Surgery, 020 7946 0311", "School"), dc, told);
        ava.Record(Number(FactKind.NhsNumber, "943 476 5871", today), dc, told);
        ava.Correct(ava.Facts.Single(fact => fact is { Kind: FactKind.NhsNumber, IsStanding: true }).Id,
            Number(FactKind.NhsNumber, "943 476 5870", today), "Read back by the surgery: the last digit is 0", dc, told.AddDays(2));
        ava.Record(Statement.Of(FactKind.Language, "English", "Mother"), dc, told);
        ava.Record(
            Statement.OfEthnicity(SelfDefinedEthnicity.Read(SelfDefinedEthnicity.Latest, "W1", out _)!, "Mother, for Ava"), dc, told);
        ava.Record(
            Statement.Of(FactKind.Other, "Seems older than her age when she looks after Noah", "Class teacher") with { IsOpinion = true },
            dc, told);
        ava.Correct(ava.Keep(FactKind.Birth)!.Id, Statement.OfBirth(new(today.AddYears(-6).AddDays(-100), BirthPrecision.Exact),
            "Birth certificate"), "The school had the month wrong", dc, told.AddDays(1));
        ava.Child!.RecordPastPlan(
            PlanCategory.Neglect, today.AddYears(-3), today.AddYears(-2), cast.Borough, "Council’s list of plans", dc, told);
        ava.Child.OpenPlan(PlanCategory.Physical, today.AddDays(-20), cast.Borough, "Initial conference, council’s minutes", ds,
            now.AddDays(-19));
        noah.Child!.OpenPlan(PlanCategory.Physical, today.AddDays(-20), cast.Borough, "Initial conference, council’s minutes", ds,
            now.AddDays(-19));
        noah.Child.RecordLookedAfter(
            today.AddDays(-19), today.AddDays(-12), LegalBasis.Section20, cast.Borough, "Council’s social worker", dc, now.AddDays(-11));
        darren.Record(Statement.Of(FactKind.Alias, "Daz", "Kelly Merrin"), dc, told);
        darren.Record(Number(FactKind.PncId, "02/73319Z", today), dc, told);
        darren.Record(Statement.Of(FactKind.Bail, "Not to contact Ava or Noah; not to go within 100 m of the flat", "Custody record") with
        {
            From = today.AddDays(-37),
            To = today.AddDays(20)
        }, dc, told);
        darren.Record(Statement.Of(FactKind.PositionOfTrust, "Coaches under-11 football on Saturdays", "Kelly Merrin"), dc, told);
        darren.Record(Statement.OfAppearance(ObservedAppearance.Read("IC1", out _)!, "Attending officers"), dc, told);

        var sandra = await RelativeAsync(
            merrins.CaseFile, "Sandra Merrin", Sex.Female, new(today.AddYears(-58), BirthPrecision.Estimated), told);
        var alan = await RelativeAsync(merrins.CaseFile, "Alan Merrin", Sex.Male, new(new(1959, 7, 1), BirthPrecision.Year), told);
        var jason = await RelativeAsync(merrins.CaseFile, "Jason Tull", Sex.Male, new(today.AddYears(-30), BirthPrecision.Estimated), told);
        var half = await RelativeAsync(merrins.CaseFile, null, Sex.NotKnown, new(today.AddYears(-9), BirthPrecision.Estimated), told);
        alan.Record(Statement.Of(FactKind.Death, "Died 4 Mar 2019", "Sandra Merrin") with { From = new(2019, 3, 4) }, dc, told);

        void Relate(Person of, RelationKind kind, Person to, DateOnly since = default, DateOnly until = default,
            CoupleState state = CoupleState.Together) =>
            db.Add(Relationship.Between(
                of, kind, to, since == NoDay ? null : since, until == NoDay ? null : until, state, "Kelly Merrin, at home", dc, told));
        Relate(sandra, RelationKind.ParentOf, kelly);
        Relate(alan, RelationKind.ParentOf, kelly);
        Relate(sandra, RelationKind.MarriedTo, alan, new(1985, 5, 4));
        Relate(sandra, RelationKind.ParentOf, leanne);
        Relate(alan, RelationKind.ParentOf, leanne);
        Relate(kelly, RelationKind.ParentOf, ava);
        Relate(jason, RelationKind.ParentOf, ava);
        Relate(jason, RelationKind.PartnerOf, kelly, new(2018, 2, 1), new(2022, 6, 1), CoupleState.Ended);
        Relate(kelly, RelationKind.ParentOf, noah);
        Relate(darren, RelationKind.ParentOf, noah);
        Relate(kelly, RelationKind.PartnerOf, darren, new(2025, 1, 10));
        Relate(darren, RelationKind.ParentOf, half);
        db.Add(Relationship.UnknownParent(Sex.Female, half, "Kelly Merrin, at home", dc, told));
        Relate(leanne, RelationKind.ParentOf, cousin);
        Relate(leanne, RelationKind.ParentOf, unborn);
        db.Add(Relationship.UnknownParent(Sex.Male, cousin, "Leanne Foy", dc, told));
        db.Add(Relationship.UnknownParent(Sex.Male, unborn, "Leanne Foy", dc, told));
        merrins.CaseFile.AddRelative(leanne);

        var grandmothers = Household.At(await references.NextAsync("H", today.Year), "9 Copper Row", cast.Borough);
        grandmothers.Join(sandra, "Grandmother", new(2012, 4, 1), Stay.Lives, told);
        db.Add(grandmothers);
        merrins.CaseFile.Add(grandmothers);

        // Two girls of nearly one name, born in one spring: joined on too little, and there to be undone.
        db.Add(PersonLink.Decide(await references.NextAsync("L", today.Year), ava, cousin, LinkVerdict.Same,
            "Almost one name, one grandmother.", dc, now.AddDays(-6)));
        await db.SaveChangesAsync();
    }

    private static Report Merrins(DemoCast cast, DateTime received) => new(
        received, Channel.Phone, "2A", "Designated lead, Elmhurst Primary", "020 7946 0455", false, cast.Borough, cast.Cait.Id,
        PrimaryNature.Physical, ["DOMESTIC_ABUSE"],
        "Ava came to school with a bruise on the upper arm the shape of a grip. She says she was in the way.", Answer.No, null,
        [
            new("Ava Merrin", Sex.Female, new(UkTime.DateOf(received).AddYears(-6).AddDays(-30), BirthPrecision.Exact),
                "“I was in the way.”", Answer.Yes)
            {
                School = "Elmhurst Primary"
            },
            new("Noah Merrin", Sex.Male, new(UkTime.DateOf(received).AddMonths(-10), BirthPrecision.Exact), null, Answer.Yes)
        ],
        [
            new("Kelly Merrin", Sex.Female, new(new(1999, 5, 2), BirthPrecision.Exact), "Mother", false, true),
            new("Darren Pike", Sex.Male, new(new(1995, 8, 19), BirthPrecision.Exact), "Mother’s partner", true, true)
        ], "Flat 6, 41 Tansy Road");

    private static Report Cousins(DemoCast cast, DateTime received) => new(
        received, Channel.SecureEmail, "3B", "Health visitor, Marsh Lane", "020 7946 0456", false, cast.Borough, cast.Cait.Id,
        PrimaryNature.Neglect, [],
        "Missed three appointments; the flat was cold and there was little food on the last visit.", Answer.No, null,
        [
            new("Eva Merrin", Sex.Female, new(UkTime.DateOf(received).AddYears(-6).AddDays(-75), BirthPrecision.Exact), null, Answer.Yes),
            new(null, Sex.NotKnown, new(UkTime.DateOf(received).AddMonths(3), BirthPrecision.Expected), null, Answer.No)
        ],
        [new("Leanne Foy", Sex.Female, new(new(1997, 11, 30), BirthPrecision.Exact), "Mother", false, true)], "18 Orme Court");

    private async Task<Referral> PlayAsync(DemoCast cast, DateTime received, Report report)
    {
        var (year, logged) = (UkTime.At(received).Year, received.AddMinutes(12));
        var file = CaseFile.Open(await references.NextAsync("C", year), cast.Cait.Id, logged);
        var scene = new DemoScene(cast, Story.Met, cast.Sergeants[0], cast.Constables[0], report, await references.NextAsync("R", year),
            file, await references.ForAsync(report, year), logged);
        var referral = stories.Play(scene, limit, made => db.Add(made));
        await db.SaveChangesAsync();
        return referral;
    }

    private async Task<Person> RelativeAsync(CaseFile file, string? name, Sex sex, Birth birth, DateTime at)
    {
        var person = Person.Known(await references.NextAsync("P", UkTime.At(at).Year), name, sex, birth, at, file.Reference);
        file.AddRelative(person);
        db.Add(person);
        return person;
    }

    private static Statement Number(FactKind kind, string typed, DateOnly today) =>
        Statement.OfIdentifier(kind, Identifier.Read(kind.Identifier()!.Value, typed, today, acceptUnverified: true, out _)!,
            kind == FactKind.PncId ? "PNC" : "Marsh Lane Surgery");
}
