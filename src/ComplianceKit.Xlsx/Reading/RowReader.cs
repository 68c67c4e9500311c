using System.Globalization;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Reads the rows of a worksheet one by one.</summary>
internal sealed class RowReader(CheckedArchive archive, string path, SharedTexts shared, CellFormats formats, ReadingLimits limits) : IDisposable
{
    // No sheet has more (ECMA-376 part 1 §18.3.1.13 counts to XFD).
    private const int MostColumns = 16384;

    private readonly List<string> merged = [];
    private readonly List<int> hiddenColumns = [];
    private XmlReader? reader;
    private int number;
    private int cellCount;
    private long characters;

    /// <summary>How many cells are formulas.</summary>
    public int Formulas { get; private set; }

    /// <summary>The row of the first of them.</summary>
    public int FirstFormulaRow { get; private set; }

    /// <summary>How many cells hold numbers that people see otherwise, in formats that are not read.</summary>
    public int Unseen { get; private set; }

    /// <summary>The row of the first of them.</summary>
    public int FirstUnseenRow { get; private set; }

    /// <summary>The ranges of cells that are merged, as A2:A5; they stand behind the rows.</summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>The indices of the columns that people do not see; they stand before the rows.</summary>
    public IReadOnlyList<int> HiddenColumns => hiddenColumns;

    /// <summary>The next row that has cells; <see langword="null"/> behind the last one.</summary>
    public WorkbookRow? Next()
    {
        reader ??= archive.Read(path) ?? throw new InvalidDataException(path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merged.Count < limits.Rows)
            {
                merged.Add(reader.GetAttribute("ref") ?? string.Empty);
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "col" } && IsHidden(reader))
            {
                AddHidden(reader.GetAttribute("min"), reader.GetAttribute("max"));
            }

            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : number + 1;
            if (number > limits.Rows)
            {
                throw archive.TooLarge($"more than {limits.Rows} rows", $"{limits.Rows} 行を超えます");
            }

            if (!reader.IsEmptyElement)
            {
                return ReadRow();
            }
        }

        return null;
    }

    public void Dispose() => reader?.Dispose();

    private static bool IsHidden(XmlReader element) => element.GetAttribute("hidden") is "1" or "true";

    private void AddHidden(string? first, string? last)
    {
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to))
        {
            for (var column = Math.Max(1, from); column <= Math.Min(to, MostColumns) && hiddenColumns.Count < MostColumns; column++)
            {
                hiddenColumns.Add(column - 1);
            }
        }
    }

    private WorkbookRow ReadRow()
    {
        var cells = new List<string>();
        List<int>? withoutValue = null;
        List<int>? computed = null;
        List<int>? dates = null;
        List<(int, StruckPart)>? struck = null;
        var isHidden = IsHidden(reader!);
        var end = reader!.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            if (++cellCount > limits.Cells)
            {
                throw archive.TooLarge($"more than {limits.Cells} cells", $"セルが {limits.Cells} 個を超えます");
            }

            var column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            var (text, hasFormula, hasValue, isDate, part) = ReadCell();
            if (text.Length > limits.CellCharacters)
            {
                throw archive.TooLarge($"a cell of row {number} has {text.Length} characters", $"{number} 行目に {text.Length} 文字のセルがあります");
            }

            if ((characters += text.Length) > limits.SheetCharacters)
            {
                throw archive.TooLarge($"the cells have more than {limits.SheetCharacters} characters", $"セルの文字が合わせて {limits.SheetCharacters} 文字を超えます");
            }

            cells[column] = text;
            if (isDate)
            {
                (dates ??= []).Add(column);
            }

            if (part != StruckPart.None && !string.IsNullOrWhiteSpace(text))
            {
                (struck ??= []).Add((column, part));
            }

            if (hasFormula)
            {
                FirstFormulaRow = Formulas++ == 0 ? number : FirstFormulaRow;
                (hasValue ? computed ??= [] : withoutValue ??= []).Add(column);
            }
        }

        return new WorkbookRow(number, cells, withoutValue ?? []) { Computed = computed ?? [], Dates = dates ?? [], Hidden = isHidden, Struck = struck ?? [] };
    }

    private (string Text, bool HasFormula, bool HasValue, bool IsDate, StruckPart Struck) ReadCell()
    {
        var type = reader!.GetAttribute("t");
        var style = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var index) ? index : 0;
        var (text, hasFormula, hasValue, isDate, strike) = (string.Empty, false, false, false, Strike.Inherited);
        if (reader.IsEmptyElement)
        {
            return (text, hasFormula, hasValue, isDate, StruckPart.None);
        }

        var end = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "f")
            {
                hasFormula = true;
            }
            else if (reader.LocalName == "v" && !reader.IsEmptyElement)
            {
                var value = Content();
                ((text, isDate), hasValue) = (Value(type, value, style), true);
                strike = type == "s" && int.TryParse(value, CultureInfo.InvariantCulture, out var at) ? shared.StrikeOf(at) : strike;
            }
            else if (reader.LocalName == "is")
            {
                (text, strike) = XmlCells.Text(reader, archive, limits);
            }
        }

        return (text, hasFormula, hasValue, isDate, strike.In(formats.IsStruck(style)));
    }

    private string Content()
    {
        var (text, depth) = (string.Empty, reader!.Depth);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            text += reader.Value;
            XmlCells.Check(text.Length, archive, limits);
        }

        return text;
    }

    private (string Text, bool IsDate) Value(string? type, string value, int style) => type switch
    {
        "s" => (int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < shared.Count ? shared[at] : string.Empty, false),
        "str" => (XmlCells.Unescape(value), false),
        "b" => (value == "1" ? "TRUE" : "FALSE", false),
        "d" => (value.Length >= 10 ? value[..10] : value, true),
        null or "n" => Number(value, style),
        _ => (value, false),
    };

    private (string Text, bool IsDate) Number(string value, int style)
    {
        var (text, isSeen, isDate) = formats.Show(value, style);
        if (!isSeen)
        {
            FirstUnseenRow = Unseen++ == 0 ? number : FirstUnseenRow;
        }

        return (text, isDate);
    }

    private static int ColumnOf(string reference) => CellColumn.Of(reference) ?? throw new FormatException(reference.Length.ToString(CultureInfo.InvariantCulture));
}
