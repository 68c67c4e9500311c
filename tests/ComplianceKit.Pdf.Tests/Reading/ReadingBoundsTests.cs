using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Pdf.Tests.Reading;

/// <summary>Small files that ask for more work than any computer can do.</summary>
public sealed class ReadingBoundsTests
{
    private const string OnePage = "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>";
    private const string Page = "<</Type/Page/Parent 2 0 R>>";

    [Fact]
    public void Elements_that_share_their_kids_do_not_double_without_end()
    {
        var levels = Doubling(first: 4, depth: 180, level => $"[<</S/P/K {level} 0 R>> <</S/P/K {level} 0 R>>]");

        IsUnreadable(["<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K 4 0 R>>>>", OnePage, Page, .. levels]);
    }

    [Fact]
    public void Pages_that_share_their_kids_do_not_double_without_end()
    {
        var levels = Doubling(first: 4, depth: 60, level => $"[<</Kids {level} 0 R>> <</Kids {level} 0 R>>]");

        IsUnreadable(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids 4 0 R>>", Page, .. levels]);
    }

    [Fact]
    public void Numbers_that_share_their_kids_do_not_double_without_end()
    {
        var levels = Doubling(first: 4, depth: 30, level => $"[<</Kids {level} 0 R>> <</Kids {level} 0 R>>]");

        IsUnreadable(["<</Type/Catalog/Pages 2 0 R/PageLabels<</Kids 4 0 R>>>>", OnePage, Page, .. levels]);
    }

    [Fact]
    public void Contents_that_many_pages_share_are_not_read_without_end()
    {
        // Each reading is told to be too much from some page on; none of them takes long.
        var page = "<</Type/Page/Contents 4 0 R>>";
        var read = Read("<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{Repeat(page, 2_000)}]>>", Page, PlainFiles.Stream(Repeat("%", 1_000_000)));

        Assert.Equal(2_000, read.Document!.Pages.Length);
        Assert.Contains(read.Diagnostics, static found => found.Code == "CK4203");
    }

    [Fact]
    public void A_font_does_not_give_its_codes_characters_without_end()
    {
        var map = PlainFiles.Stream("beginbfrange " + Repeat("<0000><FFFF><0041>", 10_000) + " endbfrange");

        IsDamagedPage("<</Type/Font/Subtype/Type0/BaseFont/F/ToUnicode 6 0 R>>", map);
    }

    [Fact]
    public void A_font_does_not_give_its_codes_widths_without_end() => IsDamagedPage($"<</Type/Font/Subtype/Type0/BaseFont/F/DescendantFonts[<</W[{Repeat("0 65535 1 ", 10_000)}]>>]>>");

    [Fact]
    public void Marked_content_that_is_never_closed_does_not_slow_down_what_it_holds()
    {
        // Half a million marks below half a million glyphs.
        var file = PlainFiles.Of($"/F 12 Tf {Repeat("/P BMC ", 500_000)} BT (A) Tj {Repeat("(A) Tj ", 500_000)} ET");

        var read = PdfReader.Read(Encoding.Latin1.GetBytes(file), "marks.pdf");

        Assert.Equal(500_001, read.Document!.Pages[0].Texts.Sum(static text => text.Text.Length));
    }

    [Fact]
    public void Words_said_instead_of_nothing_are_not_said_without_end()
    {
        var content = PlainFiles.Stream(Repeat("/Span/W BDC EMC ", 100_000));
        var words = $"<</ActualText({new string('a', 100_000)})>>";

        var read = Read("<</Type/Catalog/Pages 2 0 R>>", OnePage, "<</Type/Page/Contents 4 0 R/Resources<</Properties<</W 5 0 R>>>>>>", content, words);

        Assert.Equal("CK4203", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_cell_that_says_it_covers_more_than_its_table_has_covers_itself()
    {
        var cell = "<</S/TD/A<</O/Table/ColSpan 9999/RowSpan 9999>>>>";
        var rows = Repeat($"<</S/TR/K[{Repeat(cell, 5)}]>>", 3_000);

        var read = Read($"<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K<</S/Document/K<</S/Table/K[{rows}]>>>>>>>>", OnePage, Page);

        Assert.Contains("表 3000 行 ", Transcript.Of(read.Document!, Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_headers_alone_does_not_tell_all_of_them_for_each()
    {
        var read = Read($"<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K<</S/Document/K<</S/Table/K<</S/TR/K[{Repeat("<</S/TH/A<</O/Table/Scope/Row>>>>", 50_000)}]>>>>>>>>>>", OnePage, Page);

        Assert.Contains("表 1 行 50000 列", Transcript.Of(read.Document!, Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_is_damaged_is_damaged_for_everybody_who_asks()
    {
        // Two pages name the same font, whose dictionary ends in the middle.
        var page = "<</Type/Page/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>>";

        var read = Read("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", page, page, PlainFiles.Stream("/F 12 Tf"), "<</Font 1 2 3>>");

        Assert.Equal(2, read.Diagnostics.Length);
        Assert.All(read.Diagnostics, static found => Assert.Matches("a key is missing at byte [0-9]+", found.Message.English));
        Assert.All(read.Diagnostics, static found => Assert.Contains("バイト目に項目名がありません", found.Message.Japanese, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_length_is_told_as_what_it_is()
    {
        var read = Read("<</Type/Catalog/Pages 2 0 R>>", OnePage, "<</Type/Page/Contents 4 0 R>>", "<</Length 99999>>stream\nq\nendstream");

        Assert.Contains("the length of object 4 is wrong", Assert.Single(read.Diagnostics).Message.English, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    // Objects of which each names the next one twice.
    private static IEnumerable<string> Doubling(int first, int depth, Func<int, string> level) =>
        Enumerable.Range(first + 1, depth).Select(level).Append("[]");

    private static ReadResult Read(params string[] objects) => PdfReader.Read(Encoding.Latin1.GetBytes(PlainFiles.OfObjects(objects)), "small.pdf");

    private static void IsUnreadable(string[] objects)
    {
        var read = Read(objects);

        Assert.Null(read.Document);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal("CK4201", found.Code);
        Assert.Contains("again and again", found.Message.English, StringComparison.Ordinal);
    }

    private static void IsDamagedPage(params string[] font)
    {
        var read = Read(["<</Type/Catalog/Pages 2 0 R>>", OnePage, "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", PlainFiles.Stream("/F 12 Tf"), .. font]);

        var found = Assert.Single(read.Diagnostics);
        Assert.Equal("CK4203", found.Code);
        Assert.Contains("again and again", found.Message.English, StringComparison.Ordinal);
    }
}
