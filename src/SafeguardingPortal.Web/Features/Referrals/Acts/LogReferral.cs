using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>The one page on which a report is taken down, in the order a caller speaks. All is kept as typed until saved.</summary>
public sealed record LogReferral : ISubmittedOnce, IKeepsDraft, IPeopleOnForm
{
    public const string AddChild = "add-child";
    public const string AddAdult = "add-adult";
    public const string AddAddress = "add-address";
    public const string CheckWhoWeKnow = "check";

    /// <summary>Before the reference of somebody who lives at the address, whom a button puts on the form.</summary>
    public const string Take = "take:";
    public const int MostPeople = 30;

    /// <summary>The DfE's code of police (handbook §3.2).</summary>
    private const string PoliceSource = "6";

    public Guid SubmissionId { get; init; }

    /// <summary>The number of what it is made of, such as a concern; empty for a report that came by itself.</summary>
    public string? From { get; init; }
    public Answer? ImmediateDanger { get; init; }
    [DataType(DataType.MultilineText)]
    public string? DangerAction { get; init; }
    public string? Whereabouts { get; init; }
    public List<ChildOnForm> Children { get; init; } = [];
    public string? OtherChildren { get; init; }
    public string? Interpreter { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Narrative { get; init; }
    public PrimaryNature? PrimaryNature { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Injuries { get; init; }
    public List<string> NatureFlags { get; init; } = [];
    public int? ExploitationLevel { get; init; }
    public string? Source { get; init; }
    public Channel? Channel { get; init; }
    public string? ReferrerName { get; init; }
    public string? ReferrerContact { get; init; }
    public bool ReferrerAnonymous { get; init; }
    public List<AdultOnForm> Adults { get; init; } = [];
    public string? Address { get; init; }
    public string? Borough { get; init; }
    public List<AddressOnForm> OtherAddresses { get; init; } = [];
    public string? IncidentBorough { get; init; }

    /// <summary>A team's code where it is not the borough's; empty means the borough's team of the day received.</summary>
    public string? Team { get; init; }
    public LondonInstant Received { get; init; } = new();

    /// <summary>The reference of an open case file this report belongs to; empty makes a new one, or joins what a card offers.</summary>
    public string? CaseFile { get; init; }
    public string? Merlin { get; init; }
    public MerlinDecision? MerlinDecision { get; init; }
    public string? MerlinReason { get; init; }
    public string? Cris { get; init; }
    public string? Cad { get; init; }

    /// <summary>Numbers of other systems are kept though they have not the form of one.</summary>
    public bool KeepNumbers { get; init; }
    public MashRating? MashRating { get; init; }
    public Answer? Consent { get; init; }
    public string? WhoIsTold { get; init; }
    public bool? IsInRemit { get; init; }
    public RedirectTo? SuggestedRedirect { get; init; }
    public string? BatchTag { get; init; }
    public string? Button { get; init; }
    public string? PutOff { get; init; }

    [Shown]
    public LeftOpen LeftOpen { get; set; } = LeftOpen.Nothing;

    /// <summary>A save was refused, so that what is left open can be put off.</summary>
    [Shown]
    public bool WasRefused { get; set; }

    [Shown]
    public IReadOnlyList<FoundPerson>? AtHome { get; set; }

    [Shown]
    public OriginOfReferral? Origin { get; init; }

    [Shown]
    public LogChoices Choices { get; init; } = LogChoices.None;

    /// <param name="borough">The desk's own borough, where its team covers only one.</param>
    public static LogReferral Empty(DateTime now, string? borough) => new()
    {
        Borough = borough,
        SubmissionId = Guid.NewGuid(),
        Received = LondonInstant.From(now),
        Children = [new()],
        Adults = [new()]
    };

    /// <summary>The same with what is known of what it is made of; the desk corrects it as it would any report.</summary>
    public LogReferral MadeOf(OriginOfReferral origin) => this with
    {
        From = origin.Reference,
        ImmediateDanger = origin.Danger,
        Whereabouts = origin.Whereabouts,
        Children = [new() { Name = origin.Child, Seen = origin.Seen }],
        Narrative = origin.Narrative,
        Source = PoliceSource,
        ReferrerName = origin.ReferrerName,
        Borough = origin.BoroughCode,
        Received = LondonInstant.From(origin.ReceivedAt),
        Merlin = origin.Merlin,
        MerlinDecision = origin.Merlin is null ? null : Domain.Casework.Referrals.MerlinDecision.FormalReferral
    };

    /// <summary>Somebody was said to be somebody on record, whose home then need not be asked.</summary>
    public bool HasSomebodyKnown => Children.Exists(child => child.IsSaidSame);

    /// <summary>Somebody who lives at the address is put on the form: in an empty row, or in one more.</summary>
    public void Add(FoundPerson person, OnRecord record)
    {
        VerdictOnForm said = new() { Person = person.Reference, Verdict = LinkVerdict.Same };
        if (record.Label.IsChild)
        {
            Children.RemoveAll(child => child.IsBlank);
            Children.Add(new() { Name = record.Label.Name ?? "not known", Born = record.BornAsTyped, Verdicts = [said] });
            return;
        }
        Adults.RemoveAll(adult => adult.IsBlank);
        Adults.Add(new() { Name = record.Label.Name ?? "not known", Born = record.BornAsTyped, LivesAtAddress = true, Verdicts = [said] });
    }

    /// <param name="brought">What the record says of each row, children before adults.</param>
    /// <param name="ethnicities">Those that are asked for today.</param>
    public Report ToReport(
        DateTime receivedAt, Guid caitId, DateTime now, IReadOnlyList<ReportedReference> references, Recognised recognised,
        IReadOnlyList<OnRecord?> brought, IReadOnlyList<SelfDefinedEthnicity> ethnicities)
    {
        var children = Children.Where(child => !child.IsBlank).ToList();
        var today = UkTime.DateOf(now);
        var known = recognised.People;
        return new(
            receivedAt, Channel!.Value, Source!, ReferrerName.Typed(), ReferrerContact.Typed(), ReferrerAnonymous, Borough!, caitId,
            PrimaryNature!.Value, NatureFlags, Narrative!.Trim(), ImmediateDanger!.Value,
            ImmediateDanger == Answer.Yes ? DangerAction.Typed() : null,
            [.. children.Select((child, index) => child.ToReported(today, ethnicities) with
            {
                Known = known.ElementAtOrDefault(index),
                School = child.School.Typed() ?? brought.ElementAtOrDefault(index)?.School
            })],
            [.. Adults.Where(adult => !adult.IsBlank)
                .Select((adult, index) => adult.ToReported(today, ethnicities) with
                {
                    Known = known.ElementAtOrDefault(children.Count + index)
                })],
            Address.Typed())
        {
            Home = recognised.Home,
            BroughtAlong = recognised.BroughtAlong,
            IncidentBoroughCode = IncidentBorough.Typed(),
            OtherAddresses = [.. OtherAddresses.Where(address => !address.IsBlank)
                .Select(address => new ReportedAddress(address.Text!.Trim(), address.What!.Trim()))],
            References = references,
            Injuries = Injuries.Typed(),
            OtherChildren = OtherChildren.Typed(),
            Whereabouts = Whereabouts.Typed(),
            Consent = Consent,
            WhoIsTold = WhoIsTold.Typed(),
            Interpreter = Interpreter.Typed(),
            MashRating = MashRating,
            ExploitationLevel = ExploitationLevel,
            IsInRemit = IsInRemit,
            SuggestedRedirect = SuggestedRedirect,
            BatchTag = BatchTag.Typed()
        };
    }

    /// <summary>Other systems' numbers, as far as they were given.</summary>
    public IEnumerable<(string System, string Typed, MerlinDecision? Decision, string? Reason)> References()
    {
        if (Merlin.Typed() is { } merlin) yield return ("MERLIN", merlin, MerlinDecision, MerlinReason.Typed());
        if (Cris.Typed() is { } cris) yield return ("CRIS", cris, null, null);
        if (Cad.Typed() is { } cad) yield return ("CAD", cad, null, null);
    }
}

public sealed record AddressOnForm
{
    public string? Text { get; init; }
    public string? What { get; init; }

    public bool IsBlank => Text.Typed() is null && What.Typed() is null;
}

public sealed record ChildOnForm : IdentityOnForm
{
    public string? Name { get; init; }
    public string? Born { get; init; }
    public ChildGender? Sex { get; init; }
    public Answer? Seen { get; init; }
    public string? School { get; init; }
    public List<string> Disabilities { get; init; } = [];
    public string? NhsNumber { get; init; }
    public string? Upn { get; init; }
    [DataType(DataType.MultilineText)]
    public string? OwnWords { get; init; }

    public bool IsBlank =>
        Name.Typed() is null && Born.Typed() is null && OwnWords.Typed() is null && School.Typed() is null && Seen is null && !HasMore;

    public bool IsUnborn => Sex == ChildGender.Unborn || Born.Typed()?.StartsWith(Expected, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The day of an unborn child is the one it is expected on, whether or not the word is typed.</summary>
    public string? BornAsTyped => Sex == ChildGender.Unborn && Born.Typed() is { } day && !PersonName.IsNotKnown(day)
        && !day.StartsWith(Expected, StringComparison.OrdinalIgnoreCase) ? $"{Expected} {day}" : Born;

    private const string Expected = "expected";

    public override string? GenderMissing =>
        !IsUnborn && (Sex is not { } said || !Enum.IsDefined(said)) ? "Choose girl, boy, unborn or not known" : null;

    /// <summary>Something is in the part that is closed until somebody opens it.</summary>
    public bool HasMore => Disabilities.Count > 0 || NhsNumber.Typed() is not null || Upn.Typed() is not null
        || Ethnicity.Typed() is not null || Appearance.Typed() is not null;

    public ReportedChild ToReported(DateOnly today, IReadOnlyList<SelfDefinedEthnicity> ethnicities) =>
        new(PersonName.IsNotKnown(Name) ? null : Name.Typed(), Sex?.OnRecord() ?? Domain.Casework.People.Sex.NotKnown,
            Birth.Read(BornAsTyped, today, out _), OwnWords.Typed(), IsUnborn ? null : Seen)
        {
            School = School.Typed(),
            Disabilities = Disabilities,
            Identity = new()
            {
                NhsNumber = Canonical(IdentifierKind.NhsNumber, NhsNumber, today),
                Upn = Canonical(IdentifierKind.Upn, Upn, today),
                Ethnicity = ReadEthnicity(ethnicities),
                AppearanceCode = Appearance.Typed()
            }
        };
}

public sealed record AdultOnForm : IdentityOnForm
{
    public string? Name { get; init; }
    public string? Born { get; init; }
    public Sex? Sex { get; init; }
    public string? Relation { get; init; }
    public bool IsSuspect { get; init; }
    public bool LivesAtAddress { get; init; }
    public string? PncId { get; init; }
    public string? CroNumber { get; init; }

    public bool IsBlank =>
        Name.Typed() is null && Born.Typed() is null && Relation.Typed() is null && !IsSuspect && !LivesAtAddress && !HasMore;

    public override string? GenderMissing => Sex is not { } said || !Enum.IsDefined(said) ? "Choose woman, man or not known" : null;

    /// <summary>Something is in the part that is closed until somebody opens it.</summary>
    public bool HasMore =>
        PncId.Typed() is not null || CroNumber.Typed() is not null || Ethnicity.Typed() is not null || Appearance.Typed() is not null;

    public ReportedAdult ToReported(DateOnly today, IReadOnlyList<SelfDefinedEthnicity> ethnicities) =>
        new(PersonName.IsNotKnown(Name) ? null : Name.Typed(), Sex ?? Domain.Casework.People.Sex.NotKnown, Birth.Read(Born, today, out _),
            Relation.Typed(), IsSuspect, LivesAtAddress)
        {
            Identity = new()
            {
                PncId = Canonical(IdentifierKind.PncId, PncId, today),
                CroNumber = Canonical(IdentifierKind.CroNumber, CroNumber, today),
                Ethnicity = ReadEthnicity(ethnicities),
                AppearanceCode = Appearance.Typed()
            }
        };
}

/// <summary>The lists that a referral is taken down from.</summary>
public sealed record LogChoices(
    IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> NatureFlags, IReadOnlyList<Choice> Disabilities, IReadOnlyList<Choice> Boroughs,
    IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Ethnicities)
{
    public static LogChoices None { get; } = new([], [], [], [], [], []);
}

public sealed class LogReferralPage(ReferenceLists lists, ReferralOrigins origins) : IFillsForm<LogReferral>
{
    public async Task<LogReferral> FillAsync(LogReferral form, FormPage page) => form with
    {
        Origin = await origins.OfAsync(form.From),
        Choices = new(
            await lists.SourcesAsync(), await lists.NatureFlagsAsync(), await lists.DisabilitiesAsync(), await lists.BoroughsAsync(),
            await lists.CaitsAsync(), (await lists.EthnicitiesAsync()).Choices())
    };
}

public sealed class LogReferralValidator : AbstractValidator<LogReferral>
{
    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public LogReferralValidator(TimeProvider time)
    {
        RuleFor(form => form.ImmediateDanger).Chosen("Say whether a child is in danger now");
        RuleFor(form => form.DangerAction).NotEmpty().When(form => form.ImmediateDanger == Answer.Yes)
            .WithMessage("Say what is being done now for the child in danger").Fits(Lengths.Narrative, "What is being done");
        RuleFor(form => form.Whereabouts).Fits(Lengths.Narrative, "Where the children are now");
        RuleFor(form => form.Children).Must(children => children.Count <= LogReferral.MostPeople)
            .WithMessage($"Log at most {LogReferral.MostPeople} children on one referral");
        RuleFor(form => form.Children).Must(children => children.Exists(child => !child.IsBlank)).OverridePropertyName("Children[0].Name")
            .WithMessage("Enter the first child’s name, or “not known”");
        RuleForEach(form => form.Children).Where(child => !child.IsBlank).SetValidator(new ChildOnFormValidator(time));
        RuleFor(form => form.OtherChildren).Fits(Lengths.Narrative, "Other children");
        RuleFor(form => form.Interpreter).Fits(Lengths.Relation, "The language");
        RuleFor(form => form.Narrative).NotEmpty().WithMessage("Say what happened, as reported").Fits(Lengths.Narrative, "What happened");
        RuleFor(form => form.PrimaryNature).Chosen("Choose the primary nature");
        RuleFor(form => form.Injuries).Fits(Lengths.Narrative, "Injuries and medical attention");
        RuleFor(form => form.ExploitationLevel).InclusiveBetween(1, 3).WithMessage("The level is 1, 2 or 3");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Choose who is telling us");
        RuleFor(form => form.Channel).Chosen("Choose how it arrived");
        RuleFor(form => form.ReferrerName).Fits(Lengths.Name, "The name and agency").IsName();
        RuleFor(form => form.ReferrerContact).Fits(Lengths.Contact, "The contact");
        RuleFor(form => form.Adults).Must(adults => adults.Count <= LogReferral.MostPeople)
            .WithMessage($"Log at most {LogReferral.MostPeople} adults on one referral");
        RuleForEach(form => form.Adults).Where(adult => !adult.IsBlank).SetValidator(new AdultOnFormValidator(time));
        RuleFor(form => form.Address).Fits(Lengths.Address, "The address");
        RuleFor(form => form.Address).NotEmpty()
            .When(form => !form.HasSomebodyKnown && form.Adults.Exists(adult => adult.LivesAtAddress))
            .WithMessage("Enter the child’s home, or untick “Lives there”");
        RuleFor(form => form.Borough).NotEmpty().When(form => !form.HasSomebodyKnown).WithMessage("Choose the borough");
        RuleFor(form => form.OtherAddresses).Must(addresses => addresses.Count <= LogReferral.MostPeople)
            .WithMessage($"Log at most {LogReferral.MostPeople} addresses");
        RuleForEach(form => form.OtherAddresses).Where(address => !address.IsBlank).ChildRules(address =>
        {
            address.RuleFor(a => a.Text).NotEmpty().WithMessage("Enter the address").Fits(Lengths.Address, "The address");
            address.RuleFor(a => a.What).NotEmpty().WithMessage("Say what this address is").Fits(Lengths.Relation, "What it is");
        });
        RuleFor(form => form.Received).ReadAsInstant(time, (received, now) =>
            received > now ? $"The time received is in the future. It is now {LondonWords.When(now, now)}"
            : received < Earliest ? "The year received looks wrong. Check the date" : null);
        RuleFor(form => form.Merlin).Fits(40, "The MERLIN number");
        RuleFor(form => form.MerlinDecision).Chosen("Say what was decided about this MERLIN report")
            .When(form => form.Merlin.Typed() is not null);
        RuleFor(form => form.MerlinReason).NotEmpty().When(form => form.Merlin.Typed() is not null)
            .WithMessage("Give the reason for the decision on the MERLIN report").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.Cris).Fits(40, "The CRIS number");
        RuleFor(form => form.Cad).Fits(40, "The CAD number");
        RuleFor(form => form.WhoIsTold).Fits(Lengths.Narrative, "Who has been told");
        RuleFor(form => form.SuggestedRedirect).Chosen("Say where it should go").When(form => form.IsInRemit == false);
        RuleFor(form => form.BatchTag).Fits(Lengths.Relation, "The batch tag");
    }
}

/// <summary>A child as every form that names one takes them down.</summary>
public sealed class ChildOnFormValidator : AbstractValidator<ChildOnForm>
{
    public ChildOnFormValidator(TimeProvider time)
    {
        RuleFor(child => child.Name).NotEmpty().WithMessage("Enter the child’s name, or “not known”")
            .Fits(Lengths.Name, "The name").IsName();
        RuleFor(child => child.BornAsTyped).ReadAsBirth(time).OverridePropertyName(nameof(ChildOnForm.Born));
        RuleFor(child => child.Born).NotEmpty().When(child => child.Sex == ChildGender.Unborn)
            .WithMessage("Enter the day on which the child is expected, as near as it is known: 2/2/2027");
        // Of somebody on record the gender is asked only where the record has none; that is seen when the record is read.
        RuleFor(child => child.Sex).Must((child, _) => child.GenderMissing is null).When(child => !child.IsSaidSame)
            .WithMessage(child => child.GenderMissing);
        RuleFor(child => child.Seen).Chosen("Say whether this child has been seen").When(child => !child.IsUnborn);
        RuleFor(child => child.School).Fits(Lengths.Name, "The school");
        RuleFor(child => child.Disabilities).Must(codes => codes.Count < 2 || !codes.Contains(Disability.None))
            .WithMessage("“None” cannot be ticked with another disability");
        RuleFor(child => child.NhsNumber).Fits(Identifier.MaxLength, "The NHS number").IsNoPlaceholder(IdentifierKind.NhsNumber);
        RuleFor(child => child.Upn).Fits(Identifier.MaxLength, "The UPN").IsNoPlaceholder(IdentifierKind.Upn);
        RuleFor(child => child.OwnWords).Fits(Lengths.Narrative, "The child’s own words");
    }
}

/// <summary>An adult as every form that names one takes them down.</summary>
public sealed class AdultOnFormValidator : AbstractValidator<AdultOnForm>
{
    public AdultOnFormValidator(TimeProvider time)
    {
        RuleFor(adult => adult.Name).NotEmpty().WithMessage("Enter the adult’s name, or “not known”")
            .Fits(Lengths.Name, "The name").IsName();
        RuleFor(adult => adult.Born).ReadAsBirth(time).NotUnborn();
        RuleFor(adult => adult.Sex).Must((adult, _) => adult.GenderMissing is null).When(adult => !adult.IsSaidSame)
            .WithMessage(adult => adult.GenderMissing);
        RuleFor(adult => adult.Relation).NotEmpty().WithMessage("Say how the adult is related to the children, or “not known”")
            .Fits(Lengths.Relation, "The relation");
        RuleFor(adult => adult.PncId).Fits(Identifier.MaxLength, "The PNC ID").IsNoPlaceholder(IdentifierKind.PncId);
        RuleFor(adult => adult.CroNumber).Fits(Identifier.MaxLength, "The CRO number").IsNoPlaceholder(IdentifierKind.CroNumber);
    }
}
