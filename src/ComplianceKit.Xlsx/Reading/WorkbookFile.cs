using System.Globalization;
using System.Xml;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>
/// The room's door for reading: the sheets of a workbook (.xlsx, .xlsm) and their rows as text, one after the other, without loading a sheet as
/// a tree. Nothing is computed, run or fetched, and nothing is unpacked beyond the limits. What is wrong goes to the diagnostics.
/// </summary>
public sealed class WorkbookFile : IDisposable
{
    private readonly CheckedArchive archive;
    private readonly ReadingLimits limits;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MergedRange>> merged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<int>> hiddenColumns = new(StringComparer.Ordinal);
    private readonly SharedTexts shared;
    private CellFormats formats = new(null, false);

    private WorkbookFile(CheckedArchive archive, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (this.archive, this.limits, this.diagnostics, shared) = (archive, limits, diagnostics, new SharedTexts(limits.HeldCharacters));

    /// <summary>The worksheets in their order.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; private set; } = [];

    /// <summary>Whether a file that begins so may be a workbook of any kind.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || CompoundFile.Begins(start);

    /// <summary>Opens a workbook; <see langword="null"/> with a diagnostic where it cannot be read.</summary>
    /// <param name="stream">The file; it must be able to go back, and stays open.</param>
    /// <param name="name">The file's name, for diagnostics.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="diagnostics">Takes what is wrong, also with rows that are read later.</param>
    public static WorkbookFile? Open(Stream stream, string name, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        if (CompoundFile.Judge(stream, name) is { } compound)
        {
            diagnostics.Add(compound);
            return null;
        }

        CheckedArchive? archive = null;
        WorkbookFile? file = null;
        try
        {
            archive = new CheckedArchive(stream, name, limits);
            file = new WorkbookFile(archive, limits, diagnostics);
            if (file.ReadBook())
            {
                return file;
            }

            diagnostics.Add(ReadingDiagnostics.OldFormat(name));
        }
        catch (Exception exception) when (IsFault(exception))
        {
            diagnostics.Add(Fault(exception, name));
        }

        file?.shared.Dispose();
        archive?.Dispose();
        return null;
    }

    /// <summary>The rows of a sheet that have cells, read anew each time as they are asked for. Where the file turns out to be damaged they end, with a diagnostic.</summary>
    public IEnumerable<WorkbookRow> Rows(WorkbookSheet sheet)
    {
        using var rows = new RowReader(archive, paths[sheet.Id], shared, formats, limits);
        while (true)
        {
            WorkbookRow? row;
            try
            {
                row = rows.Next();
            }
            catch (Exception exception) when (IsFault(exception))
            {
                Tell(sheet, Fault(exception, archive.Name));
                yield break;
            }

            if (row is null)
            {
                break;
            }

            yield return row;
        }

        hiddenColumns[sheet.Id] = rows.HiddenColumns;
        merged[sheet.Id] = [.. rows.Merged.Select(MergedRange.Of).OfType<MergedRange>()];
        if (rows.Formulas > 0)
        {
            Tell(sheet, ReadingDiagnostics.Formulas(archive.Name, sheet.Name, rows.Formulas, rows.FirstFormulaRow));
        }

        if (rows.Unseen > 0)
        {
            Tell(sheet, ReadingDiagnostics.UnknownFormats(archive.Name, sheet.Name, rows.Unseen, rows.FirstUnseenRow));
        }
    }

    /// <summary>The cells of a sheet that are merged; known once its rows have been read to their end.</summary>
    public IReadOnlyList<MergedRange> Merged(WorkbookSheet sheet) => merged.GetValueOrDefault(sheet.Id) ?? [];

    /// <summary>The indices of the columns of a sheet that people do not see; known once its rows have been read to their end.</summary>
    public IReadOnlyList<int> HiddenColumns(WorkbookSheet sheet) => hiddenColumns.GetValueOrDefault(sheet.Id) ?? [];

    /// <inheritdoc/>
    public void Dispose()
    {
        shared.Dispose();
        archive.Dispose();
    }

    // Rows that are read a second time say nothing new.
    private void Tell(WorkbookSheet sheet, Diagnostic problem)
    {
        if (told.Add(problem.Code + sheet.Id))
        {
            diagnostics.Add(problem);
        }
    }

    private bool ReadBook()
    {
        var book = archive.Relationships(string.Empty).Find(static relation => relation.Kind == "officeDocument").Target;
        var relations = book is null ? [] : archive.Relationships(book);
        using var reader = book is null ? null : archive.Read(book);
        if (reader is null || !ReadSheets(reader, relations, out var startsIn1904))
        {
            return false;
        }

        if (relations.Find(static relation => relation.Kind == "styles").Target is { } styles)
        {
            using var part = archive.Read(styles);
            formats = new CellFormats(part, startsIn1904);
        }

        ReadShared(relations.Find(static relation => relation.Kind == "sharedStrings").Target);
        if (archive.HasPart("xl/vbaProject") || archive.HasPart("xl/macrosheets/"))
        {
            diagnostics.Add(ReadingDiagnostics.Macros(archive.Name));
        }

        if (archive.HasPart("xl/externalLinks/") || archive.HasPart("xl/connections.xml"))
        {
            diagnostics.Add(ReadingDiagnostics.ExternalLinks(archive.Name));
        }

        return true;
    }

    private bool ReadSheets(XmlReader reader, List<(string Id, string Kind, string Target)> relations, out bool startsIn1904)
    {
        var sheets = new List<WorkbookSheet>();
        startsIn1904 = false;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                startsIn1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var id = Enumerable.Range(0, reader.AttributeCount).Select(index =>
                {
                    reader.MoveToAttribute(index);
                    return (reader.LocalName, reader.NamespaceURI.Length, reader.Value);
                }).FirstOrDefault(static attribute => attribute is { LocalName: "id", Length: > 0 }).Value;
                _ = reader.MoveToElement();
                var target = relations.Find(relation => relation.Id == id && relation.Kind == "worksheet").Target;
                if (id is not null && target is not null && paths.TryAdd(id, target))
                {
                    sheets.Add(new WorkbookSheet(id, reader.GetAttribute("name") ?? string.Empty, reader.GetAttribute("state") is "hidden" or "veryHidden"));
                }
            }
        }

