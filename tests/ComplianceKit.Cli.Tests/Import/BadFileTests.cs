using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>A file that cannot be read is refused with its reason by every command that brings something in, and the workspace stays as it was.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("password", "CK5101")]
    [InlineData("old-format", "CK5102")]
    [InlineData("cut-off", "CK5103")]
    [InlineData("truncated", "CK5103")]
    [InlineData("zip-bomb", "CK5104")]
    [InlineData("cell-too-long", "CK5104")]
    [InlineData("entities", "CK5103")]
    [InlineData("unclosed-quote", "CK8001|CK5103")]
    [InlineData("binary", "CK8001|CK5103")]
    [InlineData("empty", "CK8001|CK5103")]
    public void A_bad_file_changes_nothing(string kind, string codes)
    {
        using var terminal = Workspace("bad-" + kind);
        File.WriteAllBytes(Path.Combine(terminal.Folder, "bad.xlsx"), Content(kind));
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "back"));
        File.Copy(Path.Combine(terminal.Folder, "bad.xlsx"), Path.Combine(terminal.Folder, "back/bad.xlsx"));
        var before = Files(terminal);

        string[] commands = ["import responses bad.xlsx --catalog own", "import sheet bad.xlsx", "import sheet bad.xlsx --partial", "import catalog bad.xlsx --id new", "catalog overlay own --from bad.xlsx", "assign --gather back"];
        foreach (var command in commands)
        {
            Assert.Equal(1, terminal.Run(command));
            Assert.Matches($"error.({codes})", terminal.Error);
            Assert.Equal(before, Files(terminal));
        }
    }

    [Theory]
    [InlineData("macros", "CK5105", "置いている。")]
    [InlineData("links", "CK5106", "置いている。")]
    [InlineData("formula", "CK5107", "保存された値")]
    public void What_could_act_is_told_and_left_alone(string kind, string code, string kept)
    {
        using var terminal = Workspace("acting-" + kind);
        var answer = kind == "formula" ? "<c t=\"str\"><f>WEBSERVICE(\"https://example.jp\")</f><v>保存された値</v></c>" : RawWorkbook.Text("置いている。");
        (string, string)[] more = kind switch { "macros" => [("xl/vbaProject.bin", "x")], "links" => [("xl/externalLinks/externalLink1.xml", "<externalLink/>")], _ => [] };
        using (var workbook = RawWorkbook.Of(Table(answer), more: more))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "sheet.xlsx"), workbook.ToArray());
        }

        var before = Files(terminal);
        Assert.Equal(0, terminal.Run("import responses sheet.xlsx --catalog own -o new/answers.yaml"));

        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
        var made = File.ReadAllText(Path.Combine(terminal.Folder, "new/answers.yaml"));
        Assert.Contains(kept, made, StringComparison.Ordinal);
        Assert.DoesNotContain("example.jp", made, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(terminal.Folder, "new"), recursive: true);
        Assert.Equal(before, Files(terminal));
    }

    [Theory]
    [InlineData("macros", "CK5105")]
    [InlineData("links", "CK5106")]
    [InlineData("formula", "CK5107")]
    public void A_form_with_what_could_act_gives_back_what_was_typed(string kind, string code)
    {
        using var terminal = Form("acting-form-" + kind);
        string[] parts = kind switch { "macros" => ["xl/vbaProject.bin"], "links" => ["xl/externalLinks/externalLink1.xml"], _ => [] };
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", kind == "formula" ? "=WEBSERVICE(\"https://example.jp\")|二人置いている。" : "二人置いている。")
            .Save(Path.Combine(terminal.Folder, "back.xlsx"), parts);

        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));

        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
        Assert.Equal("- item: own/a\n  status: met\n  text: 二人置いている。\n", File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
    }

    [Fact]
    public void Two_sheets_that_claim_the_same_item_change_nothing()
    {
        using var terminal = Form("two-claims");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "一人。").Repeat("own/a", "回答", "二人。").Save(Path.Combine(terminal.Folder, "back.xlsx"));
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "back"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "一人。").Save(Path.Combine(terminal.Folder, "back/a.xlsx"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "二人。").Save(Path.Combine(terminal.Folder, "back/b.xlsx"));

        AssertRefused(terminal, "import sheet back.xlsx", "CK9207");
        AssertRefused(terminal, "assign --gather back", "CK9207");
    }

    [Fact]
    public void A_sheet_of_another_catalog_or_of_an_older_edition_changes_nothing()
    {
        using var terminal = Form("older-edition");
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "二人。").Set("own/b", "回答", "毎日。").Save(Path.Combine(terminal.Folder, "back.xlsx"));
        terminal.Write("controls/own.yaml", OwnCatalog.Replace("id: b", "id: b2", StringComparison.Ordinal));
        AssertRefused(terminal, "import sheet back.xlsx", "CK9202");

        terminal.Write("other.csv", "番号,要求事項,回答\n甲,Quite another matter.,Yes\n乙,And another one.,No\n");
        AssertRefused(terminal, "import responses other.csv --catalog own", "CK9107");
    }

    [Theory]
    [InlineData("longest")]
    [InlineData("control")]
    [InlineData("line-ends")]
    public void Texts_of_any_kind_become_answers_that_load(string kind)
    {
        using var terminal = Form("texts-" + kind);
        var (text, kept) = kind switch
        {
            "longest" => (new string('長', 32_767), new string('長', 32_767)),
            "control" => ("鳴る_x0007_。", "鳴る\uFFFD。"),
            _ => ("一行目_x000D_\n二行目_x000D_三行目", "三行目"),
        };
        using (var workbook = RawWorkbook.Of(Table(RawWorkbook.Text(text))))
        {
            File.WriteAllBytes(Path.Combine(terminal.Folder, "sheet.xlsx"), workbook.ToArray());
        }

        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", text).Save(Path.Combine(terminal.Folder, "back.xlsx"));
        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));
        var typed = File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml"));
        terminal.Write("responses/own.yaml", "[]\n");
        Assert.Equal(0, terminal.Run("import responses sheet.xlsx --catalog own"));

        Assert.All([typed, File.ReadAllText(Path.Combine(terminal.Folder, "responses/imported-own.yaml"))], made =>
        {
            Assert.Contains(kept, made, StringComparison.Ordinal);
            Assert.DoesNotContain(made, static character => char.IsControl(character) && character != '\n');
        });
        Assert.Contains("0 errors", Errors(terminal), StringComparison.Ordinal);
        terminal.Write("responses/imported-own.yaml", "[]\n");
        terminal.Write("responses/own.yaml", typed);
        Assert.Contains("0 errors", Errors(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_of_an_answer_that_has_changed_is_told()
    {
        using var terminal = new Terminal("reviewed-before");
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [xlsx], with: { catalog: own } }\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n      - { id: b, requirement: 記録する。 }\n");
        terminal.Write("responses/own.yaml", "- item: own/a\n  status: met\n  text: 置いている。\n  reviewed: 2026-04-01\n- item: own/b\n  status: met\n  text: している。\n  reviewed: 2026-04-01\n");
        Assert.Equal(0, terminal.Run("build"));
        SavedAgain.Of(Path.Combine(terminal.Folder, "out/sheet.xlsx")).Set("own/a", "回答", "二人置いている。").Set("own/b", "備考", "見た。").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));

        Assert.Contains("CK9210", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("the answer to `own/a` changes, and its `reviewed: 2026-04-01` stays", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("`own/b`", terminal.Error, StringComparison.Ordinal);
    }

    private const string OwnCatalog = "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n      - { id: b, requirement: 記録する。 }\n";

    private static Terminal Workspace(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\ndocuments:\n  - { id: sheet, template: conformance-sheet, formats: [xlsx], with: { catalog: own } }\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("controls/own.yaml", OwnCatalog);
        terminal.Write("responses/own.yaml", "[]\n");
        return terminal;
    }

    // With a form that has been built.
    private static Terminal Form(string name)
    {
        var terminal = Workspace(name);
        terminal.Write("responses/own.yaml", "- item: own/a\n  status: met\n  text: 置いている。\n");
        Assert.Equal(0, terminal.Run("build"));
        return terminal;
    }

    private static string Table(string answer) => RawWorkbook.Row(1, RawWorkbook.Text("番号"), RawWorkbook.Text("要求事項"), RawWorkbook.Text("回答"))
        + RawWorkbook.Row(2, RawWorkbook.Text("1"), RawWorkbook.Text("責任者を置くこと。"), answer);

    private static void AssertRefused(Terminal terminal, string command, string code)
    {
        var before = Files(terminal);
        Assert.Equal(1, terminal.Run(command));
        Assert.Contains(code, terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files(terminal));
    }

    private static string Errors(Terminal terminal)
    {
        _ = terminal.Run("check");
        return terminal.Error;
    }

    private static byte[] Content(string kind) => kind switch
    {
        "password" => [.. Compound, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]],
        "old-format" => [.. Compound, .. new byte[1024]],
        "cut-off" => [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00],
        "truncated" => Whole(Table(RawWorkbook.Text("はい")))[..^200],
        "zip-bomb" => Whole(Table(RawWorkbook.Text("はい")) + new string(' ', 20 << 20)),
        "cell-too-long" => Whole(Table(RawWorkbook.Text(new string('長', 32_768)))),
        "entities" => Whole("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + Table("&a;")),
        "unclosed-quote" => Encoding.UTF8.GetBytes("番号,要求事項,回答\n1,\"責任者を置く。,はい\n"),
        "binary" => [0x00, 0x01, 0xFF, 0xFE, 0x00, 0x42],
        _ => [],
    };

    private static byte[] Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static byte[] Whole(string rows)
    {
        using var workbook = RawWorkbook.Of(rows);
        return workbook.ToArray();
    }

    private static string Files(Terminal terminal) => string.Join('\n', Directory.GetFiles(terminal.Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(static path => $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
}
