using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Links lead somewhere whatever they hold (ISO 32000-1 §14.8.4.4.2).</summary>
public sealed class LinkTests
{
    private static readonly InlineImage Picture = new(Pictures.Image(Pictures.Png(30, 20), 30, 20), "見取図", 60, 40);

    [Fact]
    public void A_picture_that_is_a_link_is_one_on_the_page()
    {
        var document = Specimen.Read(new Paragraph([new Link("https://example.jp/map", [Picture])]));

        var link = Assert.Single(Assert.Single(document.Pages).Links);
        Assert.Equal(("https://example.jp/map", "見取図", 60), (link.Uri, link.Description, Math.Round(link.Width, 1)));
        Assert.True(link.Height >= 40);
        Assert.Empty(StructureRules.Broken(document));
    }

    [Fact]
    public void An_address_with_kanji_is_written_in_ascii()
    {
        var file = Specimen.Bytes(new Paragraph([new Link("https://example.jp/規程", [new Text("規程")])]));

        var link = Assert.Single(Assert.Single(PdfReader.Read(file, "link.pdf").Document!.Pages).Links);
        Assert.Equal("https://example.jp/%E8%A6%8F%E7%A8%8B", link.Uri);
    }

    [Fact]
    public void Words_and_pictures_of_one_link_are_one_area()
    {
        var document = Specimen.Read(new Paragraph([new Text("図は"), new Link("https://example.jp/map", [new Text("案内"), Picture with { Width = 20, Height = 10 }]), new Text("を見る。")]));

        var link = Assert.Single(Assert.Single(document.Pages).Links);
        Assert.Equal("案内見取図", link.Description);
        Assert.InRange(link.Width, 40, 50);
        Assert.Empty(StructureRules.Broken(document));
    }

    [Fact]
    public void A_word_with_its_reading_and_a_field_are_links_too()
    {
        var document = Specimen.Read(
            new Paragraph([new Link("https://example.jp/a", [new Ruby("会則", ["かい", "そく"])])]),
            new Paragraph([new Link("https://example.jp/b", [new Field(FieldShape.Box, "番号") { Width = 50 }], "番号の説明")]));

        Assert.Equal(["https://example.jp/a", "https://example.jp/b"], Assert.Single(document.Pages).Links.Select(static link => link.Uri));
        Assert.Empty(StructureRules.Broken(document));
    }
}
