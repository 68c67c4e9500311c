using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tests.References;

/// <summary>Where links may lead, and how that is written for files that know ASCII only.</summary>
public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.jp", "https://example.jp/")]
    [InlineData("HTTP://example.jp/a b", "http://example.jp/a%20b")]
    [InlineData("https://example.jp/規程?章=第1章#附則", "https://example.jp/%E8%A6%8F%E7%A8%8B?%E7%AB%A0=%E7%AC%AC1%E7%AB%A0#%E9%99%84%E5%89%87")]
    [InlineData("https://日本語.jp/", "https://xn--wgv71a119e.jp/")]
    [InlineData("mailto:office@example.jp", "mailto:office@example.jp")]
    [InlineData("tel:+81-3-0000-0000", "tel:+81-3-0000-0000")]
    public void An_address_is_written_in_ascii(string written, string ascii) => Assert.Equal(ascii, LinkAddress.Of(written)?.Ascii);

    [Theory]
    [InlineData("")]
    [InlineData("/srv/forms/a.pdf")]
    [InlineData("規程.pdf")]
    [InlineData("forms/a.pdf")]
    [InlineData("../a.pdf")]
    [InlineData("C:\\forms\\a.pdf")]
    [InlineData("file:///srv/a.pdf")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("httpsx://example.jp/")]
    public void What_is_no_address_leads_nowhere_on_every_machine(string written) => Assert.Null(LinkAddress.Of(written));

    [Fact]
    public void A_link_without_words_shows_its_address()
    {
        var bag = new DiagnosticBag();

        var blocks = MarkdownReader.ReadBlocks("後[](https://example.jp/empty)前", MarkdownSettings.Default, bag);

        Assert.Empty(bag.ToImmutable());
        var link = Assert.Single(Assert.IsType<Paragraph>(Assert.Single(blocks)).Content.OfType<Link>());
        Assert.Equal("https://example.jp/empty", Assert.IsType<Text>(Assert.Single(link.Content)).Value);
    }

    [Fact]
    public void CK4205_a_link_without_an_address_is_told_as_that()
    {
        var bag = new DiagnosticBag();

        _ = MarkdownReader.ReadBlocks("[空]()", MarkdownSettings.Default, bag);

        Assert.StartsWith("a link has no address", Assert.Single(bag.ToImmutable()).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4205_a_link_that_leads_nowhere_is_printed_as_its_words_and_told()
    {
        var bag = new DiagnosticBag();

        var blocks = MarkdownReader.ReadBlocks("見よ[規程](forms/a.pdf)と<https://example.jp/>。", MarkdownSettings.Default, bag);

        var found = Assert.Single(bag.ToImmutable());
        Assert.Equal(("CK4205", Severity.Warning), (found.Code, found.Severity));
        Assert.Contains("forms/a.pdf", found.Message.Japanese, StringComparison.Ordinal);
        var words = Assert.IsType<Paragraph>(Assert.Single(blocks)).Content;
        Assert.Equal("規程", Assert.IsType<Text>(Assert.Single(Assert.Single(words.OfType<Span>()).Content)).Value);
        Assert.Equal("https://example.jp/", Assert.Single(words.OfType<Link>()).Target);
    }

    [Fact]
    public void A_link_is_not_made_to_what_is_no_address() => Assert.Throws<ArgumentException>(static () => new Link("/srv/a.pdf", []));
}
