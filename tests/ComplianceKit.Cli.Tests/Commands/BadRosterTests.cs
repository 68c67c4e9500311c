using System.IO.Compression;
using System.Text;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Files that are no rosters, whatever they are called: a clear finding, nothing of what stands in them, nothing written.</summary>
public sealed class BadRosterTests : IDisposable
{
    private readonly Terminal terminal = FormsTests.WithPledge("bad-roster");

    /// <summary>Names of files with what they hold, and the finding.</summary>
    public static TheoryData<string, string, string> Files => new()
    {
        { "picture.csv", "png", "CK8001" },
        { "archive.csv", "zip", "CK5102" },
        { "noise.csv", "noise", "CK8001" },
        { "empty.csv", "empty", "CK8013" },
        { "text.csv", "text", "CK8013" },
        { "text.xlsx", "text", "CK8001" },
        { "zero.xlsx", "empty", "CK8001" },
        { "noise.xlsx", "noise", "CK8001" },
        { "table.xlsx", "csv", "" },
        { "old.xlsx", "old", "CK5102" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_file_holds_counts_and_not_its_name(string file, string kind, string code)
    {
        File.WriteAllBytes(Path.Combine(terminal.Folder, file), ContentOf(kind));

        var end = terminal.Run($"forms fill pledge --roster {file}");

        if (code.Length == 0)
        {
            Assert.Equal(0, end);
            return;
        }

        Assert.Equal(1, end);
        Assert.Contains($"{file}{(file == "text.csv" ? ":1:1" : string.Empty)}: error[{code}]", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ひみつ", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out/forms")));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_at_its_row()
    {
        terminal.Write("staff.csv", "氏名,入職日\n見本 一,2024-04-01\n\"見本 二,2024-04-01\n見本 三,2024-04-01\n");

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.csv"));

        Assert.Contains("staff.csv:3:1: error[CK8001] row 3: a quotation mark is never closed", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("close it in that row", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("shift_jis", "Shift_JIS")]
    public void A_file_in_another_encoding_than_was_asked_for_is_told_as_that(string asked, string name)
    {
        var text = asked == "utf-8" ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("氏名\n見本\n") : [.. "氏名\n"u8, 0, 0x0A];
        File.WriteAllBytes(Path.Combine(terminal.Folder, "staff.csv"), text);

        Assert.Equal(1, terminal.Run($"forms fill pledge --roster staff.csv --encoding {asked}"));

        Assert.Contains($"the file is no text in {name}, the encoding that was asked for", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("leave `--encoding` away", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_a_worksheet_has_are_named_as_such()
    {
        using (var writer = new StreamWriter(Path.Combine(terminal.Folder, "staff.csv")))
        {
            writer.NewLine = "\n";
            writer.WriteLine("氏名");
            for (var row = 2; row <= 1_048_577; row++)
            {
                writer.WriteLine('a');
            }
        }

        Assert.Equal(1, terminal.Run("forms check pledge --roster staff.csv"));
        Assert.Contains("staff.csv: error[CK8013] the table has more than 1048576 rows", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", terminal.Error, StringComparison.Ordinal);
    }

    public void Dispose() => terminal.Dispose();

    private static byte[] ContentOf(string kind) => kind switch
    {
        "png" => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1],
        "zip" => Zip(),
        "noise" => Noise(),
        "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "text" => Encoding.UTF8.GetBytes("ひみつの手紙です。\n宛名は書いていません。\n"),
        "csv" => Encoding.UTF8.GetBytes("氏名\n見本 花子\n"),
        _ => [],
    };

    // Every byte, zero among them, in an order that means nothing.
    private static byte[] Noise() => [0, .. Enumerable.Range(0, 5000).Select(static index => unchecked((byte)((index * index * 31) + (index >> 3))))];

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("ひみつ.txt").Open();
            entry.Write("ひみつ"u8);
        }

        return stream.ToArray();
    }
}
