using System.Collections.Immutable;
using ComplianceKit.Builds;
using ComplianceKit.Builds.Bundles;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Responses;

namespace ComplianceKit.Tests.Evidence;

/// <summary>Answers rest on evidence that is there, unchanged, valid and used; what is given to an auditor cannot be altered unnoticed.</summary>
public sealed class ProofTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_file_that_changed_after_it_was_locked_is_an_error()
    {
        using var scratch = Workspace();
        Assert.Contains("CK9002", Codes(scratch));

        Assert.Equal((2, 2), Lock(scratch));
        Assert.DoesNotContain("CK9002", Codes(scratch));

        scratch.Write("evidence/policy.md", "別の方針");
        Assert.Contains("CK9001", Codes(scratch));
        Assert.Equal((2, 1), Lock(scratch));
        Assert.DoesNotContain("CK9001", Codes(scratch));
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_an_error_with_its_line()
    {
        using var scratch = Workspace();
        _ = Lock(scratch);
        scratch.Write("evidence.lock", "# compliancekit evidence lock\nzz 1 evidence/policy.md\n");

        Assert.Contains("CK9003 evidence.lock:2", Scratch.Places(Check(scratch)));
    }

    [Fact]
    public void A_lock_reads_back_as_it_was_written()
    {
        var written = EvidenceLock.Parse($"# x\n{new string('a', 64)} 12 evidence/名 前.md\n", out var bad);

        Assert.Equal(0, bad);
        Assert.Equal(new LockedFile(new string('a', 64), 12), written.Files["evidence/名 前.md"]);
        Assert.Equal(written.Files, EvidenceLock.Parse(written.ToText(), out _).Files);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Evidence_that_ends_soon_is_told_as_early_as_the_workspace_asks(int days, bool told)
    {
        using var scratch = Workspace($"checks: {{ expires-within: {days} }}\n");

        Assert.Equal(told, Codes(scratch).Contains("CK9004"));
    }

    [Fact]
    public void Unused_evidence_answers_without_any_and_answers_not_reviewed_are_told()
    {
        using var scratch = Workspace("checks: { reviewed-within: 365 }\n");

        var found = Check(scratch);

        Assert.Contains("`secret`", Assert.Single(found, static d => d.Code == "CK9005").Message.English, StringComparison.Ordinal);
        Assert.StartsWith("1 answer to own says that an item is met", Assert.Single(found, static d => d.Code == "CK9006").Message.English, StringComparison.Ordinal);
        Assert.Contains("the first is own/b", Assert.Single(found, static d => d.Code == "CK9007").Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20", 1)]
    [InlineData("2026-11-21", 0)]
    public void CK9015_a_plan_whose_day_has_passed_is_told(string day, int expected)
    {
        using var scratch = Workspace();
        scratch.Write("responses.yaml", $"- {{ item: own/a, status: planned, planned: {day}, text: 導入します。 }}\n- {{ item: own/b, status: met, text: 済み }}\n");

        var found = Check(scratch).Where(static d => d.Code == "CK9015").ToList();

        Assert.Equal(expected, found.Count);
        Assert.All(found, static one => Assert.Equal("own の回答のうち 1 件が、予定の日付（planned）を過ぎています（最初は own/a の 2026-11-20）", one.Message.Japanese));
    }

    [Fact]
    public void CK2025_a_review_on_a_day_that_has_not_come_is_told_once_a_file()
    {
        using var scratch = Workspace();
        scratch.Write("responses.yaml", "- { item: own/a, status: met, text: 済み, reviewed: 2026-11-22 }\n- { item: own/b, status: met, text: 済み, reviewed: 2035-01-01 }\n");

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2025");

        Assert.Equal("2 answers say `reviewed` with a day that has not come yet; the first is own/a (2026-11-22)", found.Message.English);
        Assert.Equal(["CK2025 responses.yaml:1"], Scratch.Places([found]));
    }

    [Theory]
    [InlineData("expires-within")]
    [InlineData("reviewed-within")]
    public void CK2026_days_are_no_less_than_none(string key)
    {
        using var scratch = Workspace($"checks: {{ {key}: -5 }}\n");

        var found = Assert.Single(scratch.Load().Diagnostics, static d => d.Code == "CK2026");

        Assert.Equal($"「{key}」に -5 日は使えません", found.Message.Japanese);
    }

    [Fact]
    public void Evidence_that_nobody_uses_is_one_finding_however_much_there_is()
    {
        using var scratch = Workspace();
        scratch.Write("evidence.yaml", "- { id: z, title: 先頭 }\n- { id: policy, title: 方針 }\n- { id: a, title: 次 }\n- { id: b, title: その次 }\n");

        var found = Assert.Single(Check(scratch), static d => d.Code == "CK9005");

        Assert.Equal("3 pieces of evidence are named by no answer; the first is `z`", found.Message.English);
        Assert.Equal("どの回答にも挙げられていない証跡が 3 件あります（最初は `z`）", found.Message.Japanese);
        Assert.Equal(["CK9005 evidence.yaml:1"], Scratch.Places([found]));
    }

    [Theory]
    [InlineData("evidence/secret.md", "internal", false)]
    [InlineData("evidence/secret.md", "public", true)]
    [InlineData("./evidence//secret.md", "individual", true)]
    [InlineData("evidence/policy.md", "individual", false)]
    public void CK2030_a_file_that_one_entry_keeps_inside_is_not_given_away_by_another(string file, string disclosure, bool refused)
    {
        using var scratch = Workspace();
        var register = File.ReadAllText(Path.Combine(scratch.Folder, "evidence.yaml"));
        scratch.Write("evidence.yaml", $"{register}\n- {{ id: again, title: 再掲, file: {file}, disclosure: {disclosure} }}\n");

        var found = scratch.Load().Diagnostics.Where(static d => d.Code == "CK2030").ToList();

        Assert.Equal(refused ? ["CK2030 evidence.yaml:3"] : [], Scratch.Places([.. found]));
        Assert.All(found, one => Assert.Contains($"証跡「again」（{(disclosure == "public" ? "公開" : "個別開示")}）は、「secret」（社内）と同じファイルです", one.Message.Japanese, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bundle_holds_what_may_be_shown_and_has_the_same_bytes_again()
    {
        using var scratch = Workspace();

        var files = Bundle(scratch, Disclosure.Individual);

        Assert.Equal(["documents/a.pdf", "evidence/policy/policy.md", "index.csv", "index.pdf", "manifest.json"], files.Select(static file => file.Name));
        Assert.Equal(EvidenceBundle.Zip(files), EvidenceBundle.Zip(Bundle(scratch, Disclosure.Individual)));
        Assert.DoesNotContain(Bundle(scratch, Disclosure.Public), static file => file.Name.StartsWith("evidence/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_was_written_as_on_Windows_is_the_same_path()
    {
        using var scratch = Workspace();
        _ = Lock(scratch);
        var register = File.ReadAllText(Path.Combine(scratch.Folder, "evidence.yaml"));
        scratch.Write("evidence.yaml", register.Replace("evidence/policy.md", "evidence\\policy.md", StringComparison.Ordinal));

        var files = Bundle(scratch, Disclosure.Individual);

        Assert.Contains("evidence/policy/policy.md", files.Select(static file => file.Name));
        Assert.Empty(Verify(scratch, files).Diagnostics);
        Assert.DoesNotContain("CK9002", Codes(scratch));
        var record = File.ReadAllText(Path.Combine(scratch.Folder, EvidenceLock.FileName));
        scratch.Write(EvidenceLock.FileName, record.Replace('/', '\\'));
        Assert.DoesNotContain("CK9002", Codes(scratch));
        _ = Lock(scratch);
        Assert.Equal(record, File.ReadAllText(Path.Combine(scratch.Folder, EvidenceLock.FileName)));
    }

    [Fact]
    public void Whatever_is_altered_in_a_bundle_is_found()
    {
        using var scratch = Workspace();
        var files = Bundle(scratch, Disclosure.Individual);
        Assert.Empty(Verify(scratch, files).Diagnostics);
        Assert.Equal(4, Verify(scratch, files).Files);

        var altered = files.Select(static file => file.Name == "documents/a.pdf" ? file with { Content = "%PDF-2"u8.ToArray() } : file);
        Assert.Equal(["CK9008 documents/a.pdf"], Scratch.Places(Verify(scratch, altered).Diagnostics));
        Assert.Equal(["CK9009 index.csv"], Scratch.Places(Verify(scratch, files.Where(static file => file.Name != "index.csv")).Diagnostics));
        Assert.Equal(["CK9010 x.txt"], Scratch.Places(Verify(scratch, files.Append(new OutputFile("x.txt", "x"u8.ToArray(), 0))).Diagnostics));
        Assert.Equal(["CK9008 index.csv"], Scratch.Places(Verify(scratch, files.Append(files[2])).Diagnostics));
        Assert.Equal(["CK9011 bundle.zip"], Scratch.Places(Verify(scratch, files.Take(2)).Diagnostics));
        Assert.Equal(["CK9011 bundle.zip"], Scratch.Places(Verify(scratch, [new OutputFile("manifest.json", "{\"outputs\":{\"\\ud800\":\"x\"}}"u8.ToArray(), 0)]).Diagnostics));
        var commented = EvidenceBundle.Zip(files);
        commented[^2] = 1;
        File.WriteAllBytes(Path.Combine(scratch.Folder, "bundle.zip"), [.. commented, 0]);
        Assert.Equal(["CK9016 bundle.zip"], Scratch.Places(Verification.Run(Path.Combine(scratch.Folder, "bundle.zip")).Diagnostics));
        scratch.Write("bundle.zip", "no archive");
        Assert.Equal(["CK9011 bundle.zip"], Scratch.Places(Verification.Run(Path.Combine(scratch.Folder, "bundle.zip")).Diagnostics));
        scratch.Write("bundle.zip", "PK\u0003\u0004 cut off");
        Assert.Equal(["CK9012 bundle.zip"], Scratch.Places(Verification.Run(Path.Combine(scratch.Folder, "bundle.zip")).Diagnostics));
    }

    [Fact]
    public void Filled_forms_below_a_build_are_told_once_and_by_nobodys_name()
    {
        using var scratch = Workspace();
        scratch.Write("out/a.md", "甲");
        scratch.Write("out/manifest.json", $$"""{ "outputs": { "a.md": "{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("甲"u8))}}" } }""");
        scratch.Write("out/forms/pledge/forms-fill.json", "{}");
        scratch.Write("out/forms/pledge/見本 花子.pdf", "%PDF");

        var found = Assert.Single(Verification.Run(Path.Combine(scratch.Folder, "out")).Diagnostics);

        Assert.Equal(("CK9014", Severity.Warning), (found.Code, found.Severity));
        Assert.DoesNotContain("花子", found.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_much_to_be_compared_is_told_as_such()
    {
        using var scratch = Workspace();
        var path = Path.Combine(scratch.Folder, "bundle.zip");
        using (var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create))
        {
            for (var entry = 0; entry <= 100_000; entry++)
            {
                archive.CreateEntry($"{entry}");
            }
        }

        Assert.Equal(["CK9013 bundle.zip"], Scratch.Places(Verification.Run(path).Diagnostics));
    }

    private static VerificationResult Verify(Scratch scratch, IEnumerable<OutputFile> files)
    {
        var path = Path.Combine(scratch.Folder, "bundle.zip");
        File.WriteAllBytes(path, EvidenceBundle.Zip(files));
        return Verification.Run(path);
    }

    private static IReadOnlyList<OutputFile> Bundle(Scratch scratch, Disclosure most)
    {
        var loaded = scratch.Load();
        return EvidenceBundle.Of(loaded, loaded.Workspace!, [new OutputFile("a.pdf", "%PDF-1"u8.ToArray(), 1)], [new OutputFile("index.pdf", "%PDF-1"u8.ToArray(), 1), new OutputFile("ledger.json", "{}"u8.ToArray(), 0)], most);
    }

    private static (int, int) Lock(Scratch scratch)
    {
        var loaded = scratch.Load();
        return LockFile.Write(loaded, loaded.Workspace!);
    }

    private static string[] Codes(Scratch scratch) => [.. Check(scratch).Select(static d => d.Code)];

    private static ImmutableArray<Diagnostic> Check(Scratch scratch)
    {
        var loaded = scratch.Load();
        Assert.DoesNotContain(loaded.Diagnostics, static d => d.Severity == Severity.Error);
        return ProofChecks.Run(loaded, loaded.Workspace!, Today);
    }

    private static Scratch Workspace(string further = "") => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\nevidence: evidence.yaml\n" + further),
        ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, requirement: 甲 }, { id: b, requirement: 乙 }] }]\n"),
        ("responses.yaml", "- { item: own/a, status: met, text: 甲の答え, evidence: [policy], reviewed: 2026-11-01 }\n- { item: own/b, status: met, text: 乙の答え }\n"),
        ("evidence/policy.md", "方針"),
        ("evidence/secret.md", "社内"),
        ("evidence.yaml", """
            - { id: policy, title: 方針, kind: policy, file: evidence/policy.md, valid-to: 2026-12-12, disclosure: individual }
            - { id: secret, title: 社内の記録, file: evidence/secret.md, disclosure: internal }
            """));
}
