using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Flow;

public class LayoutDiagnosticsTests
{
    [Fact]
    public void CK4001_names_the_character_and_its_code()
    {
        var found = Assert.Single(LayOut(P("渡\uE000さん")).Diagnostics);

        Assert.Equal("CK4001", found.Code);
        Assert.Contains("U+E000", found.Message.English, StringComparison.Ordinal);
        Assert.Contains("渡", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal("\uE000", found.Character);
    }

    [Fact]
    public void CK4001_searches_for_a_form_of_a_character_with_its_selector()
    {
        var found = Assert.Single(LayOut(P("葛飾の葛\uFE00")).Diagnostics);

        Assert.Contains("U+845B U+FE00", found.Message.English, StringComparison.Ordinal);
        Assert.Equal("葛\uFE00", found.Character);
    }

    [Fact]
    public void Half_a_character_is_named_but_cannot_be_searched_for()
    {
        var found = Assert.Single(LayOut(P("渡\uD842さん")).Diagnostics);

        Assert.Contains("U+D842", found.Message.English, StringComparison.Ordinal);
        Assert.Null(found.Character);
    }

    [Fact]
    public void CK4002_asks_for_the_words_of_a_picture()
    {
        var image = new ImageResource("network.png", "image/png", 20, 10, ReadOnlyMemory<byte>.Empty);

        var found = Assert.Single(LayOut(new Figure(image, string.Empty)).Diagnostics);

        Assert.Equal("CK4002", found.Code);
        Assert.Contains("network.png", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4003_says_by_how_much_a_section_is_too_tall()
    {
        var found = Assert.Single(LayOut(Page(200, 100) with { MaximumPages = 1 }, Lines(13)).Diagnostics);

        Assert.Equal("CK4003", found.Code);
        Assert.Contains("10.6 mm", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_may_shrink_shrinks_just_as_far_as_it_must()
    {
        var document = LayOut(Page(200, 100) with { MaximumPages = 1, MinimumScale = 0.7 }, Lines(12));

        Assert.Empty(document.Diagnostics);
        Assert.Single(document.Pages);
        Assert.Equal(8, document.Pages[0].Items.OfType<GlyphRun>().First().Size, 3);
    }

    [Fact]
    public void CK4004_says_by_how_much_a_value_is_too_wide()
    {
        var field = new Field(FieldShape.Line, "住所") { Width = 20, Value = [new Text("見本県見本市")], MinimumScale = 0.5 };

        var found = Assert.Single(LayOut(new Paragraph([field])).Diagnostics);

        Assert.Equal("CK4004", found.Code);
        Assert.Contains("3.6 mm", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4005_counts_characters_and_boxes()
    {
        var field = new Field(FieldShape.Comb, "番号") { Boxes = 2, Value = [new Text("123")] };

        var found = Assert.Single(LayOut(new Paragraph([field])).Diagnostics);

        Assert.Equal("CK4005", found.Code);
        Assert.Contains("3 characters, but the field has 2 boxes", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4008_names_words_that_would_be_printed_backwards_once_for_their_place()
    {
        var place = SourceSpan.At("main.md.hbs", 7, 1);
        var text = new Text("名は שלום עולם です") { Origin = place };

        var found = Assert.Single(Typesetter.LayOut(Document([new Section(Page(200, 100), [new Paragraph([text])])]), new Inline.FakeFonts()).Diagnostics);

        Assert.Equal(("CK4008", Severity.Warning, place), (found.Code, found.Severity, found.Location));
        Assert.Contains("“שלום עולם”", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_font_has_are_not_told_twice()
    {
        Assert.Equal("CK4001", Assert.Single(LayOut(P("ש")).Diagnostics).Code);
    }
}
