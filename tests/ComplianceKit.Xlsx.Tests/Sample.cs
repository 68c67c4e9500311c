using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>Small documents for tests.</summary>
internal static class Sample
{
    public static Border Thin { get; } = new(0.5, new Color(0x7f, 0x7f, 0x7f));

    public static StyleSheet Styles { get; } = new(ImmutableSortedDictionary.CreateRange<string, Style>(StringComparer.Ordinal,
    [
        new("heading-1", new Style { FontSize = 16, Bold = true, Alignment = TextAlignment.Start, SpaceBefore = 18, SpaceAfter = 8 }),
        new("heading-2", new Style { FontSize = 12.5, Bold = true, Alignment = TextAlignment.Start, SpaceBefore = 12 }),
        new("paragraph", new Style { SpaceAfter = 4 }),
        new("table-cell", new Style { FontSize = 9, Alignment = TextAlignment.Start, Borders = Borders.All(Thin) }),
        new("table-head", new Style { Bold = true, Background = new Color(0xdc, 0xe6, 0xf1), VerticalAlignment = VerticalAlignment.Middle }),
        new("note", new Style { FontSize = 9, Background = new Color(0xf3, 0xf6, 0xfa), Borders = Borders.All(Thin) }),
        new("status-met", new Style { Background = new Color(0xe2, 0xf0, 0xd9) }),
        new("caption", new Style { FontSize = 9, Alignment = TextAlignment.Center }),
        new("contents-2", new Style { StartIndent = 2 }),
    ]));

    public static Document Of(params ImmutableArray<Section> sections) => new(
        new DocumentProperties("適合性対照表", "ja", new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(9)))
        {
            Author = "見本株式会社",
            Subject = "情報提供",
            Keywords = ["安全管理", "対照表"],
            Generator = "compliancekit 0.1.0",
        },
        Styles, sections);

    public static Document Of(params ImmutableArray<Block> blocks) => Of(new Section(PageSettings.A4, blocks) { Name = "本文" });

    public static Paragraph Words(string text) => new([new Text(text)]);

    public static Heading Title(int level, string text, string? number = null) => new(level, [new Text(text)]) { Number = number };

    public static TableCell Cell(string text) => new([Words(text)]);

    public static TableRow Row(params string[] cells) => new([.. cells.Select(Cell)]);

    public static SourceSpan At(int line) => SourceSpan.At("answers.yaml", line, 3);

    public static Table Register(int rows)
    {
        ImmutableArray<string> choices = ["○ 適合", "△ 一部適合", "－ 対象外"];
        return new Table(
            [
                new TableColumn(ColumnWidth.Fixed(60)) { Hidden = true }, new TableColumn(ColumnWidth.Fixed(50)),
                new TableColumn(ColumnWidth.Share(3)), new TableColumn(ColumnWidth.Fixed(60)), new TableColumn(ColumnWidth.Share(4)),
            ],
            [Row("ID", "節", "要求事項", "状況", "回答")],
            [.. Enumerable.Range(0, rows).Select(i => new TableRow(
            [
                Cell($"a.{i + 1}"),
                .. i % 3 == 0 ? (TableCell[])[Cell($"3.{i / 3 + 1}") with { RowSpan = Math.Min(3, rows - i), Scope = HeaderScope.Row }] : [],
                Cell($"要求の内容を示す文（{i + 1}）。利用者を識別し、認証すること。"),
                Cell("○ 適合") with { Choices = choices, Editable = true, Classes = ["status-met"] },
                Cell(i % 4 == 1 ? "同上" : "利用者ごとに識別符号を発行し、二要素で認証しています。共用の識別符号は発行しません。") with { Editable = true },
            ]) { Id = $"item:a.{i + 1}" })])
        { Register = true };
    }

    public static (byte[] Bytes, WriteResult Result) Write(Document document)
    {
        using var stream = new MemoryStream();
        var result = new XlsxWriter(new FakeFonts()).Write(document, stream);
        return (stream.ToArray(), result);
    }
}
