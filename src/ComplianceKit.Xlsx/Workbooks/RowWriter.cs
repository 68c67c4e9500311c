using System.Globalization;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Sheets;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Writes rows with their cells. Elements and attribute lists are used again, because a register has many thousands of them.</summary>
internal sealed class RowWriter(OpenXmlWriter writer, LookTable looks)
{
    private static readonly OpenXmlAttribute Preserve = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
    private readonly Row rowElement = new();
    private readonly Cell cellElement = new();
    private readonly InlineString inlineElement = new();
    private readonly Run runElement = new();
    private readonly Text textElement = new();
    private readonly CellValue valueElement = new();
    private readonly List<OpenXmlAttribute> attributes = [];
    private readonly List<OpenXmlAttribute> preserved = [Preserve];
    private readonly List<OpenXmlAttribute> none = [];
    private readonly Dictionary<RunLook, RunProperties> runProperties = [];
    private string[] letters = [];

    /// <summary>Writes a row. Covers that end with it are taken away.</summary>
    /// <param name="number">The row's number, counted from 1.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="cover">What covers each column.</param>
    public void Write(int number, double height, (PlacedCell Cell, int FirstRow, int LastRow)?[] cover)
    {
        if (letters.Length < cover.Length)
        {
            letters = [.. Enumerable.Range(0, cover.Length).Select(CellName.Column)];
        }

        var name = number.ToString(CultureInfo.InvariantCulture);
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", string.Empty, name));
        attributes.Add(new OpenXmlAttribute("ht", string.Empty, height.ToString(CultureInfo.InvariantCulture)));
        attributes.Add(new OpenXmlAttribute("customHeight", string.Empty, "1"));
        writer.WriteStartElement(rowElement, attributes);
        for (var column = 0; column < cover.Length; column++)
        {
            if (cover[column] is not var (cell, first, last))
            {
                continue;
            }

            WriteCell(cell, letters[column] + name, column, number == first, number == last);
            if (number >= last)
            {
                cover[column] = null;
            }
        }

        writer.WriteEndElement();
    }

    private void WriteCell(PlacedCell cell, string name, int column, bool isFirstRow, bool isLastRow)
    {
        var look = cell.Look.Part(isFirstRow, column == cell.LastColumn, isLastRow, column == cell.FirstColumn);
        var holdsText = isFirstRow && column == cell.FirstColumn;
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", string.Empty, name));
        attributes.Add(new OpenXmlAttribute("s", string.Empty, looks.Index(TypeOf(cell, look)).ToString(CultureInfo.InvariantCulture)));
        if (holdsText && cell.Value is { } value)
        {
            writer.WriteStartElement(cellElement, attributes);
            writer.WriteStartElement(valueElement, none);
            writer.WriteString(NumberFormats.Stored(value)!);
            writer.WriteEndElement();
            writer.WriteEndElement();
            return;
        }

        if (holdsText && !cell.Text.IsEmpty)
        {
            attributes.Add(new OpenXmlAttribute("t", string.Empty, "inlineStr"));
        }

        writer.WriteStartElement(cellElement, attributes);
        if (holdsText && !cell.Text.IsEmpty)
        {
            WriteText(cell.Text);
        }

        writer.WriteEndElement();
    }

    /// <summary>A cell all in one type takes it from its look, which people can change more easily than runs.</summary>
    private static CellLook TypeOf(PlacedCell cell, CellLook look) =>
        cell.Text.Runs.Count == 1 && cell.Text.Runs[0].Look is { Shift: Shift.None } only && only != look.Type ? look with { Type = only } : look;

    private void WriteText(CellText text)
    {
        writer.WriteStartElement(inlineElement, none);
        if (text.Runs.Count == 1 && text.Runs[0].Look.Shift == Shift.None)
        {
            WriteText(text.Runs[0].Text);
        }
        else
        {
            foreach (var run in text.Runs)
            {
                writer.WriteStartElement(runElement, none);
                writer.WriteElement(PropertiesOf(run.Look));
                WriteText(run.Text);
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    }

    private RunProperties PropertiesOf(RunLook look)
    {
        if (!runProperties.TryGetValue(look, out var properties))
        {
            runProperties.Add(look, properties = FontElements.ForRun(look));
        }

        return properties;
    }

    private void WriteText(string text)
    {
        writer.WriteStartElement(textElement, XmlText.NeedsSpace(text) ? preserved : none);
        writer.WriteString(XmlText.Escape(text));
        writer.WriteEndElement();
    }
}
