using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Account;

[Route("account")]
public sealed class AccountController(
    PortalSignIn signIn, UserManager<PortalUser> users, Standings standings, PortalDbContext db, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl, string? userName) =>
        user.IsSignedIn ? LocalRedirect(Landing(returnUrl)) : View(new SignInForm { ReturnUrl = returnUrl, UserName = userName });

    /// <summary>
    /// Two tabs stand at this page and one is used: the other was given to this browser too, though to nobody yet, and is taken.
    /// </summary>
    [HttpPost("sign-in"), AllowAnonymous, IgnoreAntiforgeryToken]
    public async Task<IActionResult> SignIn(SignInForm? form, [FromServices] HeldWords held)
    {
        if (form is null || await FormTokens.LookAsync(HttpContext) is FormToken.None)
        {
            ModelState.ForgetErrors();
            ModelState.AddModelError(nameof(form.Password), "This page was open for too long. Enter your password again");
            // Null where what was sent cannot be read as a form.
            return View(form ?? new());
        }
        if (!ModelState.IsValid) return View(form);
        var tried = await signIn.TryAsync(form.UserName!.Trim(), form.Password!);
        if (tried.Wait is { } wait)
        {
            ModelState.AddModelError(nameof(form.UserName),
                $"Too many sign-ins were tried from here or elsewhere. Nothing was checked. Try again {ErrorPages.WhenIn(wait)}");
            return ErrorPages.TooMany(this, wait, nameof(SignIn), form);
        }
        if (tried.HasEnded)
        {
            ModelState.AddModelError(nameof(form.Password),
                $"This one-time password has ended: it was good for {OneTimePassword.Lasts.TotalHours:0} hours. Ask for another");
            return View(form);
        }
        // What waits on the page is too long for an address; everybody else is led on, so that going back and reloading send nothing again.
        if (tried.NeedsCode)
            return form.Held is null ? RedirectToAction(nameof(Code), new { form.ReturnUrl })
                : View(nameof(Code), new CodeForm { ReturnUrl = form.ReturnUrl, Held = form.Held });
        if (!tried.IsSignedIn)
        {
            ModelState.AddModelError(nameof(form.UserName), "The user name or password is not right, or the account is locked. After 10 "
                + "wrong tries an account is locked for 15 minutes");
            return View(form);
        }
        return await GoOnAsync(await users.FindByNameAsync(form.UserName!.Trim()), form.Held, form.ReturnUrl, held);
    }

    [HttpGet("code"), AllowAnonymous]
    public async Task<IActionResult> Code(string? returnUrl) => await signIn.WaitsForCodeAsync()
        ? View(new CodeForm { ReturnUrl = returnUrl }) : RedirectToAction(nameof(SignIn), new { returnUrl });

    /// <summary>The second step: the code of the authenticator, or a recovery code.</summary>
    [HttpPost("code"), AllowAnonymous]
    public async Task<IActionResult> Code(CodeForm form, [FromServices] HeldWords held)
    {
        if (!ModelState.IsValid) return View(form);
        if (await signIn.TryCodeAsync(form.Code!) is not { } tried)
        {
            ModelState.AddModelError(nameof(SignInForm.UserName), "It took too long. Sign in again");
            return View(nameof(SignIn), new SignInForm { ReturnUrl = form.ReturnUrl, Held = form.Held });
        }
        if (tried.Wait is { } wait)
        {
            ModelState.AddModelError(nameof(form.Code),
                $"Too many wrong codes were tried. Nothing was checked. Try again {ErrorPages.WhenIn(wait)}");
            return ErrorPages.TooMany(this, wait, nameof(Code), form);
        }
        if (tried.User is null)
        {
            ModelState.AddModelError(nameof(form.Code), "This is not the code of now, or it was used already. Wait for the next one");
            return View(form);
        }
        if (tried.CodesLeft is { } left)
        {
            TempData["Done"] = left == 0 ? "That was your last recovery code. Make new ones now: Your account › Second factor."
                : $"That recovery code is used up. {(left == 1 ? "One is" : $"{left} are")} left.";
        }
        return await GoOnAsync(tried.User, form.Held, form.ReturnUrl, held);
    }

    /// <summary>To what was typed before the session ended and waited on the page, or to where they were going.</summary>
    private async Task<IActionResult> GoOnAsync(PortalUser? account, string? words, string? returnUrl, HeldWords held) =>
        words is not null && account is not null
        && await held.RestoreAsync(words, await signIn.CreateUserPrincipalAsync(account)) is { } address
            ? LocalRedirect(address) : LocalRedirect(Landing(returnUrl));

    /// <summary>Where they were going, if it is a page of ours and does not lead here again.</summary>
    private string Landing(string? returnUrl) => Url.IsLocalUrl(returnUrl) && !IsOfSigningIn(returnUrl!) ? returnUrl! : "/";

    private static bool IsOfSigningIn(string address) => ((string[])[LinkTo.SignIn, LinkTo.SignOut, LinkTo.Code])
        .Contains(address.Split('?', '#')[0].TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    [HttpPost("sign-out")]
    public new async Task<IActionResult> SignOut()
    {
        await signIn.EndAsync(user);
        return RedirectToAction(nameof(SignIn));
    }

    /// <summary>When this session ends. Asking does not make it last longer.</summary>
    [HttpGet("session")]
    public async Task<IActionResult> Session()
    {
        if (SessionLimits.EndsAt((await HttpContext.AuthenticateAsync()).Properties) is not { } endsAt) return NotFound();
        return Json(new { secondsLeft = SessionLimits.SecondsLeft(endsAt, time.UtcNow), endsAt = LondonWords.When(endsAt, time.UtcNow) });
    }

    /// <summary>Someone is at the desk: the request itself renews the session.</summary>
    [HttpPost("stay")]
    public IActionResult Stay() => NoContent();

    /// <summary>What somebody keeps of their own: where the name at the head of every page leads.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new OwnAccount { Roles = await RolesAsync() });

    /// <summary>Who holds more than one role works in one of them at a time.</summary>
    [HttpPost("work-as")]
    public async Task<IActionResult> WorkAs(WorkAs form)
    {
        var role = form.Role.GetValueOrDefault();
        if (!(await RolesAsync()).Contains(role)) return RedirectToAction(nameof(Index));
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Principal?.Identity is ClaimsIdentity identity && await standings.FindAsync(db, user.Id) is { } standing)
            await HttpContext.SignInAsync(
                IdentityConstants.ApplicationScheme, new(standing.WorkAs(identity, role)), session.Properties);
        TempData["Done"] = $"You work as {role.InWords().ToLowerInvariant()} until you sign out or choose another.";
        return LocalRedirect("/");
    }

    private async Task<IReadOnlyList<Role>> RolesAsync() => (await standings.FindAsync(db, user.Id))?.Roles ?? [];

    [HttpGet("password")]
    public IActionResult Password() => View(new ChangePassword());

    [HttpPost("password")]
    public async Task<IActionResult> Password(ChangePassword form)
    {
        if (!ModelState.IsValid) return View(form);
        if (await users.FindByIdAsync(user.Id.ToString()) is not { } account) return NotFound();
        var (result, tooSoon) = await signIn.ChangePasswordAsync(account, form.Current!, form.New!);
        if (tooSoon is { } wait)
        {
            ModelState.AddModelError(nameof(form.Current),
                $"Too many wrong passwords were tried. Nothing was checked. Try again {ErrorPages.WhenIn(wait)}");
            return ErrorPages.TooMany(this, wait, nameof(Password), form);
        }
        if (!result!.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                if (error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                    ModelState.AddModelError(nameof(form.Current), "The password you have now is not right");
                else if (error.Code == nameof(PasswordStrength)) ModelState.AddModelError(nameof(form.New), error.Description);
            }
            return View(form);
        }
        TempData["Done"] = "Your password is changed.";
        return LocalRedirect("/");
    }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.UserName).NotEmpty().WithMessage("Enter your user name").MaximumLength(256)
            .WithMessage("Enter your user name");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password").MaximumLength(PasswordStrength.MaximumLength)
            .WithMessage("Enter your password");
    }
}

/// <summary>The second step of signing in.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }
    public string? ReturnUrl { get; init; }
    public string? Held { get; init; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code").MaximumLength(40)
        .WithMessage("A code is six figures; a recovery code is twelve letters");
}

public sealed record ChangePassword
{
    [DataType(DataType.Password)]
    public string? Current { get; init; }
    [DataType(DataType.Password)]
    public string? New { get; init; }
}

/// <summary>Another of the roles somebody holds today.</summary>
public sealed record WorkAs
{
    public Role? Role { get; init; }
}

/// <summary>What somebody keeps of their own, and the roles they hold today.</summary>
public sealed record OwnAccount
{
    public Role? Role { get; init; }
    public IReadOnlyList<Role> Roles { get; init; } = [];
}

public sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(form => form.Current).NotEmpty().WithMessage("Enter the password you have now")
            .MaximumLength(PasswordStrength.MaximumLength).WithMessage("The password you have now is not right");
        RuleFor(form => form.New).NotEmpty().WithMessage("Enter a new password")
            .NotEqual(form => form.Current).WithMessage("Choose another password than the one you have now");
    }
}
