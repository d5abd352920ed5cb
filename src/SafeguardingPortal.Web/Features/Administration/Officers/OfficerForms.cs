using System.Text.RegularExpressions;
using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Officers;

/// <summary>How an officer is called and reached, on a form.</summary>
public interface IDescribesOfficer
{
    string? Name { get; }
    string? Number { get; }
    string? Rank { get; }
    string? Telephone { get; }
    string? Email { get; }

    OfficerDetails Details => new(Name!.Trim(), Number.Typed(), Rank.Typed(), Telephone.Typed(), Email.Typed());
}

/// <summary>Somebody joins, with an account or without.</summary>
public sealed record AddOfficer : IDescribesOfficer, ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public string? Name { get; init; }
    public string? Number { get; init; }
    public string? Rank { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public Role? Role { get; init; }
    public string? Team { get; init; }
    public string? From { get; init; }

    /// <summary>Nothing for somebody who does not sign in.</summary>
    public string? UserName { get; init; }

    internal OfficerDetails Details => ((IDescribesOfficer)this).Details;

    /// <summary>The teams of today.</summary>
    [Shown]
    public IReadOnlyList<Choice> Teams { get; init; } = [];
}

public sealed record DescribeOfficer : IDescribesOfficer
{
    public int Version { get; init; }
    public string? Name { get; init; }
    public string? Number { get; init; }
    public string? Rank { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }

    internal OfficerDetails Details => ((IDescribesOfficer)this).Details;

    public static DescribeOfficer Of(Officer officer) => new()
    {
        Version = officer.Version,
        Name = officer.Name,
        Number = officer.Number,
        Rank = officer.Rank,
        Telephone = officer.Telephone,
        Email = officer.Email
    };
}

public abstract partial class DescribesOfficerValidator<T> : AbstractValidator<T> where T : IDescribesOfficer
{
    protected DescribesOfficerValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Number).Must(number => number.Typed() is not { } typed || NumberLike().IsMatch(typed))
            .WithMessage("A warrant or pay number is letters and figures, such as 214077").Fits(Lengths.Code, "The number");
        RuleFor(form => form.Rank).Fits(Lengths.Relation, "The rank");
        RuleFor(form => form.Telephone).Must(telephone => telephone.Typed() is not { } typed || TelephoneLike().IsMatch(typed))
            .WithMessage("Enter a telephone number, such as 020 7230 1212");
        RuleFor(form => form.Email).Must(email => email.Typed() is not { } typed || EmailLike().IsMatch(typed))
            .WithMessage("Enter an e-mail address, such as ruth.adeyemi@met.police.uk").Fits(Lengths.Contact, "The e-mail address");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 /-]*$")]
    private static partial Regex NumberLike();

    [GeneratedRegex("^[0-9+][0-9 ()-]{4,19}$")]
    private static partial Regex TelephoneLike();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
    private static partial Regex EmailLike();
}

public sealed class AddOfficerValidator : DescribesOfficerValidator<AddOfficer>
{
    public AddOfficerValidator(TimeProvider time)
    {
        RuleFor(form => form.Role).Must(role => role is { } chosen && Roles.OfPeople.Contains(chosen)).WithMessage("Choose the role");
        RuleFor(form => form.Team).NotEmpty().When(form => Roles.OfATeam.Contains(form.Role.GetValueOrDefault()))
            .WithMessage("Choose the team: this role works for one");
        RuleFor(form => form.From).ReadAsDay(time, "Enter the first day, for example 24/11/2026", mayBeAhead: true);
    }
}

public sealed class DescribeOfficerValidator : DescribesOfficerValidator<DescribeOfficer>;

public sealed class AddOfficerPage(ReferenceLists lists) : IFillsForm<AddOfficer>
{
    public async Task<AddOfficer> FillAsync(AddOfficer form, FormPage page) => form with { Teams = await lists.CaitsAsync() };
}
