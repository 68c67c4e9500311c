using ComplianceKit.Builds;
using ComplianceKit.Builds.Bundles;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Evidence;

/// <summary>The evidence index lists what proves what, and nothing that its readers may not know of.</summary>
public sealed class EvidenceIndexTests
{
    private const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void It_is_by_evidence_and_by_item_with_the_digest_that_was_locked()
    {
        using var scratch = Workspace(string.Empty);

        var words = Words(scratch);

        Assert.Contains("policy\n方針\n規程・方針\n法務室\n令和8年4月1日から\n令和9年3月31日まで\n公開\nevidence/policy.md\n旧方針\n見本（1項目）", words, StringComparison.Ordinal);
        Assert.Contains("連番 1\n" + Digest, words, StringComparison.Ordinal);
        Assert.Contains("a\n1\n1\n主題\n甲\n○ 適合\n方針（公開）\n開示の対象としない証跡 1 件", words, StringComparison.Ordinal);
        Assert.DoesNotContain("社内の記録", words, StringComparison.Ordinal);
        Assert.Contains("ほかに、開示の対象としない証跡が 1 件", words, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_bundle_it_names_the_places_there_and_addresses_are_links()
    {
        using var scratch = Workspace(string.Empty);
        scratch.Write("evidence.yaml", "- { id: policy, title: 方針, kind: policy, file: evidence/policy.md, disclosure: public }\n- { id: page, title: 方針のページ, kind: url, url: \"https://care.example.jp/a_b\", disclosure: public }\n- { id: secret, title: 社内の記録, disclosure: internal }\n");
        var loaded = scratch.Load();
        var writer = new AnchorWriter("pdf");
        var index = EvidenceBundle.IndexOf(loaded.Workspace!, Disclosure.Public) with { Formats = [new SourcedText("pdf", SourceSpan.Nowhere, 1)] };
        var result = new Builder([writer], new BuildOptions("0")).Prepare(loaded with { Workspace = loaded.Workspace! with { Documents = [index] } });

        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Contains("evidence/policy/policy.md", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
        Assert.Contains("https://care.example.jp/a_b", DocumentWords.Of(writer.Document!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal", true, true)]
    [InlineData("individual", false, true)]
    [InlineData("public", false, false)]
    public void How_far_it_discloses_is_an_option(string level, bool secret, bool individual)
    {
        using var scratch = Workspace($", with: {{ evidence: {level} }}");

        var words = Words(scratch);

        Assert.Equal(secret, words.Contains("社内の記録", StringComparison.Ordinal));
        Assert.Equal(individual, words.Contains("手順書", StringComparison.Ordinal));
        Assert.Contains("方針（公開）", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_or_a_guideline_that_is_not_there_is_told()
    {
        using var level = Workspace(", with: { evidence: secret }");
        using var guideline = Workspace(", with: { guideline: other }");

        Assert.Contains("CK3007 compliancekit.yaml:7", Scratch.Places(level.Build().Diagnostics));
        Assert.Contains("CK2003 compliancekit.yaml:7", Scratch.Places(guideline.Build().Diagnostics));
    }

    [Fact]
    public void The_index_of_a_bundle_goes_as_far_as_the_bundle()
    {
        using var scratch = Workspace(string.Empty);

        Assert.Equal("public", EvidenceBundle.IndexOf(scratch.Load().Workspace!, Disclosure.Public).Parameters["evidence"]);
        Assert.Equal("individual", EvidenceBundle.IndexOf(scratch.Load().Workspace!, Disclosure.Individual).Parameters["evidence"]);
    }

    [Fact]
    public void It_counts_what_is_asked_as_the_report_does_and_lists_the_evidence_of_what_only_informs()
    {
        using var scratch = Workspace(string.Empty);
        scratch.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, number: 1, topic: 主題, requirement: 甲, kind: scope }, { id: b, requirement: 乙 }, { id: c, requirement: 丙 }] }]\n");

        var words = Words(scratch);

        Assert.Contains("見本\n2\n0\n1\n", words, StringComparison.Ordinal);
        Assert.Contains("方針（公開）", words, StringComparison.Ordinal);
    }

    private static string Words(Scratch scratch)
    {
        var writer = new AnchorWriter("pdf");
        var result = scratch.Build(writer);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        return DocumentWords.Of(writer.Document!);
    }

    private static Scratch Workspace(string with) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\nevidence: evidence.yaml\ndocuments: [{ id: index, template: evidence-index, formats: [pdf]" + with + " }]\n"),
        ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts: [{ id: p, items: [{ id: a, number: 1, topic: 主題, requirement: 甲 }, { id: b, requirement: 乙 }] }]\n"),
        ("responses.yaml", "- { item: own/a, status: met, text: 甲の答え, evidence: [policy, secret] }\n- { item: own/b, status: met, text: 乙の答え }\n"),
        ("evidence/policy.md", "方針"),
        ("evidence.lock", $"# compliancekit evidence lock\n{Digest} 6 evidence/policy.md\n"),
        ("evidence.yaml", """
            - { id: old, title: 旧方針, kind: policy, disclosure: public }
            - { id: policy, title: 方針, kind: policy, file: evidence/policy.md, owner: 法務室, valid-from: 2026-04-01, valid-to: 2027-03-31, disclosure: public, supersedes: old }
            - { id: procedure, title: 手順書, kind: policy }
            - { id: secret, title: 社内の記録, disclosure: internal }
            """));
}
