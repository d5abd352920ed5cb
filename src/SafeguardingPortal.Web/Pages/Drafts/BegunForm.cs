using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>What a long form says of itself when it is sent, in hidden fields.</summary>
/// <param name="Id">One a form that is begun: two tabs with a new form each are two.</param>
/// <param name="Revision">How far its draft was when the page was made; 0 for none.</param>
/// <param name="Began">What stood in its fields at the start, as <see cref="FormFields.Marks"/> writes it.</param>
/// <param name="Seal">Says who was shown the form, when nobody is signed in any more.</param>
public sealed record BegunForm(Guid Id, int Revision, string Began, string Seal)
{
    public const string IdField = "DraftForm";
    public const string RevisionField = "DraftRevision";
    public const string BeganField = "DraftBegan";
    public const string SealField = "DraftSeal";

    public static BegunForm Of(IFormCollection form) => new(
        Guid.TryParse(form[IdField], out var id) || Guid.TryParse(form[nameof(ISubmittedOnce.SubmissionId)], out id) ? id : Guid.NewGuid(),
        int.TryParse(form[RevisionField], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        $"{form[BeganField]}", $"{form[SealField]}");
}

/// <summary>
/// Seals a form to the officer it was shown to. The officer's id stands before the seal in plain: that is all there is to go by once the
/// keys are others, and enough to show the words to nobody else.
/// </summary>
public sealed class DraftSeals(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Lasts = Drafts.Kept;
    private readonly IDataProtector forms = protection.CreateProtector("SafeguardingPortal.Drafts.Forms");

    public string Seal(Guid userId, string path) =>
        $"{userId:N}.{forms.Protect($"{userId:N} {time.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)} {path}")}";

    /// <summary>
    /// Whom this form was shown to within the last days; null where the seal is another form's, too old, or of other keys.
    /// </summary>
    public Guid? ShownTo(string seal, string path)
    {
        if (seal.Split('.') is not [_, var proof]) return null;
        try
        {
            return forms.Unprotect(proof).Split(' ') is [var user, var ticks, var form] && form == path
                && time.UtcNow - new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) <= Lasts
                ? Guid.ParseExact(user, "N") : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whom the form says it was shown to; proves nothing.</summary>
    public static Guid? SaidToBeShownTo(string seal) => Guid.TryParseExact(seal.Split('.')[0], "N", out var user) ? user : null;
}
