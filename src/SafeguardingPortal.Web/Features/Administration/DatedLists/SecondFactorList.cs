using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Which roles sign in with a second factor besides the password.</summary>
public sealed class SecondFactorList : DatedList<SecondFactorRule, AddSecondFactorRule>
{
    public override string Code => "second-factor";
    public override string Title => "Second factor by role";
    public override string Words => "which roles sign in with an authenticator besides the password";
    public override string Touches => "Whoever holds the role sets one up with their next page from that day on, and does nothing before.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddSecondFactorRule.Role), "Role")
        {
            Options = _ => Roles.OfPeople.Select(role => new Choice(role.ToString(), role.InWords())),
            Empty = "Choose a role"
        }
    ];

    protected override IQueryable<SecondFactorRule> Rows(PortalDbContext db) => db.SecondFactorRules;

    protected override object KeyOf(SecondFactorRule row) => row.Role;

    protected override string InWords(SecondFactorRule row, ListLookups lookups) => row.Role.InWords();

    protected override SecondFactorRule Make(AddSecondFactorRule form, DateOnly from) => SecondFactorRule.Of(form.Role!.Value, from);

    protected override AddSecondFactorRule Typed(SecondFactorRule row) => new() { Role = row.Role };
}

public sealed record AddSecondFactorRule : AddRow
{
    public Role? Role { get; init; }
}

public sealed class AddSecondFactorRuleValidator : AddRowValidator<AddSecondFactorRule>
{
    public AddSecondFactorRuleValidator(TimeProvider time) : base(time) => RuleFor(form => form.Role).Chosen("Choose the role");
}
