using System.Collections.Immutable;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>The lists of values that may be chosen. A list that does not fit into a rule goes to a hidden sheet.</summary>
internal sealed class ChoiceLists
{
    /// <summary>The longest list that a rule holds itself, in characters.</summary>
    private const int LongestInline = 255;

    private readonly Dictionary<string, string> formulaOf = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> hidden = [];

    public ChoiceLists(IReadOnlyList<SheetPlan> plans)
    {
        var names = plans.Select(static plan => plan.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = "選択肢";
        for (var number = 2; names.Contains(name); number++)
        {
            name = $"選択肢 ({number})";
        }

        foreach (var cell in plans.SelectMany(static plan => plan.Rows).SelectMany(static row => row.Cells))
        {
            if (cell.Choices.Length > 0 && !formulaOf.ContainsKey(Key(cell.Choices)))
            {
                formulaOf.Add(Key(cell.Choices), MakeFormula(cell.Choices, name));
            }
        }

        SheetName = hidden.Count > 0 ? name : null;
    }

    /// <summary>The name of the hidden sheet; <see langword="null"/> where none is needed.</summary>
    public string? SheetName { get; }

    /// <summary>What makes two lists the same.</summary>
    public static string Key(ImmutableArray<string> choices) => string.Join('\u0001', choices);

    /// <summary>The list as a formula.</summary>
    public string Formula(string key) => formulaOf[key];

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var rows = hidden.Max(static list => list.Length);
        for (var row = 0; row < rows; row++)
        {
            var line = new Row { RowIndex = (uint)(row + 1) };
            for (var column = 0; column < hidden.Count; column++)
            {
                if (row < hidden[column].Length)
                {
                    var text = new Text(XmlText.Escape(hidden[column][row])) { Space = SpaceProcessingModeValues.Preserve };
                    line.AppendChild(new Cell(new InlineString(text)) { CellReference = CellName.Of(column, row + 1), DataType = CellValues.InlineString });
                }
            }

            writer.WriteElement(line);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private string MakeFormula(ImmutableArray<string> choices, string sheet)
    {
        var list = string.Join(',', choices);
        if (list.Length <= LongestInline - 2 && !choices.Any(static choice => choice.AsSpan().IndexOfAny(",\"\n") >= 0 || choice != choice.Trim()))
        {
            return $"\"{list}\"";
        }

        hidden.Add(choices);
        return $"'{sheet}'!{CellName.Absolute(hidden.Count - 1, 1, hidden.Count - 1, choices.Length)}";
    }
}