        Sheets = sheets;
        return sheets.Count > 0;
    }

    private void ReadShared(string? path)
    {
        using var reader = path is null ? null : archive.Read(path);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var (text, strike) = XmlCells.Text(reader, archive, limits);
                shared.Add(text, strike);
                if (shared.Count > limits.SharedTexts)
                {
                    throw archive.TooLarge($"more than {limits.SharedTexts} texts", $"文字列が {limits.SharedTexts} 個を超えます");
                }
            }
        }
    }

    private static bool IsFault(Exception exception) =>
        exception is ReadingFaultException or InvalidDataException or XmlException or FormatException or EndOfStreamException or NotSupportedException;

    private static Diagnostic Fault(Exception exception, string name) => exception switch
    {
        ReadingFaultException fault => fault.Diagnostic,
        XmlException xml => ReadingDiagnostics.Damaged(name, new(
            string.Create(CultureInfo.InvariantCulture, $"its XML ends or breaks in line {xml.LineNumber}"), string.Create(CultureInfo.InvariantCulture, $"中の XML が {xml.LineNumber} 行目で読めません"))),
        FormatException => ReadingDiagnostics.Damaged(name, new("a cell stands in no column", "列の名前が読めないセルがあります")),
        _ => ReadingDiagnostics.Damaged(name, new("the archive cannot be unpacked", "圧縮された中身を取り出せません")),
    };
}

/// <summary>A worksheet.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hidden">Whether people do not see it.</param>
public sealed record WorkbookSheet(string Id, string Name, bool Hidden);

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The texts of its cells from column A on.</param>
/// <param name="WithoutValue">The indices of cells with a formula whose result the file does not hold.</param>
public sealed record WorkbookRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> WithoutValue)
{
    /// <summary>The indices of cells with a formula whose result the file holds.</summary>
    public IReadOnlyList<int> Computed { get; init; } = [];

    /// <summary>The indices of cells that hold a day, in whatever format.</summary>
    public IReadOnlyList<int> Dates { get; init; } = [];

    /// <summary>Whether people do not see the row, as where a filter leaves it out.</summary>
    public bool Hidden { get; init; }

    /// <summary>The cells whose text is struck through, in part or whole.</summary>
    public IReadOnlyList<(int Column, StruckPart Part)> Struck { get; init; } = [];
}
