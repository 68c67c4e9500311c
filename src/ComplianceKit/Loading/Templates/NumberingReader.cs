using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads how a design numbers things.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class NumberingReader(DiagnosticBag diagnostics)
{
    /// <summary>What a design says, over the one that it extends.</summary>
    public NumberingScheme Read(MappingReader reader, NumberingScheme below)
    {
        var headings = reader.Texts("headings");
        for (var level = 1; level <= headings.Length; level++)
        {
            var pattern = headings[level - 1];
            Check(pattern, level);
            if (pattern.Value.Contains('{', StringComparison.Ordinal) && !NumberPattern.Has(pattern.Value, level) && NumberPattern.FirstUnknown(pattern.Value, level) is null)
            {
                diagnostics.Add(DesignDiagnostics.PatternWithoutNumber(pattern.Value, level, pattern.Origin));
            }
        }

        var bullets = reader.Texts("bullets");
        var scheme = new NumberingScheme(
            // An empty list takes the numbers away that the design below has.
            reader.Node("headings") is null ? below.Headings : Values(headings),
            bullets.IsEmpty ? below.Bullets : Values(bullets),
            Each(reader.Texts("items")) is { IsEmpty: false } items ? items : below.Items,
            One(reader.Text("notes")) ?? below.NoteMark)
        {
            FootnoteMark = One(reader.Text("footnotes")) ?? below.FootnoteMark,
            Tables = One(reader.Text("tables")) ?? below.Tables,
            Figures = One(reader.Text("figures")) ?? below.Figures,
        };
        reader.ReportUnknown();
        return scheme;
    }

    // The marker of an item has its own number alone, however deep the list stands.
    private ImmutableArray<string> Each(ImmutableArray<SourcedText> patterns)
    {
        foreach (var pattern in patterns)
        {
            Check(pattern, 1);
        }

        return Values(patterns);
    }

    private string? One(SourcedText? pattern)
    {
        if (pattern is not null)
        {
            Check(pattern, 1);
        }

        return pattern?.Value;
    }

    private void Check(SourcedText pattern, int level)
    {
        if (NumberPattern.FirstUnknown(pattern.Value, level) is { } part)
        {
            diagnostics.Add(DesignDiagnostics.BadPattern(pattern.Value, part, level, pattern.Origin));
        }
    }

    private static ImmutableArray<string> Values(ImmutableArray<SourcedText> texts) => [.. texts.Select(static text => text.Value)];
}
