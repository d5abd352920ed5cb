namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What hangs on a case file and is as open as the case is: whoever may see the case may see it, and nobody else.</summary>
public interface IOnCase
{
    Guid CaseFileId { get; }
}
