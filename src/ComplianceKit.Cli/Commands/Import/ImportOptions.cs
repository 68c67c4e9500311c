using System.CommandLine;
using ComplianceKit.Cli.Commands.Forms;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;
using ComplianceKit.Importing.Cells;
using ComplianceKit.Importing.Checklists;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>What the commands that read somebody's sheet have in common.</summary>
internal static class ImportOptions
{
    /// <summary><c>--map NAME=ROLE</c>.</summary>
    public static Option<string[]> Map(Language language) => new("--map") { Description = ImportWording.Map.In(language), HelpName = "NAME=ROLE" };

    /// <summary><c>--sheet NAME</c>.</summary>
    public static Option<string?> Sheet(Language language) => new("--sheet") { Description = ImportWording.Sheet.In(language), HelpName = "NAME" };

    /// <summary>The roles that <paramref name="map"/> gives; what says none is reported.</summary>
    public static Dictionary<string, ColumnRole> RolesOf(string[] map, DiagnosticBag diagnostics)
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var given in map)
        {
            var cut = given.LastIndexOf('=');
            if (cut > 0 && SheetColumns.RoleNames.TryGetValue(given[(cut + 1)..], out var role))
            {
                roles[given[..cut]] = role;
            }
            else
            {
                diagnostics.Add(ImportDiagnostics.BadMap(given, SheetColumns.RoleNames.Keys.Order(StringComparer.Ordinal)));
            }
        }

        return roles;
    }

    /// <summary>The rows of a sheet that asks something; <see langword="null"/> with a diagnostic where it cannot be read. Sheets that are left out are named.</summary>
    public static TableContent? ReadTable(string file, string? sheet, IReadOnlyDictionary<string, ColumnRole> map, CommandContext context, DiagnosticBag diagnostics)
    {
        using var stream = OpenFile(file, context);
        var workbook = new WorkbookTableReader(sheet, rows => ChecklistReader.HasHead(rows, map));
        var table = TableFile.Read(stream, Path.GetFileName(file), [workbook, new CsvTableReader()], diagnostics);
        if (table is null)
        {
            return null;
        }

        var unusable = new UnusableCells();
        table = table with { Lines = [.. unusable.Watch(table.Lines)] };
        unusable.Tell(table.Name, diagnostics);
        return Named(table, workbook, context);
    }

    /// <summary>The same of a sheet that asks and answers, of which no row is read yet.</summary>
    public static IRowSource? Open(FileStream stream, string? sheet, IReadOnlyDictionary<string, ColumnRole> map, CommandContext context, DiagnosticBag diagnostics)
    {
        var workbook = new WorkbookTableReader(sheet, rows => SheetImport.HasHead(rows, map));
        var rows = TableFile.Open(stream, Path.GetFileName(stream.Name), [workbook, new CsvTableReader()], diagnostics);
        return Named(rows, workbook, context);
    }

    /// <summary>A file that may be open in another program.</summary>
    public static FileStream OpenFile(string file, CommandContext context) => new(context.Environment.Resolve(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

    /// <summary>Whether a path relative to a folder leads out of it.</summary>
    public static bool IsOutside(string path) => Path.IsPathRooted(path) || path.StartsWith("..", StringComparison.Ordinal);

    /// <summary>Reports rows that people do not see in their sheet.</summary>
    public static void TellHidden(Checklist checklist, string name, DiagnosticBag diagnostics)
    {
        if (!checklist.Hidden.IsEmpty)
        {
            diagnostics.Add(ImportDiagnostics.HiddenRows(name, checklist.Hidden));
        }
    }

    private static T? Named<T>(T? read, WorkbookTableReader workbook, CommandContext context)
    {
        if (read is not null && workbook.LeftOut.Count > 0)
        {
            context.Say(ImportWording.LeftOut(workbook.LeftOut));
        }

        return read;
    }
}
