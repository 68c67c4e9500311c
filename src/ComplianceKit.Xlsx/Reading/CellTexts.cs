using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Turns cells into the text that a person sees in them; dates become 2026-04-01, numbers have no more digits than they need.</summary>
internal sealed class CellTexts
{
    private readonly List<string> shared = [];
    private readonly HashSet<uint> dateStyles = [];
    private readonly bool startsIn1904;

    public CellTexts(WorkbookPart workbook)
    {
        foreach (var item in workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>() ?? [])
        {
            shared.Add(TextOf(item.Elements<Run>(), item.Text));
        }

        startsIn1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true;
        FindDateStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    /// <summary>The text of a cell.</summary>
    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
        {
            return Number(value, cell.StyleIndex?.Value ?? 0);
        }

        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? shared[index] : string.Empty;
        }

        return type == CellValues.InlineString ? TextOf(cell.InlineString?.Elements<Run>() ?? [], cell.InlineString?.Text) : value;
    }

    // Readings of words (rPh) stand beside the runs and are no part of the text.
    private static string TextOf(IEnumerable<Run> runs, Text? text) => text?.Text ?? string.Concat(runs.Select(static run => run.Text?.Text));

    private string Number(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (dateStyles.Contains(style) && number is >= 1 and < 2_958_466)
        {
            return DateTime.FromOADate(Math.Floor(number) + (startsIn1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : value;
    }

    private void FindDateStyles(Stylesheet? styles)
    {
        var formats = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(static format => format.NumberFormatId is not null && IsDate(format.FormatCode?.Value ?? string.Empty))
            .Select(static format => format.NumberFormatId!.Value)
            .ToHashSet() ?? [];
        uint index = 0;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            // ECMA-376 Part 1, 18.8.30: 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in East Asian locales.
            if (format.NumberFormatId?.Value is { } id && (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || formats.Contains(id)))
            {
                dateStyles.Add(index);
            }

            index++;
        }
    }

    private static bool IsDate(string code)
    {
        var quoted = false;
        foreach (var character in code)
        {
            quoted ^= character == '"';
            if (!quoted && character is 'y' or 'd' or 'e' or 'Y' or 'D')
            {
                return true;
            }
        }

        return false;
    }
}
