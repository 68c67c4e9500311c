using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads designs and styles.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="fonts">The families that styles may name; empty where they are not known.</param>
internal sealed class DesignReader(DiagnosticBag diagnostics, IReadOnlyCollection<string> fonts)
{
    private static readonly Dictionary<string, PageNumberStyle> NumberStyles = new(StringComparer.Ordinal)
    {
        ["arabic"] = PageNumberStyle.Arabic,
        ["roman"] = PageNumberStyle.LowerRoman,
        ["ROMAN"] = PageNumberStyle.UpperRoman,
        ["full"] = PageNumberStyle.FullWidth,
        ["kanji"] = PageNumberStyle.Kanji,
        ["none"] = PageNumberStyle.None,
    };

    private static readonly Design Nothing = new(
        string.Empty,
        ImmutableSortedDictionary.Create<string, PageDesign>(StringComparer.Ordinal),
        NumberingScheme.Default with { Headings = [] },
        DocumentWords.Japanese,
        ImmutableSortedDictionary.Create<string, Style>(StringComparer.Ordinal));

    /// <summary>A design over the one that it extends.</summary>
    public Design Read(MappingReader reader, Func<string, SourceSpan, Design?> find)
    {
        var name = reader.Required("design");
        var below = reader.Optional("extends") is { } other ? find(other, reader.PlaceOf("extends")) ?? Nothing : Nothing;
        var design = Over(below with { Name = name }, reader);
        reader.ReportUnknown();
        return design;
    }

    /// <summary>What a design or template says put over <paramref name="below"/>.</summary>
    public Design Over(Design below, MappingReader reader)
    {
        var design = below with
        {
            Pages = ReadPages(reader.Mapping("pages"), below.Pages),
            Numbering = reader.Mapping("numbering") is { } numbering ? new NumberingReader(diagnostics).Read(numbering, below.Numbering) : below.Numbering,
            Words = reader.Mapping("words") is { } words ? ReadWords(words, below.Words) : below.Words,
            Styles = ReadStyles(reader.Mapping("styles"), below.Styles),
        };
        CheckIndents(design, reader.Mapping("styles"));
        return design;
    }

    private void CheckIndents(Design design, MappingReader? styles)
    {
        var widest = design.Pages.Values
            .Select(static page => page.Settings.Width - page.Settings.Margins.Start - page.Settings.Margins.End)
            .DefaultIfEmpty(double.MaxValue)
            .Max();
        var margin = design.Pages.Values.Select(static page => Math.Max(page.Settings.Margins.Start, page.Settings.Margins.End)).DefaultIfEmpty(0).Max();
        var usual = design.Styles.GetValueOrDefault("document")?.FontSize ?? StyleSheet.Root.FontSize!.Value;
        foreach (var entry in styles?.Everything() ?? [])
        {
            var style = design.Styles.GetValueOrDefault(entry.Key.Value);
            var (start, end, first) = (style?.StartIndent ?? 0, style?.EndIndent ?? 0, style?.FirstLineIndent ?? 0);
            var size = style?.FontSize ?? usual;
            if ((start + end + Math.Max(0, first)) * size >= widest)
            {
                diagnostics.Add(DesignDiagnostics.NoLine(entry.Key.Value, entry.Key.Span));
            }
            else if (Math.Min(start + Math.Min(0, first), end) * size < -margin)
            {
                diagnostics.Add(DesignDiagnostics.OffThePaper(entry.Key.Value, entry.Key.Span));
            }
        }
    }

    private static DocumentWords ReadWords(MappingReader reader, DocumentWords below)
    {
        var words = new DocumentWords(
            reader.Optional("continued") ?? below.Continued,
            reader.Optional("note") ?? below.Note,
            reader.Optional("term") ?? below.Term,
            reader.Optional("explanation") ?? below.Explanation,
            reader.Optional("glossary") ?? below.Glossary);
        reader.ReportUnknown();
        return words;
    }

