using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>A QR code that no telephone reads from paper is told, whether it stands among words or alone.</summary>
public sealed class SmallSquaresTests
{
    private const int Side = 40;
    private static readonly SourceSpan Place = SourceSpan.At("t.md", 3, 1);
    private static readonly ImageResource Code = new("qr:x", "image/png", Side, Side, default) { Squares = new SquarePattern(Side, [.. new bool[Side * Side]]) };

    [Theory]
    [InlineData(9.9, true)]
    [InlineData(10.1, false)]
    public void CK4038_a_code_among_words_is_told_below_a_quarter_of_a_millimetre_a_square(double millimetres, bool told)
    {
        var width = PaperSize.Millimetres(millimetres);

        Check(told, new Paragraph([new Text("案内"), new InlineImage(Code, "案内", width, width) { Origin = Place }]));
    }

    [Theory]
    [InlineData(9.9, true)]
    [InlineData(10.1, false)]
    public void CK4038_so_is_one_that_stands_alone(double millimetres, bool told) =>
        Check(told, new Figure(Code, "案内") { Width = PaperSize.Millimetres(millimetres), Origin = Place });

    private static void Check(bool told, Block block)
    {
        var found = LayOut(Page(300, 200), block).Diagnostics;

        Assert.Equal(told ? [("CK4038", Place)] : [], found.Select(static one => (one.Code, one.Location!)));
        Assert.All(found, static one => Assert.Contains("10 mm 以上", one.Hint!.Japanese, StringComparison.Ordinal));
    }
}
