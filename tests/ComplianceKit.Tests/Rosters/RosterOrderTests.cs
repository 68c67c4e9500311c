using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Rosters;

/// <summary>People come in the order in which lists of names are kept, so that a stack can be held against them.</summary>
public sealed class RosterOrderTests
{
    private static readonly FormDefinition Form = new([new FormField("reading", "ふりがな")]);

    [Theory]
    [InlineData("かわい がもう かとう イトウ さとう ざいぜん さいとう", "イトウ かとう がもう かわい ざいぜん さいとう さとう")]
    [InlineData("ﾊﾞﾊﾞ はま バーバ ばば はは", "バーバ はは ばば ﾊﾞﾊﾞ はま")]
    [InlineData("きょうと きよた きょう", "きょう きょうと きよた")]
    [InlineData("ゔぃ うえ うあ", "うあ ゔぃ うえ")]
    [InlineData("S-10 Ｓ－９ S-2 s-3", "S-2 s-3 Ｓ－９ S-10")]
    public void Names_are_in_the_order_of_kana(string names, string expected) => Assert.Equal(expected.Split(' '), Sorted(names.Split(' ')));

    [Theory]
    [InlineData("甲 甲 乙 丙", null)]
    [InlineData("甲 乙 甲", "甲")]
    public void People_of_one_value_who_do_not_stand_together_are_found(string values, string? scattered) => Assert.Equal(scattered, RosterOrder.Scattered(Read(values.Split(' ')), Form.Fields[0]));

    private static IEnumerable<string> Sorted(string[] names) =>
        RosterOrder.Sort(Read(names), Form, "reading", new DiagnosticBag()).Rows.Select(static row => (string)row.Values["reading"]!);

    private static Roster Read(string[] names)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("ふりがな\n" + string.Join('\n', names)));
        return new RosterReader(Form, new EveryGlyph(), new DiagnosticBag()).Read(stream, "staff.csv", [new CsvTableReader()], ImmutableDictionary<string, SourcedText>.Empty)!;
    }

    private sealed class EveryGlyph : IGlyphCheck
    {
        public int FirstMissing(string text) => 0;
    }
}