    private ImmutableSortedDictionary<string, PageDesign> ReadPages(MappingReader? reader, ImmutableSortedDictionary<string, PageDesign> below)
    {
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, diagnostics) is { } page)
            {
                below = below.SetItem(entry.Key.Value, ReadPage(page));
            }
        }

        return below;
    }

    private PageDesign ReadPage(MappingReader reader)
    {
        var paper = reader.Optional("paper") ?? "A4";
        var size = PaperSize.Find(paper);
        if (size is null)
        {
            diagnostics.Add(DesignDiagnostics.BadValue("paper", paper, reader.PlaceOf("paper")));
            size = PaperSize.Find("A4");
        }

        var (width, height) = reader.Flag("landscape") ? (size!.Value.Height, size.Value.Width) : size!.Value;
        var settings = new PageSettings(width, height, ReadMargins(reader.Mapping("margins"), width, height))
        {
            Columns = Whole(reader, "columns", 1, 6),
            ColumnGap = MeasureRange.Of(width).Read(reader, "column-gap", diagnostics) ?? PageSettings.A4.ColumnGap,
            VerticalAlignment = reader.Choice("vertical", AlignmentNames.Vertical) ?? VerticalAlignment.Top,
            PageNumberStyle = reader.Choice("number-style", NumberStyles) ?? PageNumberStyle.Arabic,
            CountsInTotal = reader.Flag("counts", true),
            RunningLinesOnFirstPage = reader.Flag("running-lines-on-first-page", true),
            MaximumPages = reader.Node("maximum-pages") is null ? null : Whole(reader, "maximum-pages", 1, 100_000),
            MinimumScale = reader.Node("minimum-scale") is null ? 1 : StyleReader.Number(reader, "minimum-scale", diagnostics) ?? 1,
        };
        CheckColumns(settings, reader);
        var page = new PageDesign(settings, ReadRunning(reader.Mapping("header")), ReadRunning(reader.Mapping("footer")));
        reader.ReportUnknown();
        return page;
    }

    private void CheckColumns(PageSettings settings, MappingReader reader)
    {
        var room = settings.Width - settings.Margins.Start - settings.Margins.End;
        var width = (room - (settings.ColumnGap * (settings.Columns - 1))) / settings.Columns;
        if (settings.Columns > 1 && room > 0 && width < NarrowestColumn)
        {
            diagnostics.Add(DesignDiagnostics.NoColumns(settings.Columns, Millimetres(settings.ColumnGap), Millimetres(Math.Max(0, width)), reader.PlaceOf("columns")));
        }
    }

    private static readonly double NarrowestColumn = PaperSize.Millimetres(10);

    private static string Millimetres(double points) => (points / PaperSize.Millimetres(1)).ToString("0.#", CultureInfo.InvariantCulture);

    private int Whole(MappingReader reader, string key, int least, int most)
    {
        var number = reader.Number(key, 1);
        if (number < least || number > most)
        {
            diagnostics.Add(DesignDiagnostics.OutOfRange(
                key, reader.Optional(key)!, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture), reader.PlaceOf(key)));
        }

        return Math.Clamp(number, least, most);
    }

    private PageMargins ReadMargins(MappingReader? reader, double width, double height)
    {
        if (reader is null)
        {
            return PageSettings.A4.Margins;
        }

        var margins = new PageMargins(
            Margin(reader, "top", height), Margin(reader, "bottom", height), Margin(reader, "start", width), Margin(reader, "end", width), reader.Flag("mirrored"));
        reader.ReportUnknown();
        if (margins.Top + margins.Bottom >= height || margins.Start + margins.End >= width)
        {
            diagnostics.Add(DesignDiagnostics.NoRoom(reader.Span));
        }

        return margins;
    }

    private double Margin(MappingReader reader, string key, double paper) => MeasureRange.Of(paper).Read(reader, key, diagnostics) ?? PaperSize.Millimetres(20);

    private static RunningText? ReadRunning(MappingReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var text = new RunningText(reader.Text("start"), reader.Text("center"), reader.Text("end"), reader.Flag("ruled")) { Origin = reader.Span };
        reader.ReportUnknown();
        return text;
    }

    private ImmutableSortedDictionary<string, Style> ReadStyles(MappingReader? reader, ImmutableSortedDictionary<string, Style> below)
    {
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, diagnostics) is { } style)
            {
                var own = StyleReader.Read(style, fonts, diagnostics);
                below = below.SetItem(entry.Key.Value, below.TryGetValue(entry.Key.Value, out var inherited) ? inherited.With(own) : own);
            }
        }

        return below;
    }
}
