using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Stops the reading of a workbook inside this room; the door turns it into its diagnostic.</summary>
internal sealed class ReadingFaultException(Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
