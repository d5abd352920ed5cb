using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Administration.Accounts;

/// <summary>What is done to an account that is there.</summary>
public enum AccountAct { Unlock, EndSessions, Password, SecondFactor, Close, Reopen }

public static class AccountActWords
{
    public static string InWords(this AccountAct act) => act switch
    {
        AccountAct.Unlock => "Unlock the account",
        AccountAct.EndSessions => "End all sessions",
        AccountAct.Password => "Give a one-time password",
        AccountAct.SecondFactor => "Take the second factor away",
        AccountAct.Close => "Close the account now",
        AccountAct.Reopen => "Reopen the account"
    };

    public static string MeansInWords(this AccountAct act) => act switch
    {
        AccountAct.Unlock => "Wrong passwords locked it for a quarter of an hour. They can try again at once.",
        AccountAct.EndSessions => "They are signed out everywhere with their next page, and can sign in again.",
        AccountAct.Password => "It is shown to you once, for you to pass on. They are signed out everywhere, and choose a "
            + "password of their own when they sign in with it, within 72 hours.",
        AccountAct.SecondFactor => "For who has lost their telephone and the recovery codes. Be sure who it is: with the password "
            + "alone they can then sign in. They are signed out everywhere, and set another up where their role needs one.",
        AccountAct.Close => "They are signed out everywhere with their next page and cannot sign in again until it is "
            + "reopened. They are offered no more work.",
        AccountAct.Reopen => "With a one-time password, which is shown to you once."
    };

    public static string DoneInWords(this AccountAct act) => act switch
    {
        AccountAct.Unlock => "The account is unlocked.",
        AccountAct.EndSessions => "All sessions are ended.",
        AccountAct.Password => "The old password is good for nothing any more.",
        AccountAct.SecondFactor => "The second factor is taken away.",
        AccountAct.Close => "The account is closed.",
        AccountAct.Reopen => "The account is open again."
    };
}

/// <summary>An officer who has no account is given one.</summary>
public sealed record InviteOfficer
{
    public string? UserName { get; init; }

    /// <summary>Who is invited.</summary>
    [Shown]
    public string Officer { get; init; } = "";
}

public sealed class InviteOfficerPage(PortalDbContext db) : IFillsForm<InviteOfficer>
{
    public async Task<InviteOfficer> FillAsync(InviteOfficer form, FormPage page)
    {
        var code = page["officer"];
        return form with { Officer = await db.Officers.Where(officer => officer.Code == code).Select(each => each.Name).SingleAsync() };
    }
}

public sealed class InviteOfficerValidator : AbstractValidator<InviteOfficer>
{
    public InviteOfficerValidator() => RuleFor(form => form.UserName).NotEmpty().WithMessage("Enter a user name");
}

/// <summary>One of the acts on an account, to be confirmed.</summary>
public sealed record ChangeAccount
{
    [Shown]
    public AccountAct Act { get; init; }
    [Shown]
    public string Officer { get; init; } = "";

    /// <summary>What they hold, where the account is about to close.</summary>
    [Shown]
    public Holding Holding { get; init; } = Holding.Nothing;
}

public sealed class ChangeAccountPage(PortalDbContext db, HeldWork held) : IFillsForm<ChangeAccount>
{
    public async Task<ChangeAccount> FillAsync(ChangeAccount form, FormPage page)
    {
        var code = page["officer"];
        var act = Enum.Parse<AccountAct>(page["act"], ignoreCase: true);
        return form with
        {
            Act = act,
            Holding = act == AccountAct.Close ? await held.SumAsync(code) : Holding.Nothing,
            Officer = await db.Officers.Where(officer => officer.Code == code).Select(officer => officer.Name).SingleAsync()
        };
    }
}
