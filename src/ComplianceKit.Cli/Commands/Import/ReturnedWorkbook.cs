using ComplianceKit.Cli.Commands.Forms;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.RoundTrip;
using ComplianceKit.Xlsx.Reading;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>Reads the sheets of workbooks that come back.</summary>
internal static class ReturnedWorkbook
{
    /// <summary>All sheets of a workbook, those that people do not see as well; none with a diagnostic where it cannot be read or has no form.</summary>
    public static List<ReturnedSheet> Read(string path, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(path);
        var problems = new DiagnosticBag();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var file = WorkbookFile.Open(stream, name, ReadingLimits.Default, problems);
        var sheets = file is null ? [] : file.Sheets.Select(sheet => new ReturnedSheet(name, sheet.Name, WorkbookTableReader.Lines(file, sheet).ToList())).ToList();
        if (!problems.HasErrors && !sheets.Exists(static sheet => sheet.Lines.Any(static line => SheetReturn.IsHead(line))))
        {
            problems.Add(RoundTripDiagnostics.NoForm(name));
        }

        diagnostics.AddRange(problems.ToImmutable());
        return problems.HasErrors ? [] : sheets;
    }
}
