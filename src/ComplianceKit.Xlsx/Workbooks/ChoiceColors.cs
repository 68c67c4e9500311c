using System.Collections.Immutable;
using ComplianceKit.Xlsx.Sheets;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Paint = ComplianceKit.Documents.Tree.Styles.Color;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>
/// Lets the colour of a cell follow the choice that a person makes. The colours are those of the cells that show a choice already;
/// a choice that no cell shows becomes white, so that no cell keeps the colour of what it said before.
/// </summary>
internal sealed class ChoiceColors
{
    private readonly Dictionary<string, (ImmutableArray<string> Choices, Dictionary<string, Paint> Colors)> lists = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    public void Add(string key, PlacedCell cell)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = (cell.Choices, new Dictionary<string, Paint>(StringComparer.Ordinal)));
            keys.Add(key);
        }

        if (cell.Look.Background is { } color)
        {
            list.Colors.TryAdd(cell.Text.Plain, color);
        }
    }

    /// <summary>Writes the rules, and says how many there are.</summary>
    public int Write(OpenXmlWriter writer, ValidationRanges ranges, LookTable looks)
    {
        var priority = 0;
        foreach (var key in keys.Where(key => lists[key].Colors.Count > 0))
        {
            var (all, colors) = lists[key];
            var choices = all.Where(static choice => choice.Length is > 0 and <= WorkbookLimits.LongestTextInFormula).ToList();
            if (choices.Count == 0)
            {
                continue;
            }

            var rules = new ConditionalFormatting { SequenceOfReferences = ranges.References(key) };
            foreach (var choice in choices)
            {
                var fill = looks.FillIndex(colors.GetValueOrDefault(choice, Paint.White));
                var formula = new Formula(Cells.XmlText.Escape($"\"{choice.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
                rules.AppendChild(new ConditionalFormattingRule(formula)
                {
                    Type = ConditionalFormatValues.CellIs,
                    Operator = ConditionalFormattingOperatorValues.Equal,
                    FormatId = (uint)fill,
                    Priority = ++priority,
                });
            }

            writer.WriteElement(rules);
        }

        return priority;
    }
}
