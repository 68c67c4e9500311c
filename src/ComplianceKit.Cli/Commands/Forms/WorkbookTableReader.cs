using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rosters;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>Reads tables from the first visible sheet of a workbook.</summary>
internal sealed class WorkbookTableReader : ITableReader
{
    /// <inheritdoc/>
    public bool Reads(ReadOnlySpan<byte> start) => WorkbookFile.IsWorkbook(start);

    /// <inheritdoc/>
    public RosterTable? Read(Stream stream, string name, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        using var file = WorkbookFile.Open(stream, name, ReadingLimits.Default, problems);
        var lines = file?.Sheets.FirstOrDefault(static sheet => !sheet.Hidden) is { } sheet ? Lines(file, sheet).ToList() : [];
        diagnostics.AddRange(problems.ToImmutable());
        return problems.HasErrors ? null : new RosterTable(name, lines);
    }

    /// <summary>The rows of a sheet that are not empty.</summary>
    public static IEnumerable<RosterLine> Lines(WorkbookFile file, WorkbookSheet sheet) => file.Rows(sheet)
        .Where(static row => row.WithoutValue.Count > 0 || row.Cells.Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        .Select(static row => new RosterLine(row.Number, [.. row.Cells]) { WithoutValue = [.. row.WithoutValue] });
}
