using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Tests.Composition;

/// <summary>A template in another language says itself how things are numbered, and which words stand where nobody has written any.</summary>
public sealed class OwnNumberingTests
{
    private const string Design = """
        template: own
        title: Sample
        entry: main.md.hbs
        design: standard
        numbering:
          headings: ["Part {1}"]
          bullets: ["-"]
          items: ["{1}.", "{1:katakana}"]
          notes: "[{1}]"
          tables: "Table {1}"
          figures: ""
        words: { continued: " (continued)", note: Note, term: Term, explanation: Meaning, glossary: "Terms" }
        """;

    private const string Text = """
        # Scope

        A word[^word], [](#list).

        - one

        1. first

        ::: table {#list widths="1" caption="Names"}
        %row
        %cell a
        :::

        ## Own

        ::: note-definition {#word term="Word"}
        What it means.
        :::

        %notes {as=table}
        """;

    [Fact]
    public void Numbers_marks_and_heads_are_those_of_the_template()
    {
        var document = Compose(Design);

        Assert.Equal(
            "Part 1|A word[1], Table 1.|-|1.|Table 1　Names|Note, Term, Meaning|Terms| (continued)",
            string.Join('|', Printed(document)));
    }

    [Fact]
    public void Where_it_says_nothing_they_are_those_of_Japanese_documents()
    {
        var document = Compose(Design[..Design.IndexOf("numbering:", StringComparison.Ordinal)]);

        Assert.Equal(
            "1.|A word※1, 表1.|・|(1)|表1　Names|注, 用語, 説明|用語：注の番号、用語、説明|（続\u2060き）",
            string.Join('|', Printed(document)));
    }

    private static Document Compose(string design)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "documents:\n  - { id: own, template: own, formats: [pdf] }"),
            ("templates/own/template.yaml", design),
            ("templates/own/main.md.hbs", Text));
        var writer = new AnchorWriter("pdf");
        Assert.Empty(scratch.Build(writer).Diagnostics);
        return writer.Document!;
    }

    private static IEnumerable<string?> Printed(Document document)
    {
        var blocks = document.Sections.SelectMany(static section => section.Blocks).ToList();
        yield return blocks.OfType<Heading>().First().Number;
        yield return PlainWords.Of(blocks.OfType<Paragraph>().First().Content);
        foreach (var list in blocks.OfType<List>())
        {
            yield return list.Items[0].Marker;
        }

        var tables = blocks.OfType<Table>().ToList();
        yield return PlainWords.Of(tables[0].Caption);
        yield return string.Join(", ", tables[1].HeadRows[0].Cells.Select(static cell => PlainWords.Of(((Paragraph)cell.Blocks[0]).Content)));
        yield return tables[1].Summary;
        yield return tables[1].Continued;
    }
}
