using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Account.SecondFactor;

/// <param name="IsSetUp">An authenticator makes codes for this account.</param>
/// <param name="IsNeeded">A role held today asks for one.</param>
public sealed record SecondFactorPage(bool IsSetUp, bool IsNeeded, int CodesLeft)
{
    /// <summary>Recovery codes that were just made, shown this once.</summary>
    public const string JustMade = "RecoveryCodes";
}

/// <summary>An authenticator takes the key from the picture, and shows by a code that it did.</summary>
public sealed record SetUpAuthenticator
{
    /// <summary>Sealed for this account; it waits on the page until then.</summary>
    public string? Key { get; init; }
    public string? Code { get; init; }
    [DataType(DataType.Password)]
    public string? Password { get; init; }

    /// <summary>The key in groups of four, for an authenticator that cannot see the picture, and the picture as SVG.</summary>
    [Shown]
    public string Letters { get; init; } = "";
    [Shown]
    public string Picture { get; init; } = "";
    [Shown]
    public bool IsAnother { get; init; }
}

public sealed class SetUpAuthenticatorPage(PortalDbContext db, SecondFactors factors, CurrentUser user) : IFillsForm<SetUpAuthenticator>
{
    private const int PixelsOfASquare = 4;

    public async Task<SetUpAuthenticator> FillAsync(SetUpAuthenticator form, FormPage page)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.Id == user.Id);
        var kept = factors.Read(user.Id, form.Key) is null ? factors.MakeKey(user.Id) : form.Key;
        var key = factors.Read(user.Id, kept)!;
        using var code = QRCodeGenerator.GenerateQrCode(
            SecondFactors.AddressOf(account?.UserName ?? user.Name, key), QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return form with
        {
            Key = kept,
            Letters = string.Join(' ', key.Chunk(4).Select(part => new string(part))),
            Picture = picture.GetGraphic(PixelsOfASquare),
            IsAnother = account?.Authenticator is not null
        };
    }
}

public sealed class SetUpAuthenticatorValidator : AbstractValidator<SetUpAuthenticator>
{
    public SetUpAuthenticatorValidator()
    {
        RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code that the authenticator shows").MaximumLength(10)
            .WithMessage("The code is six figures");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password").MaximumLength(PasswordStrength.MaximumLength)
            .WithMessage("This is not your password");
    }
}

/// <summary>New recovery codes in the place of the old.</summary>
public sealed record MakeRecoveryCodes
{
    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

public sealed class MakeRecoveryCodesValidator : AbstractValidator<MakeRecoveryCodes>
{
    public MakeRecoveryCodesValidator() => RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password")
        .MaximumLength(PasswordStrength.MaximumLength).WithMessage("This is not your password");
}
