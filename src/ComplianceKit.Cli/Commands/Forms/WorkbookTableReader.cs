using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Tables;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>Reads tables from a sheet of a workbook.</summary>
/// <param name="named">The sheet; <see langword="null"/> for the first visible one that will do, or the first visible one of all.</param>
/// <param name="willDo">Whether a sheet of these rows has what is looked for; without it every sheet has.</param>
internal sealed class WorkbookTableReader(string? named = null, Func<IEnumerable<TableLine>, bool>? willDo = null) : ITableReader
{
    /// <summary>The visible sheets that were not read.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>The visible sheets before the one that is read, which will not do, and that one's name; empty where it is the first.</summary>
    public (IReadOnlyList<string> Sheets, string Read) PassedOver { get; private set; } = ([], string.Empty);

    /// <inheritdoc/>
    public bool Reads(ReadOnlySpan<byte> start) => WorkbookFile.IsWorkbook(start);

    /// <inheritdoc/>
    public IRowSource? Open(Stream stream, string name, DiagnosticBag diagnostics)
    {
        if (WorkbookFile.Open(stream, name, ReadingLimits.Default, diagnostics) is not { } file)
        {
            return null;
        }

        var sheet = named is null ? Chosen(file) : file.Sheets.FirstOrDefault(sheet => sheet.Name == named);
        if (named is not null && sheet is null)
        {
            diagnostics.Add(ImportDiagnostics.NoSheet(name, named, file.Sheets.Select(static sheet => sheet.Name)));
            file.Dispose();
            return null;
        }

        LeftOut = [.. file.Sheets.Where(other => !other.Hidden && other != sheet).Select(static other => other.Name)];
        if (named is null && sheet is not null)
        {
            PassedOver = ([.. file.Sheets.TakeWhile(other => other != sheet).Where(static other => !other.Hidden).Select(static other => other.Name)], sheet.Name);
        }

        return new SheetRows(file, sheet, name);
    }

    /// <summary>The rows of a sheet that are not empty.</summary>
    public static IEnumerable<TableLine> Lines(WorkbookFile file, WorkbookSheet sheet) => file.Rows(sheet)
        .Where(static row => row.WithoutValue.Count > 0 || row.Cells.Any(static cell => !string.IsNullOrWhiteSpace(cell)))
        .Select(static row => new TableLine(row.Number, [.. row.Cells]) { WithoutValue = [.. row.WithoutValue], Dates = [.. row.Dates], IsHidden = row.Hidden, Struck = StruckIn(row) });

    /// <summary>The cells of a sheet that are merged; known once its rows have been read to their end.</summary>
    public static ImmutableArray<MergedCells> MergedIn(WorkbookFile file, WorkbookSheet sheet) =>
        [.. file.Merged(sheet).Select(static range => new MergedCells(range.FirstRow, range.LastRow, range.FirstColumn, range.LastColumn))];

    // Workbooks often begin with a cover, and with how to fill them in.
    private WorkbookSheet? Chosen(WorkbookFile file)
    {
        var visible = file.Sheets.Where(static sheet => !sheet.Hidden).ToList();
        return visible.Find(sheet => visible.Count == 1 || willDo is null || willDo(Lines(file, sheet))) ?? visible.FirstOrDefault();
    }

    private static ImmutableArray<StruckCell> StruckIn(WorkbookRow row) => [.. row.Struck.Select(static cell => new StruckCell(cell.Column, cell.Part == StruckPart.Whole))];

    private sealed class SheetRows(WorkbookFile file, WorkbookSheet? sheet, string name) : IRowSource
    {
        public string Name => name;

        public IEnumerable<TableLine> Rows => sheet is null ? [] : Lines(file, sheet);

        public ImmutableArray<MergedCells> Merged => sheet is null
            ? []
            : [.. MergedIn(file, sheet).Where(static range => range.LastRow > range.FirstRow)];

        public ImmutableArray<int> HiddenColumns => sheet is null ? [] : [.. file.HiddenColumns(sheet)];

        public ImmutableArray<OtherSheet> Others =>
            [.. file.Sheets.Where(other => !other.Hidden && other != sheet)
                .Select(other => (other.Name, Lines: Lines(file, other).Take(2).ToList()))
                .Where(static other => other.Lines.Count > 1)
                .Select(static other => new OtherSheet(other.Name, other.Lines[0]))];

        public void Dispose() => file.Dispose();
    }
}
