using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads designs and styles.</summary>
internal sealed class DesignReader(DiagnosticBag diagnostics)
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
        [],
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
        var headings = reader.Mapping("numbering") is { } numbering ? Headings(numbering, below.Headings) : below.Headings;
        return below with
        {
            Pages = ReadPages(reader.Mapping("pages"), below.Pages),
            Headings = headings,
            Styles = ReadStyles(reader.Mapping("styles"), below.Styles),
        };
    }

    private static ImmutableArray<string> Headings(MappingReader reader, ImmutableArray<string> below)
    {
        var patterns = reader.Texts("headings");
        reader.ReportUnknown();
        return patterns.IsEmpty ? below : [.. patterns.Select(static pattern => pattern.Value)];
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
        var settings = new PageSettings(width, height, ReadMargins(reader.Mapping("margins")))
        {
            Columns = Math.Clamp(reader.Number("columns", 1), 1, 6),
            ColumnGap = StyleReader.Length(reader, "column-gap", diagnostics) ?? PageSettings.A4.ColumnGap,
            VerticalAlignment = reader.Choice("vertical", AlignmentNames.Vertical) ?? VerticalAlignment.Top,
            PageNumberStyle = reader.Choice("number-style", NumberStyles) ?? PageNumberStyle.Arabic,
            CountsInTotal = reader.Flag("counts", true),
            RunningLinesOnFirstPage = reader.Flag("running-lines-on-first-page", true),
            MaximumPages = reader.Node("maximum-pages") is null ? null : reader.Number("maximum-pages", 1),
            MinimumScale = reader.Node("minimum-scale") is null ? 1 : StyleReader.Number(reader, "minimum-scale", diagnostics) ?? 1,
        };
        var page = new PageDesign(settings, ReadRunning(reader.Mapping("header")), ReadRunning(reader.Mapping("footer")));
        reader.ReportUnknown();
        return page;
    }

    private PageMargins ReadMargins(MappingReader? reader)
    {
        if (reader is null)
        {
            return PageSettings.A4.Margins;
        }

        var margins = new PageMargins(
            Length(reader, "top"), Length(reader, "bottom"), Length(reader, "start"), Length(reader, "end"), reader.Flag("mirrored"));
        reader.ReportUnknown();
        return margins;
    }

    private double Length(MappingReader reader, string key) => StyleReader.Length(reader, key, diagnostics) ?? PaperSize.Millimetres(20);

    private static RunningText? ReadRunning(MappingReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var text = new RunningText(
            reader.Optional("start") ?? string.Empty, reader.Optional("center") ?? string.Empty, reader.Optional("end") ?? string.Empty, reader.Flag("ruled"));
        reader.ReportUnknown();
        return text;
    }

    private ImmutableSortedDictionary<string, Style> ReadStyles(MappingReader? reader, ImmutableSortedDictionary<string, Style> below)
    {
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, diagnostics) is { } style)
            {
                var own = StyleReader.Read(style, diagnostics);
                below = below.SetItem(entry.Key.Value, below.TryGetValue(entry.Key.Value, out var inherited) ? inherited.With(own) : own);
            }
        }

        return below;
    }
}
