namespace ComplianceKit.Workspaces;

/// <summary>How early and how strictly a workspace wants to be told.</summary>
public sealed record CheckSettings
{
    private const int Month = 30;

    /// <summary>Evidence that ends within this many days is reported.</summary>
    public int ExpiresWithin { get; init; } = Month;

    /// <summary>Answers that were not reviewed within this many days are reported; 0 for none.</summary>
    public int ReviewedWithin { get; init; }
}
