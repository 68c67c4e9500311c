using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>Every form of the example facility on paper, blank and with the longest plausible values: measured in millimetres.</summary>
public sealed class FormGeometryTests : IDisposable
{
    private const double Millimetre = 72 / 25.4;
    // Millimetres at each edge that ordinary printers leave blank.
    private const double Unprintable = 5;
    private const string LongName = "サンプル・マリア・デ・ラ・コンセプシオン・エジェンプロ・ムエストラ";
    private const string Address = "東京都小笠原村父島字西町一丁目２３番４５号　グランドレジデンス小笠原セントラルパークサウス棟 1203号室";
    private readonly Terminal terminal = new(nameof(FormGeometryTests));

    public FormGeometryTests()
    {
        var example = Path.Combine(Terminal.Repository, "examples", "facility");
        foreach (var file in Directory.EnumerateFiles(example, "*.yaml"))
        {
            terminal.Write(Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    /// <summary>The forms, with the marks of their sides where they have a front and a back.</summary>
    public static TheoryData<string, bool> Forms => new()
    {
        { "staff-pledge", true },
        { "consent-home-care", true },
        { "consent-home-care-plain", true },
        { "consent-home-care-english", true },
        { "consent-home-care-large", false },
        { "consent-information-sharing", true },
        { "application-proxy", false },
        { "application-bulk", false },
        { "device-takeout-request", false },
        { "account-termination", false },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_keeps_its_margins_and_sides_and_no_text_runs_into_another(string form, bool hasSides)
    {
        Fill(form, "髙見﨑 例", "見本県見本市本町1-2-3", "みほん");
        AssertOnPaper(Pages(form), hasSides);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_longest_names_and_addresses_stand_whole_in_their_places(string form, bool hasSides)
    {
        Fill(form, LongName, Address, "さんぷる・まりあ・で・ら・こんせぷしおん・えじぇんぷろ・むえすとら");
        AssertOnPaper(Pages(form), hasSides);
        var text = string.Concat(Pages(form).SelectMany(static page => page.Texts).Select(static text => text.Text));
        Assert.Contains(LongName, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff-pledge")]
    [InlineData("consent-home-care")]
    [InlineData("consent-home-care-plain")]
    [InlineData("consent-home-care-english")]
    public void A_long_reading_goes_on_a_second_line_before_it_becomes_too_small_to_read(string form)
    {
        const string Kana = "さんぷる・まりあ・で・ら・こんせぷしおん・えじぇんぷろ・むえすとら";
        Fill(form, "見本 花子", "見本県見本市本町1-2-3", Kana);

        var parts = Pages(form).SelectMany(static page => page.Texts).Where(static text => Kana.Contains(text.Text, StringComparison.Ordinal) && text.Text.Length > 5).ToList();

        Assert.NotEmpty(parts);
        Assert.All(parts, static text => Assert.InRange(text.Size, 6.9, 12));
    }

    [Fact]
    public void Blank_forms_keep_their_margins_and_sides_and_nothing_lies_over_another_thing()
    {
        Assert.True(terminal.Run("build .") == 0, terminal.Error);
        foreach (object[] form in Forms)
        {
            AssertOnPaper(Read($"out/{form[0]}.pdf"), (bool)form[1]);
        }
    }

    [Theory]
    [InlineData("staff-pledge", 1, "氏名", 50, 190, 16)]
    [InlineData("staff-pledge", 1, "住所", 50, 190, 12)]
    [InlineData("staff-pledge", 1, "ふりがな", 50, 190, 8)]
    [InlineData("consent-home-care", 1, "氏名", 57, 190, 11)]
    [InlineData("consent-home-care", 1, "住所", 57, 190, 10)]
    [InlineData("consent-home-care", 1, "説明者", 136, 190, 8)]
    [InlineData("consent-information-sharing", 1, "管理者氏名", 64, 190, 11)]
    [InlineData("consent-information-sharing", 1, "説明者氏名", 64, 190, 11)]
    [InlineData("device-takeout-request", 0, "氏名", 118, 190, 9)]
    [InlineData("device-takeout-request", 0, "承認者", 50, 96, 10)]
    [InlineData("account-termination", 0, "届け出る人の氏名", 62, 190, 12)]
    [InlineData("account-termination", 0, "処理した人", 136, 190, 10)]
    [InlineData("application-proxy", 0, "事業所名", 62, 190, 11)]
    [InlineData("application-proxy", 0, "所在地", 62, 190, 13)]
    public void A_field_is_where_a_hand_writes_and_as_high_as_it_needs(string form, int page, string label, double left, double right, double height)
    {
        Fill(form, "見本 花子", "見本県見本市本町1-2-3", "みほん はなこ");

        var box = BoxBeside(Pages(form)[page], label);

        Assert.Equal(left, box.Left / Millimetre, 0.3);
        Assert.Equal(right, box.Right / Millimetre, 0.3);
        Assert.InRange(box.Height / Millimetre, height, height + 6);
    }

    [Fact]
    public void A_name_stands_on_one_line_where_it_need_not_become_small_and_a_number_is_never_torn()
    {
        foreach (var form in new[] { "staff-pledge", "consent-home-care", "consent-information-sharing", "application-proxy" })
        {
            Fill(form, LongName, Address, "みほん はなこ");
            Assert.Contains(Pages(form).SelectMany(static page => page.Texts), static text => text.Text == LongName && text.Size >= 8);
        }

        foreach (var form in new[] { "staff-pledge", "consent-home-care", "consent-home-care-plain", "consent-home-care-english", "consent-information-sharing" })
        {
            Fill(form, "見本 花子", Address, "みほん はなこ");
            Assert.Contains(Pages(form).SelectMany(static page => page.Texts), static text => text.Text == "S-2026-0001");
        }
    }

    [Fact]
    public void Words_of_a_long_name_are_not_torn_where_it_takes_two_lines()
    {
        foreach (var form in new[] { "application-bulk", "device-takeout-request", "consent-home-care-plain" })
        {
            Fill(form, LongName, Address, "みほん はなこ");

            var parts = Pages(form).SelectMany(static page => page.Texts).Where(static text => text.Text.Length > 2 && LongName.Contains(text.Text, StringComparison.Ordinal)).ToList();

            Assert.NotEmpty(parts);
            Assert.All(parts, static part => Assert.True(part.Text.EndsWith('・') || LongName.EndsWith(part.Text, StringComparison.Ordinal), part.Text));
        }
    }

    [Theory]
    [InlineData("見本 花子")]
    [InlineData(LongName)]
    public void Two_copies_are_parted_in_the_middle_of_the_sheet_and_each_says_which_edition_it_is(string name)
    {
        Fill("device-takeout-request", name, Address, "みほん");
        var page = Pages("device-takeout-request").Single();

        var line = Assert.Single(page.Texts, static text => text.Text == "切り取り線");
        Assert.InRange((line.Baseline - (0.35 * line.Size)) / Millimetre, (page.Height / Millimetre / 2) - 1, (page.Height / Millimetre / 2) + 1);
        var marks = page.Texts.Where(static text => text.Text.Contains("照合値", StringComparison.Ordinal)).ToList();
        Assert.Equal([true, false], marks.OrderBy(static mark => mark.Baseline).Select(mark => mark.Baseline < line.Baseline));
    }

    [Theory]
    [InlineData("葛\U000E0100城 薫")]
    [InlineData("髙橋 例")]
    [InlineData("山﨑 例")]
    [InlineData("ﾐﾎﾝ ﾊﾅｺ")]
    [InlineData(LongName)]
    public void Names_with_rare_characters_and_variants_are_printed(string name)
    {
        Fill("staff-pledge", name, Address, "かつらぎ");
        var text = string.Concat(Pages("staff-pledge").SelectMany(static page => page.Texts).Select(static text => text.Text));
        Assert.Contains(name, text, StringComparison.Ordinal);
    }

    // The fonts that come with the program lack this character; a workspace or the system may have one that has it.
    [Fact]
    public void A_name_beyond_the_basic_plane_is_printed_whole_or_named_before_printing_never_replaced()
    {
        const string Name = "\U00020BB7田 例";
        terminal.Write("staff.csv", $"氏名\n{Name}\n");

        if (terminal.Run("forms fill staff-pledge --roster staff.csv --one-file --output out/staff-pledge") == 0)
        {
            Assert.Contains(Name, string.Concat(Pages("staff-pledge").SelectMany(static page => page.Texts).Select(static text => text.Text)), StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("staff.csv:2:1: error[CK8011]", terminal.Error, StringComparison.Ordinal);
            Assert.False(terminal.Has("out/staff-pledge/staff-pledge.pdf"));
        }
    }

    public void Dispose() => terminal.Dispose();

    // A roster has only the columns that a form asks for, so that one row serves all of them.
    private void Fill(string form, string name, string address, string kana)
    {
        var place = form == "application-proxy" ? "所在地" : "住所";
        var who = form == "application-proxy" ? "事業所名" : "氏名";
        var manager = form == "application-proxy" ? "管理者氏名" : "管理者";
        terminal.Write("staff.csv", $"番号,{who},ふりがな,{place},電話番号,家族氏名,説明者,所属,職種,アカウント,メールアドレス,{manager}\n"
            + $"S-2026-0001,{name},{kana},{address},0123-456-7890,{name},髙﨑 例子,地域医療連携・入退院支援センター 医療福祉相談室,医療ソーシャルワーカー,sample.maria.de.la.concepcion@renkei,sample.maria@example.jp,{(form == "application-proxy" ? name : "管理者")}\n");
        Assert.True(terminal.Run($"forms fill {form} --roster staff.csv --one-file --output out/{form}") == 0, terminal.Error);
    }

    private ReadPage[] Pages(string form) => Read($"out/{form}/{form}.pdf");

    private ReadPage[] Read(string path) => [.. PdfReader.Read(File.ReadAllBytes(Path.Combine(terminal.Folder, path)), path).Document!.Pages];

    private static void AssertOnPaper(ReadPage[] pages, bool hasSides)
    {
        foreach (var page in pages)
        {
            var (left, right) = page.Width > page.Height ? (15, 15) : (20, 20);
            Assert.All(page.Texts.Where(static text => text.Text.Trim().Length > 0), text =>
            {
                Assert.InRange(LeftOf(text) / Millimetre, left - 0.5, (page.Width / Millimetre) - right);
                Assert.InRange(RightOf(text) / Millimetre, left, (page.Width / Millimetre) - right + 0.5);
                Assert.InRange((text.Baseline - (0.88 * text.Size)) / Millimetre, Unprintable, (page.Height / Millimetre) - Unprintable);
                Assert.InRange(text.Baseline / Millimetre, Unprintable, (page.Height / Millimetre) - Unprintable);
            });
            AssertApart(page);
            AssertLines(page, left, right);
        }

        if (hasSides)
        {
            Assert.Matches("【(表面|表面 Front|おもて)】", Words(pages[0]));
            Assert.Matches("【(裏面|裏面 Back|うら)】", Words(pages[1]));
            Assert.All(pages.Skip(2), static page => Assert.Contains("【別紙】", Words(page), StringComparison.Ordinal));
        }
    }

    // Punctuation at the edge of a line is set half as wide as its square, which is what the file knows of it, and blanks hang over it.
    private static double BlankOf(char character, string halves, double size) => character switch
    {
        '　' => size,
        '・' => size / 4,
        ' ' => size / 2,
        _ => halves.Contains(character, StringComparison.Ordinal) ? size / 2 : 0,
    };

    // The middle half of a line's height is ink of that line alone. The pale mark where a seal goes may be stamped and written over.
    private static void AssertApart(ReadPage page)
    {
        var texts = page.Texts.Where(static text => text.Text.Trim().Length > 0 && text.Text != "㊞").OrderBy(static text => text.Baseline).ToArray();
        for (var first = 0; first < texts.Length; first++)
        {
            for (var second = first + 1; second < texts.Length; second++)
            {
                var (a, b) = (texts[first], texts[second]);
                var across = Math.Min(RightOf(a), RightOf(b)) - Math.Max(LeftOf(a), LeftOf(b));
                var down = Math.Min(a.Baseline, b.Baseline) - Math.Max(a.Baseline - (0.6 * a.Size), b.Baseline - (0.6 * b.Size));
                Assert.False(across > 1 && down > 0.5, $"two texts lie over each other at {a.X / Millimetre:F1} mm, {a.Baseline / Millimetre:F1} mm: {a.Text} / {b.Text}");
            }
        }
    }

    // Lines keep the margins as text does, and none runs through the letters of a text.
    private static void AssertLines(ReadPage page, double left, double right)
    {
        Assert.All(page.Strokes, stroke =>
        {
            Assert.InRange(Math.Min(stroke.X1, stroke.X2) / Millimetre, left - 0.5, (page.Width / Millimetre) - right + 0.5);
            Assert.InRange(Math.Max(stroke.X1, stroke.X2) / Millimetre, left - 0.5, (page.Width / Millimetre) - right + 0.5);
            Assert.InRange(stroke.Y1 / Millimetre, Unprintable, (page.Height / Millimetre) - Unprintable);
            Assert.InRange(stroke.Y2 / Millimetre, Unprintable, (page.Height / Millimetre) - Unprintable);
        });
        foreach (var text in page.Texts.Where(static text => text.Text.Trim().Length > 0))
        {
            var (top, bottom) = (text.Baseline - (0.6 * text.Size), text.Baseline - (0.1 * text.Size));
            Assert.DoesNotContain(page.Strokes, stroke =>
                Math.Max(stroke.X1, stroke.X2) > LeftOf(text) + 1 && Math.Min(stroke.X1, stroke.X2) < RightOf(text) - 1
                && Math.Max(stroke.Y1, stroke.Y2) > top && Math.Min(stroke.Y1, stroke.Y2) < bottom);
        }
    }

    // The cell of a table that follows the one with a label.
    private static (double Left, double Right, double Height) BoxBeside(ReadPage page, string label)
    {
        var text = page.Texts.First(text => text.Text == label);
        var y = text.Baseline - (0.4 * text.Size);
        var upright = page.Strokes.Where(stroke => Math.Abs(stroke.X1 - stroke.X2) < 0.1 && Math.Min(stroke.Y1, stroke.Y2) < y && Math.Max(stroke.Y1, stroke.Y2) > y)
            .Select(static stroke => stroke.X1).Where(x => x > RightOf(text)).Order().ToArray();
        var level = page.Strokes.Where(stroke => Math.Abs(stroke.Y1 - stroke.Y2) < 0.1 && Math.Min(stroke.X1, stroke.X2) < upright[0] + 1 && Math.Max(stroke.X1, stroke.X2) > upright[0] + 1)
            .Select(static stroke => stroke.Y1).ToArray();
        var next = upright.First(x => x > upright[0] + 1);
        return (upright[0], next, level.Where(line => line > y).Min() - level.Where(line => line < y).Max());
    }

    private static double LeftOf(ReadText text) => text.X + BlankOf(text.Text[0], "（「『【", text.Size);

    private static double RightOf(ReadText text) => text.X + text.Width - BlankOf(text.Text[^1], "。、）」』】", text.Size);

    private static string Words(ReadPage page) => string.Concat(page.Texts.Select(static text => text.Text));
}
