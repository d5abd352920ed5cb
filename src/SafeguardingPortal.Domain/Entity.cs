namespace SafeguardingPortal.Domain;

/// <summary>A record with an identity of its own and a version that tells two people working on it apart.</summary>
public abstract class Entity
{
    protected Entity() => Id = Guid.CreateVersion7();

    /// <summary>For reference data, whose keys are the same in every copy of the portal.</summary>
    protected Entity(Guid fixedId) => Id = fixedId;

    public Guid Id { get; private set; }

    /// <summary>Goes up by one with every saved change; a form posts back the version it was opened at.</summary>
    public int Version { get; private set; }

    /// <summary>Marks the record as changed where only something that belongs to it changed, so that its version moves on.</summary>
    public void Touch() => Version++;
}
