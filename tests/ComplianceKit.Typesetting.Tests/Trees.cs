using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tests;

/// <summary>Makes small trees for tests: a page of known size, text of 10 points on lines 10 points apart.</summary>
internal static class Trees
{
    public static FontBook Fonts { get; } = DirectoryFontBook.Create(FontFolder(), [], searchSystem: false);

    public static LaidOutDocument LayOut(params Block[] blocks) => LayOut(Page(200, 100), blocks);

    public static LaidOutDocument LayOut(PageSettings page, params Block[] blocks) =>
        Typesetter.LayOut(Document([new Section(page, [.. blocks])]), Fonts);

    public static Document Document(ImmutableArray<Section> sections, params (string Name, Style Style)[] styles) => new(
        new DocumentProperties("表題", "ja", DateTimeOffset.UnixEpoch),
        Sheet(styles),
        sections);

    /// <summary>A page without margins.</summary>
    public static PageSettings Page(double width, double height) => new(width, height, PageMargins.Uniform(0));

    public static Paragraph P(string text) => new([new Text(text)]);

    /// <summary>A paragraph of so many lines.</summary>
    public static Paragraph Lines(int count, string text = "行") =>
        new([.. Enumerable.Range(1, count).SelectMany(i => i == 1 ? new Documents.Tree.Inlines.Inline[] { new Text(text + i) } : [new LineBreak(), new Text(text + i)])]);

    public static Heading H(int level, string text, string? number = null, string? id = null) => new(level, [new Text(text)]) { Number = number, Id = id };

    public static TableCell Cell(string text) => new([P(text)]);

    public static TableRow Row(params TableCell[] cells) => new([.. cells]);

    /// <summary>The characters on a page from top to bottom, one base line a line, without the blanks that stand for forced line ends.</summary>
    public static string TextOf(Page page) => string.Join(
        '\n',
        page.Items.OfType<GlyphRun>().GroupBy(run => Math.Round(run.Baseline, 1)).OrderBy(line => line.Key)
            .Select(line => string.Concat(line.OrderBy(run => run.X).Select(run => run.Text.TrimEnd(' ')))));

    private static StyleSheet Sheet((string Name, Style Style)[] styles)
    {
        var all = StyleSheet.Empty.Styles
            .SetItem("document", new Style { FontSize = 10, LineHeight = 1, Alignment = TextAlignment.Start })
            .SetItem("table-cell", new Style { Padding = 0, Borders = Borders.All(new Border(0.5, Color.Black)) });
        foreach (var (name, style) in styles)
        {
            all = all.SetItem(name, style);
        }

        return new StyleSheet(all);
    }

    private static string FontFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "assets", "fonts"));
}
