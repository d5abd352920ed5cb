using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Research;

/// <summary>A system or partner that research asks, while it is on the list (row 7, B9).</summary>
public sealed class ResearchSource
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Another agency's record, and not a police system.</summary>
    public bool IsPartner { get; private set; }

    /// <summary>Has to be searched, or said not to apply, before research is complete.</summary>
    public bool IsMandatory { get; private set; }
    public int Order { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private ResearchSource() { }

    /// <summary>A source that is asked from a day still to come, so that no research in hand becomes incomplete under anybody.</summary>
    public static ResearchSource Add(string code, string name, bool isPartner, bool isMandatory, int order, DateOnly from, DateOnly today)
    {
        RuleViolation.When(
            from <= today, "A source is asked from tomorrow at the earliest, so that no research in hand changes under anybody.");
        return Of(code, name, isPartner, isMandatory, order, from);
    }

    /// <summary>The last day it is asked. Searches already made of it stay.</summary>
    public void End(DateOnly last, DateOnly today)
    {
        RuleViolation.When(To is not null, "This source already has an end.");
        RuleViolation.When(last < today, "A source cannot end on a day that is past.");
        RuleViolation.When(last < From, "A source cannot end before it begins.");
        To = last;
    }

    public static ResearchSource Of(string code, string name, bool isPartner, bool isMandatory, int order, DateOnly from) =>
        new() { Code = code, Name = name, IsPartner = isPartner, IsMandatory = isMandatory, Order = order, From = from };
}

/// <summary>What a search gave. Asked and not answered yet is never the same as nothing found.</summary>
public enum CheckResult { Found, NothingFound, Awaited, NotApplicable }

/// <summary>A search as it was made.</summary>
/// <param name="Words">What was found, what is awaited from whom, or why the source does not apply.</param>
public sealed record SearchMade(string SourceCode, CheckResult Result, DateTime? SearchedAt, string? Words)
{
    /// <summary>Of whom: numbers of people on the case. Of nobody where the source does not apply, or nobody wrote it down then.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];
}

/// <summary>One search of one source for a case. Append-only: a new search is a new row (row 7).</summary>
public sealed class ResearchCheck : Entity, IKept
{
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public string SourceCode { get; private set; } = "";
    public ResearchSource Source { get; private set; } = null!;
    public CheckResult Result { get; private set; }
    public DateTime? SearchedAt { get; private set; }
    public string? Words { get; private set; }

    /// <summary>Of whom it was searched: numbers of people, separated by spaces; empty where that was not written down.</summary>
    public string SearchedOf { get; private set; } = "";

    /// <summary>The task that closes the gap this search left.</summary>
    public Guid? GapId { get; private set; }
    public CaseTask? Gap { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }

    private ResearchCheck() { }

    internal static ResearchCheck Of(CaseFile file, SearchMade made, CaseTask? gap, CurrentUser by, DateTime now)
    {
        RuleViolation.When(made.Result != CheckResult.NotApplicable && made.SearchedAt is null, "Say when the source was searched.");
        RuleViolation.When(made.SearchedAt > now, "The search is in the future. Record it when it has been made.");
        RuleViolation.When(made.Result != CheckResult.NothingFound && string.IsNullOrWhiteSpace(made.Words),
            "Say what was found, what is awaited, or why the source does not apply.");
        RuleViolation.When(made.Result == CheckResult.Awaited && gap is null, "What is awaited is a gap. Say who closes it and by when.");
        return new()
        {
            CaseFileId = file.Id,
            SourceCode = made.SourceCode,
            Result = made.Result,
            SearchedAt = made.Result == CheckResult.NotApplicable ? null : made.SearchedAt,
            Words = made.Words,
            SearchedOf = made.Result == CheckResult.NotApplicable ? "" : string.Join(' ', made.Of.Distinct().Order(StringComparer.Ordinal)),
            GapId = gap?.Id,
            Gap = gap,
            ById = by.Id,
            RecordedAt = now
        };
    }
}

/// <summary>How far research on a case has come, from the latest search of each source that has to be searched (BR-10).</summary>
/// <param name="Missing">Sources that have to be searched and have not been, or whose answer is awaited.</param>
public sealed record ResearchState(int Mandatory, IReadOnlyList<string> Missing)
{
    public bool IsComplete => Missing.Count == 0;

    public static ResearchState Of(
        IEnumerable<(string Code, string Name)> mandatory, IEnumerable<(string Code, CheckResult Result, DateTime RecordedAt)> checks)
    {
        var latest = checks.GroupBy(check => check.Code)
            .ToDictionary(group => group.Key, group => group.MaxBy(check => check.RecordedAt).Result);
        var sources = mandatory.ToList();
        return new(sources.Count, [.. sources.Where(source => !latest.TryGetValue(source.Code, out var result)
            || result == CheckResult.Awaited).Select(source => source.Name)]);
    }
}
