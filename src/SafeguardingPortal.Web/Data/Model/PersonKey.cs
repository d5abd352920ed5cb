namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// One key under which a person is filed, so that a look-up is a few reads of one index (B12). Made anew from the person; no record of its
/// own.
/// </summary>
public sealed class PersonKey
{
    public long Key { get; init; }
    public Guid PersonId { get; init; }
}

/// <summary>What the matcher reads of a person, in one row beside the keys.</summary>
public sealed class PersonProfile
{
    public Guid PersonId { get; init; }

    /// <summary>Under which version of the keys the person is filed; an older one is filed anew at start.</summary>
    public int FiledAs { get; set; }

    /// <summary>The description, as JSON.</summary>
    public string Described { get; set; } = "";
}
