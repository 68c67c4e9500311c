using System.Globalization;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads one style.</summary>
internal static class StyleReader
{
    private static readonly Dictionary<string, BorderKind> BorderKinds = new(StringComparer.Ordinal)
    {
        ["solid"] = BorderKind.Solid,
        ["dashed"] = BorderKind.Dashed,
        ["dotted"] = BorderKind.Dotted,
        ["double"] = BorderKind.Double,
    };

    private static readonly Dictionary<string, WordBreak> WordBreaks = new(StringComparer.Ordinal)
    {
        ["normal"] = WordBreak.Normal,
        ["auto-phrase"] = WordBreak.AutoPhrase,
    };

    /// <summary>The style that <paramref name="reader"/> holds.</summary>
    /// <param name="reader">What it says.</param>
    /// <param name="fonts">The families that there are; empty where they are not known.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Style Read(MappingReader reader, IReadOnlyCollection<string> fonts, DiagnosticBag diagnostics)
    {
        var style = new Style
        {
            FontFamily = ReadFont(reader, fonts, diagnostics),
            FontSize = MeasureRange.Type.Read(reader, "size", diagnostics),
            Bold = Flag(reader, "bold"),
            Color = ReadColor(reader, "color", diagnostics),
            LineHeight = MeasureRange.Lines.Read(reader, "line-height", diagnostics),
            Alignment = reader.Choice("align", AlignmentNames.Horizontal),
            LatinSpacing = Flag(reader, "latin-spacing"),
            WordBreak = reader.Choice("word-break", WordBreaks),
            FirstLineIndent = MeasureRange.Ems.Read(reader, "first-line-indent", diagnostics),
            LetterSpacing = MeasureRange.Letters.Read(reader, "letter-spacing", diagnostics),
            Underlined = Flag(reader, "underlined"),
            SpaceBefore = MeasureRange.Space.Read(reader, "space-before", diagnostics),
            SpaceAfter = MeasureRange.Space.Read(reader, "space-after", diagnostics),
            StartIndent = MeasureRange.Ems.Read(reader, "start-indent", diagnostics),
            EndIndent = MeasureRange.Ems.Read(reader, "end-indent", diagnostics),
            KeepWithNext = Flag(reader, "keep-with-next"),
            KeepTogether = Flag(reader, "keep-together"),
            PageBreakBefore = Flag(reader, "page-break-before"),
            Background = ReadColor(reader, "background", diagnostics),
            Borders = ReadBorders(reader, diagnostics),
            Padding = MeasureRange.Space.Read(reader, "padding", diagnostics),
            VerticalAlignment = reader.Choice("valign", AlignmentNames.Vertical),
        };
        reader.ReportUnknown();
        if (style.LineHeight is < 1 and var tight)
        {
            diagnostics.Add(DesignDiagnostics.TightLines(tight, reader.PlaceOf("line-height")));
        }

        return style;
    }

    private static string? ReadFont(MappingReader reader, IReadOnlyCollection<string> fonts, DiagnosticBag diagnostics)
    {
        var font = reader.Optional("font");
        if (font is not null && fonts.Count > 0 && !fonts.Contains(font, StringComparer.Ordinal))
        {
            diagnostics.Add(DesignDiagnostics.UnknownFont(font, fonts, reader.PlaceOf("font")));
        }

        return font;
    }

    /// <summary>A length in mm or pt, in points.</summary>
    public static double? Length(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.Optional(key) is not { } text)
        {
            return null;
        }

        var value = text.EndsWith("mm", StringComparison.Ordinal) || text.EndsWith("pt", StringComparison.Ordinal) ? text[..^2] : text;
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return text.EndsWith("mm", StringComparison.Ordinal) ? PaperSize.Millimetres(number) : number;
        }

        diagnostics.Add(DesignDiagnostics.BadValue(key, text, reader.PlaceOf(key)));
        return null;
    }

    /// <summary>A plain number.</summary>
    public static double? Number(MappingReader reader, string key, DiagnosticBag diagnostics) => Length(reader, key, diagnostics);

    private static bool? Flag(MappingReader reader, string key) => reader.Node(key) is null ? null : reader.Flag(key);

    private static Color? ReadColor(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        if (reader.Optional(key) is not { } text)
        {
            return null;
        }

        var color = Color.Parse(text);
        if (color is null)
        {
            diagnostics.Add(DesignDiagnostics.BadValue(key, text, reader.PlaceOf(key)));
        }

        return color;
    }

    private static Borders? ReadBorders(MappingReader reader, DiagnosticBag diagnostics)
    {
        var all = ReadBorder(reader.Mapping("border"), diagnostics);
        var none = new Border(0, Color.Black);
        var top = ReadBorder(reader.Mapping("border-top"), diagnostics);
        var right = ReadBorder(reader.Mapping("border-right"), diagnostics);
        var bottom = ReadBorder(reader.Mapping("border-bottom"), diagnostics);
        var left = ReadBorder(reader.Mapping("border-left"), diagnostics);
        return all is null && top is null && right is null && bottom is null && left is null
            ? null
            : new Borders(top ?? all ?? none, right ?? all ?? none, bottom ?? all ?? none, left ?? all ?? none);
    }

    private static Border? ReadBorder(MappingReader? reader, DiagnosticBag diagnostics)
    {
        if (reader is null)
        {
            return null;
        }

        var border = new Border(
            MeasureRange.Space.Read(
                reader, "width", diagnostics) ?? 0.5, ReadColor(reader, "color", diagnostics) ?? Color.Black, reader.Choice("kind", BorderKinds) ?? BorderKind.Solid);
        reader.ReportUnknown();
        return border;
    }
}
