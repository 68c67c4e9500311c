using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.RoundTrip;

namespace ComplianceKit.Cli.Commands.Assign;

/// <summary>A folder into which people have put what has come back.</summary>
/// <param name="Workbooks">The workbooks that are read.</param>
/// <param name="Findings">What is not read, and why; an error where there is nothing to read.</param>
internal sealed record ReturnedFolder(ImmutableArray<string> Workbooks, ImmutableArray<Diagnostic> Findings)
{
    private static readonly ImmutableArray<string> Read = [".xlsx", ".xlsm"];
    private static readonly ImmutableArray<string> OtherWorkbooks = [".xls", ".xlsb", ".ods", ".xltx", ".xltm", ".csv"];
    private static readonly ImmutableArray<string> OfSystems = ["thumbs.db", "desktop.ini"];

    private static readonly LocalizedText OtherKind = new("it is no .xlsx", ".xlsx 形式ではありません");
    private static readonly LocalizedText Below = new("workbooks in folders below are not looked for", "下のフォルダーにあるブックは読みません");

    // What the system hides is looked at like the rest; a link might lead in a circle.
    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.None };
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Looks through a folder.</summary>
    /// <param name="full">Its full path.</param>
    /// <param name="shown">The folder as the user gave it.</param>
    public static ReturnedFolder Of(string full, string shown)
    {
        var files = Directory.GetFiles(full, "*", Here).Where(static path => !IsOfProgram(path)).Order(StringComparer.Ordinal).ToList();
        var findings = files.Where(static path => !Has(path, Read)).Select(static path => RoundTripDiagnostics.NotGathered(Path.GetFileName(path), OtherKind)).ToList();
        foreach (var folder in Directory.GetDirectories(full, "*", Here).Order(StringComparer.Ordinal).Where(HoldsWorkbooks))
        {
            findings.Add(RoundTripDiagnostics.NotGathered(Path.GetFileName(folder) + "/", Below));
        }

        ImmutableArray<string> workbooks = [.. files.Where(static path => Has(path, Read))];
        return new ReturnedFolder(workbooks, [.. findings, .. workbooks.IsEmpty ? [RoundTripDiagnostics.NothingToGather(shown)] : ImmutableArray<Diagnostic>.Empty]);
    }

    // What a spreadsheet program keeps while a workbook is open, and what systems leave in folders.
    private static bool IsOfProgram(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith('.') || OfSystems.Contains(name.ToLowerInvariant()));

    private static bool HoldsWorkbooks(string folder) =>
        Directory.EnumerateFiles(folder, "*", Deep).Any(static path => !IsOfProgram(path) && (Has(path, Read) || Has(path, OtherWorkbooks)));

    private static bool Has(string path, ImmutableArray<string> extensions) => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
