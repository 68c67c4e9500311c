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
    public void A_file_that_was_written_as_on_Windows_is_in_the_bundle_as_verify_looks_for_it()
    {
        using var terminal = Bundled("evidence-windows", "papers/a.pdf", @"papers\a.pdf");

        Assert.Equal(ExitCode.Done, terminal.Run("verify bundle.zip"));
        Assert.Equal(ExitCode.Done, terminal.Run("evidence lock ."));
        Assert.Contains(" papers/a.pdf\n", File.ReadAllText(Path.Combine(terminal.Folder, "evidence.lock")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_reads_findings_gets_an_empty_list_of_a_lock()
    {
        using var terminal = Bundled("evidence-lock-json");

        Assert.Equal(ExitCode.Done, terminal.Run("evidence lock . --format json"));
        Assert.Equal("[]\n", terminal.Output);
        Assert.StartsWith("recorded 0 files", terminal.Error, StringComparison.Ordinal);
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

    [Fact]
    public void A_bundle_that_was_unpacked_and_packed_again_is_still_the_same()
    {
        using var terminal = Bundled("evidence-packed-again", "がいよう.pdf");
        using (var bundle = ZipFile.OpenRead(Path.Combine(terminal.Folder, "bundle.zip")))
        using (var again = ZipFile.Open(Path.Combine(terminal.Folder, "again.zip"), ZipArchiveMode.Create))
        {
            _ = again.CreateEntry("documents/");
            _ = again.CreateEntry("evidence/");
            foreach (var entry in bundle.Entries)
            {
                using var source = entry.Open();
                using var target = again.CreateEntry(entry.FullName.Replace("が", "か\u3099", StringComparison.Ordinal)).Open();
                source.CopyTo(target);
            }
        }

        Assert.Equal(ExitCode.Done, terminal.Run("verify again.zip"));
        Assert.Empty(terminal.Error);
    }

    [Fact]
    public void A_name_in_another_form_beside_the_one_of_the_manifest_is_an_added_file()
    {
        using var terminal = Bundled("evidence-two-forms", "がいよう.pdf");
        using (var bundle = ZipFile.Open(Path.Combine(terminal.Folder, "bundle.zip"), ZipArchiveMode.Update))
        {
            using var target = bundle.CreateEntry("evidence/file/か\u3099いよう.pdf").Open();
            target.Write("other"u8);
        }

        Assert.Equal(ExitCode.Findings, terminal.Run("verify bundle.zip"));
        Assert.Equal(1, terminal.Error.Split("error[").Length - 1);
    }

    [Theory]
    [InlineData("evidence.yaml")]
    [InlineData("other.zip")]
    [InlineData("papers")]
    public void A_bundle_is_not_written_over_a_file_that_is_none(string taken)
    {
        using var terminal = Bundled($"evidence-taken-{taken}");
        terminal.Write("papers/a.txt", "文");
        using (var other = ZipFile.Open(Path.Combine(terminal.Folder, "other.zip"), ZipArchiveMode.Create))
        {
            other.CreateEntry("a.txt").Open().Dispose();
        }

        var before = File.Exists(Path.Combine(terminal.Folder, taken)) ? File.ReadAllBytes(Path.Combine(terminal.Folder, taken)) : [];

        Assert.Equal(ExitCode.CannotReadOrWrite, terminal.Run($"evidence bundle . -o {taken}"));
        Assert.Contains($"{taken} exists and is no bundle", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(Path.Combine(terminal.Folder, taken)) ? File.ReadAllBytes(Path.Combine(terminal.Folder, taken)) : []);
    }

    [Fact]
    public void A_bundle_takes_the_place_of_an_earlier_one()
    {
        using var terminal = Bundled("evidence-again");

        Assert.Equal(ExitCode.Done, terminal.Run("evidence bundle ."));
    }

    [Theory]
    [InlineData("evidence bundle . --public", "`scan` (脆弱性診断)")]
    [InlineData("evidence bundle .", null)]
    public void Evidence_that_stays_out_of_a_bundle_though_documents_may_name_it_is_told(string command, string? expected)
    {
        using var terminal = new Terminal(nameof(Evidence_that_stays_out_of_a_bundle_though_documents_may_name_it_is_told));
        terminal.Write("organization.yaml", "name: 株式会社見本");
        terminal.Write("evidence.yaml", "- { id: policy, title: 方針, url: 'https://example.jp/', disclosure: public }\n- { id: scan, title: 脆弱性診断, url: 'https://example.jp/scan', disclosure: individual }\n- { id: spare, title: 予備, url: 'https://example.jp/spare', disclosure: internal }\n");
        terminal.Write("answers.yaml", "- { item: mic-meti-2.0/4.1.a.04, status: met, text: 定めている, evidence: [policy, scan] }\n");
        terminal.Write("compliancekit.yaml", """
            kit: 1
            organization: organization.yaml
            catalogs: [mic-meti-2.0]
            responses: answers.yaml
            evidence: evidence.yaml
            documents:
              - { id: sheet, template: conformance-sheet, formats: [xlsx], with: { catalog: mic-meti-2.0 } }
            """);

        Assert.Equal(ExitCode.Done, terminal.Run(command));

        Assert.Equal(expected is not null, terminal.Error.Contains("CK9017", StringComparison.Ordinal));
        Assert.Equal(expected is not null, terminal.Error.Contains("evidence.yaml:2:9: warning[CK9017] 1 piece of evidence that the bundle leaves out is named", StringComparison.Ordinal));
        Assert.Contains(expected ?? string.Empty, terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("spare", terminal.Error.Split("CK9005")[0], StringComparison.Ordinal);
    }

    private static Terminal Bundled(string name, string? file = null, string? written = null)
    {
        var terminal = new Terminal(name);
        terminal.Write("organization.yaml", "name: 株式会社見本");
        terminal.Write("evidence.yaml", "- { id: policy, title: 方針, url: 'https://example.jp/policy', disclosure: public }\n");
        if (file is not null)
        {
            terminal.Write(file, "the content of a file");
            terminal.Write("evidence.yaml", $"- {{ id: file, title: 概要, file: {written ?? file}, disclosure: public }}\n");
        }

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
