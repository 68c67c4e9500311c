using System.Text;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>A file that cannot be read is refused with its reason by every command that brings something in, and the workspace stays as it was.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("encrypted")]
    [InlineData("cut-off")]
    [InlineData("unclosed-quote")]
    [InlineData("binary")]
    [InlineData("empty")]
    public void A_bad_file_changes_nothing(string kind)
    {
        using var terminal = new Terminal("bad-" + kind);
        terminal.Write("compliancekit.yaml", "kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [own]\nresponses: responses/\n");
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n      - { id: a, requirement: 責任者を置く。 }\n");
        terminal.Write("responses/own.yaml", "- item: own/a\n  status: met\n");
        File.WriteAllBytes(Path.Combine(terminal.Folder, "bad.xlsx"), Content(kind));
        var before = Files(terminal);

        foreach (var command in (string[])["import responses bad.xlsx --catalog own", "import sheet bad.xlsx", "import catalog bad.xlsx --id new", "catalog overlay own --from bad.xlsx"])
        {
            Assert.Equal(1, terminal.Run(command));
            Assert.Matches("error.CK[0-9]{4}", terminal.Error);
            Assert.Equal(before, Files(terminal));
        }
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

    private static byte[] Content(string kind) => kind switch
    {
        "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]],
        "cut-off" => [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00],
        "unclosed-quote" => Encoding.UTF8.GetBytes("番号,要求事項,回答\n1,\"責任者を置く。,はい\n"),
        "binary" => [0x00, 0x01, 0xFF, 0xFE, 0x00, 0x42],
        _ => [],
    };

    private static string Files(Terminal terminal) => string.Join('\n', Directory.GetFiles(terminal.Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(static path => $"{path} {Convert.ToHexString(File.ReadAllBytes(path))}"));
}
