using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Edge = ComplianceKit.Documents.Tree.Styles.Border;
using Frame = DocumentFormat.OpenXml.Spreadsheet.Border;
using Paint = ComplianceKit.Documents.Tree.Styles.Color;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Writes looks as the part <c>styles.xml</c>: fonts, fills, borders and number formats once each, then their combinations.</summary>
internal static class StylesPart
{
    /// <summary>Numbers below are formats that every program knows (ISO/IEC 29500-1 §18.8.30).</summary>
    private const uint FirstOwnFormat = 164;

    /// <summary>The first two fills have a fixed meaning.</summary>
    private const uint FirstOwnFill = 2;

    public static void Write(WorkbookStylesPart part, LookTable table)
    {
        var fonts = new Pool<RunLook>(FontElements.ForCell);
        var fills = new Pool<Paint>(MakeFill);
        var frames = new Pool<(Edge Left, Edge Right, Edge Top, Edge Bottom)>(MakeFrame);
        var formats = new Pool<string>(static format => new NumberingFormat { FormatCode = format });
        frames.Add((CellLook.NoBorder, CellLook.NoBorder, CellLook.NoBorder, CellLook.NoBorder));
        var combinations = new CellFormats();
        foreach (var look in table.Looks)
        {
            combinations.AppendChild(new CellFormat(MakeAlignment(look), new Protection { Locked = !look.Unlocked })
            {
                NumberFormatId = look.NumberFormat is { } format ? FirstOwnFormat + (uint)formats.Add(format) : 0U,
                FontId = (uint)fonts.Add(look.Type),
                FillId = look.Background is { } color ? FirstOwnFill + (uint)fills.Add(color) : 0U,
                BorderId = (uint)frames.Add((Plain(look.Left), Plain(look.Right), Plain(look.Top), Plain(look.Bottom))),
                FormatId = 0,
                QuotePrefix = look.Literal ? true : null,
                ApplyNumberFormat = look.NumberFormat is null ? null : true,
                ApplyFont = true,
                ApplyFill = look.Background is null ? null : true,
                ApplyBorder = true,
                ApplyAlignment = true,
                ApplyProtection = true,
            });
        }

        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(true);
        var sheet = Assemble(formats, fonts, fills, frames, combinations);
        if (table.Fills.Count > 0)
        {
            sheet.AppendChild(new DifferentialFormats(table.Fills.Select(MakeRuleFormat)) { Count = (uint)table.Fills.Count });
        }

        writer.WriteElement(sheet);
    }

    private static Stylesheet Assemble(
        Pool<string> formats, Pool<RunLook> fonts, Pool<Paint> fills, Pool<(Edge, Edge, Edge, Edge)> frames, CellFormats combinations)
    {
        var sheet = new Stylesheet();
        if (formats.Elements.Count > 0)
        {
            for (var i = 0; i < formats.Elements.Count; i++)
            {
                ((NumberingFormat)formats.Elements[i]).NumberFormatId = FirstOwnFormat + (uint)i;
            }

            sheet.AppendChild(new NumberingFormats(formats.Elements));
        }

        var reserved = new[] { PatternValues.None, PatternValues.Gray125 }.Select(static pattern => new Fill(new PatternFill { PatternType = pattern }));
        sheet.Append(
            new DocumentFormat.OpenXml.Spreadsheet.Fonts(fonts.Elements),
            new Fills(reserved.Concat(fills.Elements)),
            new DocumentFormat.OpenXml.Spreadsheet.Borders(frames.Elements),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            combinations,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private static Fill MakeFill(Paint color) => new(
        new PatternFill(new ForegroundColor { Rgb = FontElements.Hex(color) }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    /// <summary>In formats of rules the background of a solid fill is its colour, unlike in those of cells.</summary>
    private static DifferentialFormat MakeRuleFormat(Paint color) =>
        new(new Fill(new PatternFill(new BackgroundColor { Rgb = FontElements.Hex(color) }) { PatternType = PatternValues.Solid }));

    private static Edge Plain(Edge edge) => edge.Width <= 0 ? CellLook.NoBorder : edge;

    private static Frame MakeFrame((Edge Left, Edge Right, Edge Top, Edge Bottom) edges) => new(
        MakeEdge(new LeftBorder(), edges.Left), MakeEdge(new RightBorder(), edges.Right),
        MakeEdge(new TopBorder(), edges.Top), MakeEdge(new BottomBorder(), edges.Bottom), new DiagonalBorder());

    private static BorderPropertiesType MakeEdge(BorderPropertiesType element, Edge edge)
    {
        if (edge.Width <= 0)
        {
            return element;
        }

        element.Style = edge.Kind switch
        {
            BorderKind.Double => BorderStyleValues.Double,
            BorderKind.Dashed => edge.Width >= 1 ? BorderStyleValues.MediumDashed : BorderStyleValues.Dashed,
            BorderKind.Dotted => BorderStyleValues.Dotted,
            _ => edge.Width >= 2 ? BorderStyleValues.Thick : edge.Width >= 1 ? BorderStyleValues.Medium : BorderStyleValues.Thin,
        };
        element.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Color { Rgb = FontElements.Hex(edge.Color) });
        return element;
    }

    private static Alignment MakeAlignment(CellLook look) => new()
    {
        Horizontal = look.Horizontal switch
        {
            TextAlignment.Center => HorizontalAlignmentValues.Center,
            TextAlignment.End or TextAlignment.Decimal => HorizontalAlignmentValues.Right,
            TextAlignment.Distribute => HorizontalAlignmentValues.Distributed,
            _ => HorizontalAlignmentValues.Left,
        },
        Vertical = look.Vertical switch
        {
            VerticalAlignment.Middle => VerticalAlignmentValues.Center,
            VerticalAlignment.Bottom => VerticalAlignmentValues.Bottom,
            _ => VerticalAlignmentValues.Top,
        },
        WrapText = true,
    };
}
