using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.Markdown;

/// <summary>Containers stand in each other, in a cell as in the text.</summary>
public sealed class NestedContainerTests
{
    private const string Nested = "::: keep\n::: group\n甲\n:::\n乙\n:::\n";

    [Theory]
    [InlineData(Nested)]
    [InlineData("::::: keep\n::: group\n甲\n:::\n乙\n:::::\n")]
    public void A_line_of_colons_closes_the_innermost(string containers)
    {
        Assert.Equal(["甲", "乙"], Words(Read(containers)));
        var table = Assert.IsType<Table>(Assert.Single(Read($"::: table {{widths=\"1 1\"}}\n%row\n%cell\n{containers}%cell 丙\n:::\n")));

        Assert.Equal(["甲", "乙"], Words(table.Rows[0].Cells[0].Blocks));
        Assert.Equal(["丙"], Words(table.Rows[0].Cells[1].Blocks));
    }

    private static ImmutableArray<Block> Read(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        var blocks = MarkdownReader.ReadBlocks(markdown, MarkdownSettings.Default, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return blocks;
    }

    private static IEnumerable<string> Words(ImmutableArray<Block> blocks) => blocks.SelectMany(static block => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Content.OfType<Text>().Select(static text => text.Value))],
        Container container => Words(container.Blocks),
        _ => Array.Empty<string>(),
    });
}
