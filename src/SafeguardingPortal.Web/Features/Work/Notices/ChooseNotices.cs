using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>Of what somebody wants to be told.</summary>
public sealed record ChooseNotices
{
    public List<NoticeKind> Kinds { get; init; } = [];

    /// <summary>Twice a day how much is unread, by numbers alone.</summary>
    public bool ByEmail { get; init; }
}

/// <summary>Nothing on it can be wrong: what is not offered is not kept.</summary>
public sealed class ChooseNoticesValidator : FluentValidation.AbstractValidator<ChooseNotices>;
