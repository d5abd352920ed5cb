namespace SafeguardingPortal.Domain.Access;

/// <summary>A record that addresses and people call by a reference, never by a name or a key.</summary>
public interface IReferenced
{
    string Reference { get; }
}
