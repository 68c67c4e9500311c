using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rosters;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>Reads rosters from workbooks.</summary>
internal sealed class WorkbookTableReader : ITableReader
{
    /// <inheritdoc/>
    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    /// <inheritdoc/>
    public RosterTable? Read(Stream stream, string name, DiagnosticBag diagnostics)
    {
        if (WorkbookRows.Read(stream, RosterTable.MostLines) is not { } rows)
        {
            diagnostics.Add(RosterDiagnostics.NotReadable(name, new("the workbook is damaged or of another kind", "ブックが壊れているか、別の種類のファイルです")));
            return null;
        }

        if (rows.Count > 0 && rows[^1].Number > RosterTable.MostLines)
        {
            diagnostics.Add(RosterDiagnostics.TooManyRows(name, RosterTable.MostLines));
            return null;
        }

        return new RosterTable(name, [.. rows
            .Where(static row => row.WithoutValue.Count > 0 || row.Cells.Any(static cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(static row => new RosterLine(row.Number, [.. row.Cells]) { WithoutValue = [.. row.WithoutValue] })]);
    }
}
