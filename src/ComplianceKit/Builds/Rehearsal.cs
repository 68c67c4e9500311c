using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Composition;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading;

namespace ComplianceKit.Builds;

/// <summary>
/// Expands a template of two rows, writes a document of two rows and throws both away, on another core, while the workspace is being read. Most of the time that a short
/// process takes goes into code that runs for the first time: after this, little of it does.
/// </summary>
public sealed class Rehearsal
{
    private const string Text = """
        # 見出し {#top}

        利用者の操作（閲覧・変更）を log に**記録**し、10日以内に確認する。[](#top)

        - 一つ目
        - second

        ::: table {#sheet .register register widths="12mm 1 2 14mm" summary="見本"}
        %row {head}
        %cell 章
        %cell 番号
        %cell 要求事項
        %cell 対応
        %row {#a nosplit}
        %cell {rowspan=2 scope=row repeat} 1 管理策
        %cell {align=center} (1)
        %cell 利用者の操作（閲覧・変更）を log に記録し、10日以内に確認する。
        %cell {choices="○ 対応|× 未対応" editable} ○ 対応
        %row {#b nosplit}
        %cell {align=center} (2)
        %cell
        「一覧」を作る。

        - 一つ目
        - second

        %cell {choices="○ 対応|× 未対応" editable} × 未対応
        :::
        """;

    private const string Template = """
        {{#each rows}}
        {{#if (eq state "met")}}
        {{> cell}}
        {{else}}
        {{wareki date}} {{name}}
        {{/if}}
        {{/each}}
        """;

    private volatile string[]? wanted;

    /// <summary>Begins it where that is worthwhile. Nothing waits for it, and nothing that goes wrong in it counts.</summary>
    /// <param name="writers">The writers that may be used; they and their fonts serve several threads.</param>
    public static Rehearsal Begin(IReadOnlyList<IDocumentWriter> writers)
    {
        var rehearsal = new Rehearsal();
        if (Rehearsals.AreWorthwhile)
        {
            _ = Task.Factory.StartNew(() => rehearsal.Run(writers), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        return rehearsal;
    }

    /// <summary>Says which formats will be written, as soon as that is known; the others are not rehearsed if they have not been yet.</summary>
    public void Only(IEnumerable<string> formats) => wanted = [.. formats];

    /// <summary>Writes the document in every format and gives what was found wrong with it.</summary>
    public ImmutableArray<Diagnostic> Run(IReadOnlyList<IDocumentWriter> writers)
    {
        var diagnostics = new DiagnosticBag();
        Expand(diagnostics);
        var settings = MarkdownSettings.Default with
        {
            Pages = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("body", PageSettings.A4)]),
            DefaultPage = "body",
            KnownStyles = ["register"],
        };
        var properties = new DocumentProperties("見本", "ja", new DateTimeOffset(DocumentDate.None, TimeOnly.MinValue, TimeSpan.Zero));
        var document = new Document(properties, StyleSheet.Empty, MarkdownReader.Read(Text, settings, diagnostics));
        foreach (var writer in writers.Where(writer => wanted is not { } formats || formats.Contains(writer.Format, StringComparer.Ordinal)))
        {
            using var output = new MemoryStream();
            diagnostics.AddRange(writer.Write(document, output).Diagnostics);
        }

        Record();
        return diagnostics.ToImmutable();
    }

    // The records are written last of all, and read again where an earlier build has left some.
    private static void Record()
    {
        var entry = new LedgerEntry("sample/1", "met", SameAs: null, Reason: null, ImmutableSortedDictionary<string, string>.Empty.Add("pdf", "p. 1"));
        _ = JsonNode.Parse(Manifest.Of([new Ledger(nameof(Rehearsal), [entry])]).Content.Span)!.DeepClone();
    }

    private static void Expand(DiagnosticBag diagnostics)
    {
        var partials = new Dictionary<string, TemplateText>(StringComparer.Ordinal) { ["cell"] = new(nameof(Rehearsal), "{{name}}") };
        Dictionary<string, object?> Row(string state) => new(StringComparer.Ordinal) { ["state"] = state, ["name"] = "記録", ["date"] = DocumentDate.None };
        var data = new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = new List<Dictionary<string, object?>> { Row("met"), Row("planned") } };
        _ = new TemplateEngine(partials).Render(new TemplateText(nameof(Rehearsal), Template), data, diagnostics);
    }
}
