using ComplianceKit.Builds;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;
using ComplianceKit.Pdf;
using ComplianceKit.Xlsx;

namespace ComplianceKit.Cli.Tests;

/// <summary>What is thrown away must be made all the same: a rehearsal that stops at a fault would warm nothing.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void The_rehearsal_goes_through_every_writer_without_a_fault()
    {
        var fonts = DirectoryFontBook.Create(Path.Combine(AppContext.BaseDirectory, "fonts"), [], searchSystem: false);

        Assert.Empty(new Rehearsal().Run([new PdfWriter(fonts), new XlsxWriter(fonts)]));
    }

    [Fact]
    public void What_is_read_to_warm_up_is_read_whole() => Assert.Empty(ReadingRehearsal.Run());
}
