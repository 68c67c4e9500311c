namespace ComplianceKit.Documents.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing needs to be done.</summary>
    Information,

    /// <summary>Probably not what was meant; the documents are still written.</summary>
    Warning,

    /// <summary>Wrong; no document is written.</summary>
    Error,
}
