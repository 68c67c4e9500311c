using System.Text;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Text strings of a file (PDF 32000-1 §7.9.2.2).</summary>
public sealed class ByteTextTests
{
    [Fact]
    public void A_text_that_is_too_long_is_not_cut_inside_a_character()
    {
        var written = Encoding.ASCII.GetString(new ByteText().Text(string.Concat(Enumerable.Repeat("\U00020BB7", 20_000)).Insert(0, "x")).Written);

        Assert.EndsWith("D842DFB7>", written, StringComparison.Ordinal);
    }
}
