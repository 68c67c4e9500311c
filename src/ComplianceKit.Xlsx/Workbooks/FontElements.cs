using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>The look of characters in the words of SpreadsheetML, for cells and for runs inside them.</summary>
internal static class FontElements
{
    private const int ShiftJis = 128;
    private const int Modern = 3;

    public static Font ForCell(RunLook look)
    {
        var font = new Font();
        AddCommon(font, look);
        font.Append(
            new FontName { Val = FontNames.Of(look.Family) },
            new FontFamilyNumbering { Val = Modern },
            new FontCharSet { Val = ShiftJis });
        return font;
    }

    public static RunProperties ForRun(RunLook look)
    {
        var properties = new RunProperties();
        AddCommon(properties, look);
        properties.Append(
            new RunFont { Val = FontNames.Of(look.Family) },
            new FontFamily { Val = Modern },
            new RunPropertyCharSet { Val = ShiftJis });
        return properties;
    }

    /// <summary>The first elements are the same, in the order in which Excel writes them.</summary>
    private static void AddCommon(OpenXmlCompositeElement parent, RunLook look)
    {
        if (look.Bold)
        {
            parent.AppendChild(new Bold());
        }

        if (look.Struck)
        {
            parent.AppendChild(new Strike());
        }

        if (look.Underlined)
        {
            parent.AppendChild(new Underline());
        }

        if (look.Shift != Shift.None)
        {
            parent.AppendChild(new VerticalTextAlignment { Val = look.Shift == Shift.Raised ? VerticalAlignmentRunValues.Superscript : VerticalAlignmentRunValues.Subscript });
        }

        parent.AppendChild(new FontSize { Val = look.Size });
        parent.AppendChild(new Color { Rgb = Hex(look.Color) });
    }

    /// <summary>A colour as SpreadsheetML writes it, opaque.</summary>
    public static string Hex(ComplianceKit.Documents.Tree.Styles.Color color) => $"FF{color.Red:X2}{color.Green:X2}{color.Blue:X2}";
}
