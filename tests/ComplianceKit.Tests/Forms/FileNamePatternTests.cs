using System.Collections.Immutable;
using ComplianceKit.Forms;

namespace ComplianceKit.Tests.Forms;

/// <summary>Names of files that every system can hold.</summary>
public sealed class FileNamePatternTests
{
    private static readonly FormDefinition Form = new([new FormField("name", "氏名")]);

    [Theory]
    [InlineData("{document}-{number}", "見本", "pledge-0007")]
    [InlineData("{row}_{name}", "見本 花子", "8_見本 花子")]
    [InlineData("{name}", "a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j")]
    [InlineData("{name}", "con", "_con")]
    [InlineData("{name}", "Lpt1.x", "_Lpt1.x")]
    [InlineData("{name}", "終わり. . ", "終わり")]
    [InlineData("{name}", "..", "_")]
    [InlineData("{name}", "\t", "_")]
    [InlineData("../{name}", "見本", "_.._見本")]
    public void Names_are_safe_on_Windows(string pattern, string name, string expected) =>
        Assert.Equal(expected, new FileNamePattern(pattern, "pledge", Form).NameOf(Row(7, name), 1000));

    [Fact]
    public void A_name_is_never_cut_within_a_character()
    {
        var name = new FileNamePattern("{name}", "pledge", Form).NameOf(Row(1, new string('a', 199) + "𠮷"), 1);

        Assert.Equal(new string('a', 199), name);
    }

    [Fact]
    public void A_name_of_many_bytes_leaves_room_for_the_mark_of_an_unfinished_file()
    {
        var name = new FileNamePattern("{name}", "pledge", Form).NameOf(Row(1, string.Concat(Enumerable.Repeat("𠮷", 100))), 1);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount($"{name}.pdf.99999.unfinished"), 200, 255);
        Assert.False(char.IsHighSurrogate(name[^1]));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_the_same_file()
    {
        var found = new FileNamePattern("{name}", "pledge", Form).Check([Row(1, "Mihon"), Row(2, "mihon")], "staff.csv", 2).ToList();

        Assert.Equal("CK8015", Assert.Single(found).Code);
        Assert.Equal(3, found[0].Location!.Start.Line);
    }

    [Theory]
    [InlineData("{department}")]
    [InlineData("{苗字}")]
    public void A_word_that_the_form_does_not_know_is_named(string pattern)
    {
        var found = Assert.Single(new FileNamePattern(pattern, "pledge", Form).Check([Row(1, "Mihon"), Row(2, "Mihon")], "staff.csv", 2));

        Assert.Equal("CK8015", found.Code);
        Assert.Contains(pattern, found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/1", 10, 0, 10)]
    [InlineData("2/3", 10, 3, 6)]
    [InlineData("3/3", 10, 6, 10)]
    public void Shards_divide_a_roster_without_gap_or_overlap(string text, int length, int first, int end)
    {
        var range = Shard.Parse(text)!.Value.RangeIn(length);

        Assert.Equal((first, end), (range.Start.Value, range.End.Value));
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("-1/2")]
    public void A_shard_that_cannot_be_is_refused(string text) => Assert.Null(Shard.Parse(text));

    private static FormRow Row(int number, string name) => new(number, ImmutableDictionary<string, object?>.Empty.Add("name", name)) { Line = number + 1 };
}
