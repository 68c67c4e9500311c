using System.Collections.Immutable;

namespace ComplianceKit.Documents.Diagnostics;

/// <summary>Collects the diagnostics of one stage. Not safe for use from several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>How many there are, those that were added twice counted twice.</summary>
    public int Count => diagnostics.Count;

    /// <summary>Whether any of them is an error.</summary>
    public bool HasErrors => diagnostics.Exists(static d => d.Severity == Severity.Error);

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Adds many.</summary>
    public void AddRange(IEnumerable<Diagnostic> more) => diagnostics.AddRange(more);

    /// <summary>All of them, by file, line, column and code, each once.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. diagnostics
            .Distinct()
            .OrderBy(static d => d.Location?.Path ?? string.Empty, StringComparer.Ordinal)
            .ThenBy(static d => d.Location?.Start.Line ?? 0)
            .ThenBy(static d => d.Location?.Start.Column ?? 0)
            .ThenBy(static d => d.Code, StringComparer.Ordinal)];
}
