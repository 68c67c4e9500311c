using ComplianceKit.Cli.Commands.Forms;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>A workbook that comes back, whose sheets are read row by row.</summary>
internal sealed class ReturnedWorkbook : IDisposable
{
    private readonly FileStream stream;
    private readonly WorkbookFile? file;

    /// <summary>Opens a workbook; where it cannot be read or has no form, its problems say so.</summary>
    public ReturnedWorkbook(string path)
    {
        var name = Path.GetFileName(path);
        stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file = WorkbookFile.Open(stream, name, ReadingLimits.Default, Problems);
        Sheets = [.. file?.Sheets.Select(sheet => new ReturnedSheet(name, sheet.Name, WorkbookTableReader.Lines(file, sheet)) { Merged = () => WorkbookTableReader.MergedIn(file, sheet) }) ?? []];
        var hasForm = Sheets.Any(static sheet => sheet.Lines.Any(static line => SheetReturn.IsHead(line)));
        if (!hasForm && !Problems.HasErrors)
        {
            Problems.Add(RoundTripDiagnostics.NoForm(name));
        }
    }

    /// <summary>What is wrong with it; rows that are read later may add to it.</summary>
    public DiagnosticBag Problems { get; } = new();

    /// <summary>All its sheets, those that people do not see as well.</summary>
    public IReadOnlyList<ReturnedSheet> Sheets { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        file?.Dispose();
        stream.Dispose();
    }
}
