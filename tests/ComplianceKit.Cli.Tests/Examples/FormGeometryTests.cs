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
        AssertOnPaper(form, hasSides);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_longest_names_and_addresses_stand_whole_in_their_places(string form, bool hasSides)
    {
        Fill(form, LongName, Address, "さんぷる・まりあ・で・ら・こんせぷしおん・えじぇんぷろ・むえすとら");
        AssertOnPaper(form, hasSides);
        var text = string.Concat(Pages(form).SelectMany(static page => page.Texts).Select(static text => text.Text));
        Assert.Contains(LongName, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("葛\U000E0100城 薫")]
    [InlineData("髙﨑 﨑子")]
    public void Names_with_rare_characters_and_variants_are_printed(string name)
    {
        Fill("staff-pledge", name, Address, "かつらぎ");
        var text = string.Concat(Pages("staff-pledge").SelectMany(static page => page.Texts).Select(static text => text.Text));
        Assert.Contains(name, text, StringComparison.Ordinal);
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

    private ReadPage[] Pages(string form) =>
        [.. PdfReader.Read(File.ReadAllBytes(Path.Combine(terminal.Folder, "out", form, $"{form}.pdf")), form).Document!.Pages];

    private void AssertOnPaper(string form, bool hasSides)
    {
        var pages = Pages(form);
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
        }

        if (hasSides)
        {
            Assert.Contains("【表面】", Words(pages[0]), StringComparison.Ordinal);
            Assert.Contains("【裏面】", Words(pages[1]), StringComparison.Ordinal);
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

    private static double LeftOf(ReadText text) => text.X + BlankOf(text.Text[0], "（「『【", text.Size);

    private static double RightOf(ReadText text) => text.X + text.Width - BlankOf(text.Text[^1], "。、）」』】", text.Size);

    private static string Words(ReadPage page) => string.Concat(page.Texts.Select(static text => text.Text));
}
