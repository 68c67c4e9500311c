using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>A sheet that has been brought in, with its doubts in memory.</summary>
internal sealed record ReadSheet(ImportedSheet Sheet, ImmutableArray<Doubt> Doubts)
{
    public ImmutableArray<ImportedAnswer> Answers => Sheet.Answers;

    public CellCounts Cells => Sheet.Cells;

    public static ReadSheet? Of(
        TableContent table, Catalog catalog, IReadOnlyDictionary<string, ColumnRole> map, IReadOnlySet<string> answered, params MergedCells[] merged)
    {
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        return SheetImport.Run(table.Lines, catalog, map, answered, () => merged, doubts.Add) is { } sheet ? new ReadSheet(sheet, doubts.ToImmutable()) : null;
    }

    /// <summary>What has become of a CSV file; nothing where it cannot be read.</summary>
    /// <param name="csv">The bytes of the file.</param>
    /// <param name="catalog">The YAML of the catalog `own`.</param>
    public static ReadSheet? OfFile(byte[] csv, string catalog)
    {
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"), ("controls/own.yaml", catalog));
        using var stream = new MemoryStream(csv);
        return TableFile.Read(stream, "a.csv", [new CsvTableReader()], new DiagnosticBag()) is { } table
            ? Of(table, scratch.Load().Workspace!.Catalogs[0], new Dictionary<string, ColumnRole>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal))
            : null;
    }

    public static string Report(IEnumerable<Doubt> doubts)
    {
        using var report = new DoubtReport(new MemoryStream());
        using var target = new MemoryStream();
        foreach (var doubt in doubts)
        {
            report.Tell(doubt);
        }

        report.WriteTo(target);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
