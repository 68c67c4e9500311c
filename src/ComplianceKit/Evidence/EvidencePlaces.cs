namespace ComplianceKit.Evidence;

/// <summary>Where the files of evidence lie in a bundle.</summary>
internal static class EvidencePlaces
{
    /// <summary>The path of the file in the bundle. The id comes first: two files of one name may lie in different folders.</summary>
    public static string InBundle(EvidenceItem evidence) => $"evidence/{evidence.Id}/{Path.GetFileName(evidence.File)}";
}
