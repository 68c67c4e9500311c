using System.Collections.Immutable;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Tests.References;

/// <summary>A field is changed wherever it stands.</summary>
public sealed class FieldRewriterTests
{
    private static readonly ImmutableArray<Inline> Blank = [new Text("氏名"), new Field(FieldShape.Line, "name")];

    /// <summary>An inline of every kind that holds others, with a field in it.</summary>
    private static readonly Inline[] Holders =
    [
        new Span(Blank), new Strong(Blank), new Emphasis(Blank), new Underline(Blank), new Strike(Blank),
        new Superscript(Blank), new Subscript(Blank), new Link("https://example.jp/", Blank), new Reference("a", Blank),
    ];

    public static TheoryData<string> Kinds =>
        [.. typeof(Inline).Assembly.GetTypes().Where(static type => type.IsPublic && type.IsSubclassOf(typeof(Inline)) && type.GetProperty("Content") is not null).Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_field_is_filled_inside_every_kind_of_inline(string kind)
    {
        var holder = Holders.Single(inline => inline.GetType().Name == kind);
        var document = new Document(
            new DocumentProperties("見本", "ja", DateTimeOffset.UnixEpoch), StyleSheet.Empty, [new Section(PageSettings.A4, [new Paragraph([new Strong([holder])])])]);

        var filled = FieldRewriter.Change(document, static field => field with { Value = [new Text("見本")] });

        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Assert.Single(filled.Sections).Blocks));
        var inside = Assert.Single(InlineContent.Of(Assert.Single(paragraph.Content)));
        Assert.Equal(kind, inside.GetType().Name);
        var field = Assert.IsType<Field>(InlineContent.Of(inside)[1]);
        Assert.Equal(new Text("見本"), Assert.Single(field.Value));
    }
}
