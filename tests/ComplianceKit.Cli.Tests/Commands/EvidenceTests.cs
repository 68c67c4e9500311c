using System.IO.Compression;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>What an auditor is given holds an index of its own and nothing that names what only the house may know.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void A_bundle_has_its_own_index_and_leaves_out_those_of_the_workspace()
    {
        using var terminal = Bundled("evidence-bundle");

        using (var archive = ZipFile.OpenRead(Path.Combine(terminal.Folder, "bundle.zip")))
        {
            Assert.Equal(
                ["documents/ledger.json", "documents/manifest.json", "documents/note.pdf", "index.csv", "index.pdf", "index.xlsx", "manifest.json"],
                archive.Entries.Select(static entry => entry.FullName));
        }

        Assert.Equal(ExitCode.Done, terminal.Run("verify bundle.zip"));
        Assert.Equal(ExitCode.Done, terminal.Run("verify out"));
    }

    [Fact]
    public void A_bundle_that_was_cut_off_on_its_way_is_called_so()
    {
        using var terminal = Bundled("evidence-cut-off");
        var file = Path.Combine(terminal.Folder, "bundle.zip");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^200]);

        Assert.Equal(ExitCode.Findings, terminal.Run("verify bundle.zip"));
        Assert.StartsWith("bundle.zip: error[CK9012] the ZIP file is damaged or was cut off", terminal.Error, StringComparison.Ordinal);
    }

    private static Terminal Bundled(string name)
    {
        var terminal = new Terminal(name);
        terminal.Write("organization.yaml", "name: 株式会社見本");
        terminal.Write("evidence.yaml", "- { id: policy, title: 方針, url: 'https://example.jp/policy', disclosure: public }\n");
        terminal.Write("note.md", "# 見本\n");
        terminal.Write("compliancekit.yaml", """
            kit: 1
            organization: organization.yaml
            evidence: evidence.yaml
            documents:
              - { id: note, template: document, with: { content: note.md }, formats: [pdf] }
              - { id: ours, template: evidence-index, with: { evidence: internal }, formats: [pdf] }
            """);

        Assert.Equal(ExitCode.Done, terminal.Run("build ."));
        Assert.Equal(ExitCode.Done, terminal.Run("evidence bundle ."));
        return terminal;
    }
}
