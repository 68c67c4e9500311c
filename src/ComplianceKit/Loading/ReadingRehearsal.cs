using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading;

/// <summary>
/// Reads a catalog of one item, an answer and a crosswalk and throws them away, on another core, while the command line is being read: code that
/// runs for the first time takes most of the time in which the catalogs of a workspace are loaded.
/// </summary>
public static class ReadingRehearsal
{
    private const string CatalogText = """
        # 見本
        catalog: rehearsal
        title: 見本
        short-title: 見本
        edition: "1"
        publisher: [見本]
        published: "2026-01"
        source:
          place: '見本'
        status: 見本
        wording: summary
        covers: 見本
        known-gaps: []
        structure: [章]
        parts:
          - id: "1"
            number: "1"
            title: 章
            items:
              - id: "1.1"
                number: (1)
                topic: 記録
                requirement: |
                  操作を記録する。
                verification: full
                kind: check
                actors: [vendor]
        """;

    private const string AnswerText = """
        - item: rehearsal/1.1
          status: planned
          responsibility: vendor
          text: >-
            操作を
            記録する。
          planned: 2027-01-01
        """;

    private const string CrosswalkText = """
        crosswalk: rehearsal--rehearsal
        from: rehearsal
        to: rehearsal
        basis: reading
        mappings:
          - { from: "1.1", to: "1.1", relation: equal, rationale: 同じ }
        """;

    /// <summary>Begins it where that is worthwhile. Nothing waits for it, and nothing that goes wrong in it counts.</summary>
    public static void Begin()
    {
        if (Rehearsals.AreWorthwhile)
        {
            _ = Task.Run(static () => Run());
        }
    }

    /// <summary>Reads the texts and gives what was found wrong with them.</summary>
    public static ImmutableArray<Diagnostic> Run()
    {
        var diagnostics = new DiagnosticBag();
        if (YamlReader.Read(nameof(CatalogText), CatalogText, diagnostics) is { } root && new CatalogReader(diagnostics).Read(root) is { } catalog
            && YamlReader.Read(nameof(CrosswalkText), CrosswalkText, diagnostics) is { } mappings)
        {
            _ = new CrosswalkReader(catalog, catalog, diagnostics).Read(mappings);
        }

        if (YamlReader.Read(nameof(AnswerText), AnswerText, diagnostics) is { } answers)
        {
            var responses = new ResponseReader(diagnostics);
            responses.Add(answers);
            _ = responses.ToBook();
        }

        return diagnostics.ToImmutable();
    }
}
