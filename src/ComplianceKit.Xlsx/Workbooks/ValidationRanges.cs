using ComplianceKit.Xlsx.Cells;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Gathers the cells that offer the same choices into as few ranges as can be.</summary>
internal sealed class ValidationRanges
{
    private readonly Dictionary<string, List<(int Column, int First, int Last)>> rangesOf = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Adds a cell that offers the choices of <paramref name="key"/>, and takes other words after a warning where <paramref name="isOpen"/>.</summary>
    public void Add(string key, int column, int row, bool isOpen)
    {
        if (isOpen)
        {
            open.Add(key);
        }

        if (!rangesOf.TryGetValue(key, out var ranges))
        {
            rangesOf.Add(key, ranges = []);
            keys.Add(key);
        }

        var above = ranges.FindLastIndex(range => range.Column == column);
        if (above >= 0 && ranges[above].Last == row - 1)
        {
            ranges[above] = ranges[above] with { Last = row };
        }
        else
        {
            ranges.Add((column, row, row));
        }
    }

    public void Write(OpenXmlWriter writer, ChoiceLists choices)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var rules = keys.Select(key => MakeRule(choices.Formula(key), References(key), open.Contains(key)));
        writer.WriteElement(new DataValidations(rules) { Count = (uint)keys.Count });
    }

    /// <summary>The ranges of a list of choices.</summary>
    public ListValue<StringValue> References(string key) =>
        new(rangesOf[key].Select(static range => new StringValue(CellName.Range(range.Column, range.First, range.Column, range.Last))));

    private static DataValidation MakeRule(string formula, ListValue<StringValue> references, bool isOpen) =>
        new(new Formula1(XmlText.Escape(formula)))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            ErrorStyle = isOpen ? DataValidationErrorStyleValues.Warning : null,
            SequenceOfReferences = references,
        };
}
