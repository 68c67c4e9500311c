using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Responses;

/// <summary>Reads the columns that people have added to sheets, as <c>import sheet</c> has kept them.</summary>
internal static class SheetColumnReader
{
    /// <summary>The file, in the folder of the workspace.</summary>
    public const string FileName = "sheet-columns.yaml";

    /// <summary>The columns in their order; none where there is no file.</summary>
    public static ImmutableArray<SheetColumn> Read(SourceFiles files, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(files.Folder, FileName);
        if (!File.Exists(path) || files.ReadYaml(path, FileName, SourceSpan.File(FileName), diagnostics) is not { } root)
        {
            return [];
        }

        var columns = ImmutableArray.CreateBuilder<SheetColumn>();
        foreach (var reader in MappingReader.Each(root, FileName, diagnostics))
        {
            var heading = reader.Required("heading");
            var cells = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var cell in reader.Mappings("cells"))
            {
                cells[cell.Required("item")] = cell.Required("text");
                cell.ReportUnknown();
            }

            reader.ReportUnknown();
            columns.Add(new SheetColumn(heading, cells.ToImmutable()));
        }

        return columns.ToImmutable();
    }
}
