using System.Globalization;
using ComplianceKit.Xlsx.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Paint = ComplianceKit.Documents.Tree.Styles.Color;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>The bars behind numbers: a rule for all cells whose bars are measured alike and have one colour.</summary>
internal sealed class DataBars
{
    private readonly SortedDictionary<string, (decimal Full, Paint Color, List<string> Cells)> rules = new(StringComparer.Ordinal);

    public void Add(PlacedCell cell, int row)
    {
        if (cell.Bar is not { } bar)
        {
            return;
        }

        var key = $"{FontElements.Hex(bar.Color)} {NumberText(bar.Full)}";
        if (!rules.TryGetValue(key, out var rule))
        {
            rules.Add(key, rule = (bar.Full, bar.Color, []));
        }

        rule.Cells.Add(CellName.Of(cell.FirstColumn, row));
    }

    /// <summary>Writes the rules, the first of which comes after <paramref name="priority"/> others.</summary>
    public void Write(OpenXmlWriter writer, int priority)
    {
        foreach (var (full, color, cells) in rules.Values)
        {
            var bar = new DataBar(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = NumberText(full) },
                new Color { Rgb = FontElements.Hex(color) })
            {
                MinLength = 0,
                MaxLength = 100,
            };
            writer.WriteElement(new ConditionalFormatting(new ConditionalFormattingRule(bar) { Type = ConditionalFormatValues.DataBar, Priority = ++priority })
            {
                SequenceOfReferences = new ListValue<StringValue>(cells.Select(static cell => new StringValue(cell))),
            });
        }
    }

    private static string NumberText(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
