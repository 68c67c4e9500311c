using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>Writes diagnostics in one format.</summary>
internal interface IDiagnosticPrinter
{
    /// <summary>Writes all of them to <paramref name="output"/>.</summary>
    void Print(IReadOnlyList<Diagnostic> diagnostics, Language language, TextWriter output);
}
