namespace ComplianceKit.Composition;

/// <summary>The dates that documents bear.</summary>
internal static class DocumentDate
{
    /// <summary>What the properties of a file say where neither the workspace nor a revision gives a date: the first that a ZIP file can hold. It is never printed.</summary>
    public static DateOnly None { get; } = new(1980, 1, 1);
}
