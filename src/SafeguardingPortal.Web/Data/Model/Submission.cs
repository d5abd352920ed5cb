namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A create form that was accepted, and the address of what it made. The double click, the back button and the retry
/// after a time-out carry the same id and so land on the one record (B6).
/// </summary>
public sealed class Submission
{
    public required Guid UserId { get; init; }
    public required Guid SubmissionId { get; init; }
    public required string MadeAt { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A form that makes something, and may arrive more than once.</summary>
public interface ISubmittedOnce
{
    Guid SubmissionId { get; }
}
