namespace SafeguardingPortal.Web.Data.Model.Configurations;

/// <summary>
/// How long things may be. Validators and columns read the same number; narrative and rationale have no small limit (B8).
/// </summary>
public static class Lengths
{
    public const int Reference = 24;
    public const int Code = 20;
    public const int FlagCode = 40;
    public const int Name = 200;
    public const int Contact = 200;
    public const int Phone = 40;
    public const int Relation = 100;
    public const int Address = 500;

    /// <summary>An IPv6 address that holds an IPv4 one.</summary>
    public const int NetworkAddress = 45;
    public const int Line = 1_000;
    public const int Narrative = 100_000;
}
