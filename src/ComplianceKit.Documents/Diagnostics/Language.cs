namespace ComplianceKit.Documents.Diagnostics;

/// <summary>A language in which the tool speaks to its user.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Japanese.</summary>
    Japanese,
}
