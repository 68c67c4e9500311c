using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Rulebooks.Checks;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Rulebooks.References;

namespace ComplianceKit.Rulebooks.Preparation;

/// <summary>Makes a rulebook ready to be printed or compared: choose, fill in, number, resolve, check.</summary>
public sealed partial class RulebookPreparation
{
    // What the rules are called, for forms that name them.
    private const string TitleName = "rulebook.title";

    private readonly Func<string, string?> values;
    private readonly DiagnosticBag diagnostics;
    private ImmutableSortedDictionary<string, SourceSpan> removed;
    private Rulebook rulebook;

    private RulebookPreparation(Rulebook rulebook, Func<string, string?> values, DiagnosticBag diagnostics)
    {
        this.rulebook = rulebook;
        this.values = values;
        this.diagnostics = diagnostics;
        removed = rulebook.Removed;
    }

    /// <summary>Prepares <paramref name="rulebook"/>.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="values">Values that texts may use besides the rulebook's own, such as <c>organization.name</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static PreparedRulebook Prepare(Rulebook rulebook, Func<string, string?> values, DiagnosticBag diagnostics) =>
        new RulebookPreparation(rulebook, values, diagnostics).Run();

    private PreparedRulebook Run()
    {
        var parts = Fill(rulebook.Parts);
        rulebook = rulebook with { Title = FillPlain(rulebook.Title), Parts = parts, Removed = removed };
        var index = RuleNumbering.Number(rulebook, diagnostics);
        var labels = Labels(index);
        var references = new ReferenceText(rulebook, index, labels, diagnostics);
        var texts = new Dictionary<RuleNode, (string Linked, string Plain)>(ReferenceEqualityComparer.Instance);
        foreach (var place in index.Places)
        {
            texts[place.Node] = references.Resolve(place.Node.Text, place);
        }

        var prepared = new PreparedRulebook(rulebook, index, labels, texts);
        StructureChecks.Run(prepared, diagnostics);
        ItemLevels.Run(prepared, diagnostics);
        HandwrittenNumbers.Run(prepared, diagnostics);
        HandwrittenNames.Run(prepared, diagnostics);
        TermChecks.Run(prepared, diagnostics);
        return prepared;
    }

    // References name supplements by their headings, in which references may stand themselves.
    private RuleLabels Labels(RuleIndex index)
    {
        var labels = new RuleLabels(rulebook.Numbering, index, rulebook.Title);
        var headings = new ReferenceText(rulebook, index, labels, new DiagnosticBag());
        return new RuleLabels(rulebook.Numbering, index, rulebook.Title)
        {
            SupplementHeadings = index.Supplements.ToDictionary(static place => place, place => headings.Resolve(place.Node.Text, place).Plain),
        };
    }

    private ImmutableArray<RuleNode> Fill(ImmutableArray<RuleNode> nodes)
    {
        var filled = ImmutableArray.CreateBuilder<RuleNode>(nodes.Length);
        foreach (var node in nodes)
        {
            if (Holds(node))
            {
                filled.Add(node with { Text = FillIn(node.Text, node.WordsOrigin), Children = Fill(node.Children) });
            }
            else
            {
                TellUnprinted(node);
                removed = removed.SetItems(node.Everything().Select(static inner => KeyValuePair.Create(inner.Id, inner.Origin)));
            }
        }

        return filled.ToImmutable();
    }

    // An overlay that brings words for a variant is one thing; words for a part of the base that is not printed are mostly meant for another part.
    private void TellUnprinted(RuleNode node)
    {
        var variant = rulebook.Variants[node.When!.Split('=')[0]];
        foreach (var changed in node.Everything().Where(inner => inner.ReplacedBy.Length > 0 || inner.Layer != node.Layer).DistinctBy(static inner => inner.WordsOrigin))
        {
            diagnostics.Add(OverlayDiagnostics.NotPrinted(changed.Id, node.When, $"{variant.Name}={variant.Chosen}", changed.WordsOrigin));
        }
    }

    private bool Holds(RuleNode node)
    {
        if (node.When is not { } when)
        {
            return true;
        }

        var parts = when.Split('=');
        if (parts.Length == 2 && rulebook.Variants.TryGetValue(parts[0], out var variant) && variant.Choices.Contains(parts[1], StringComparer.Ordinal))
        {
            return variant.Chosen == parts[1];
        }

        diagnostics.Add(RulebookDiagnostics.UnknownVariant(when, [.. rulebook.Variants.Keys], node.Origin));
        return true;
    }

    private string FillIn(string text, SourceSpan place) =>
        text.Contains("{{", StringComparison.Ordinal) ? Name().Replace(text, match => MarkdownEscape.Escape(ValueOf(match.Groups[1].Value, place))) : text;

    private string FillPlain(string text) => Name().Replace(text, match => ValueOf(match.Groups[1].Value, rulebook.Origin));

    private string ValueOf(string name, SourceSpan place)
    {
        if (rulebook.Parameters.TryGetValue(name, out var parameter))
        {
            if (parameter.Value is null)
            {
                diagnostics.Add(RulebookDiagnostics.ValueMissing(name, parameter.Description, rulebook.Origin));
            }

            return Dated(parameter.Value ?? string.Empty);
        }

        if (name == TitleName)
        {
            return FillPlain(rulebook.Title);
        }

        if (values(name) is { } value)
        {
            return value;
        }

        diagnostics.Add(RulebookDiagnostics.UnknownValue(name, Nearest.To(name, rulebook.Parameters.Keys), [.. rulebook.Parameters.Keys], place));
        return string.Empty;
    }

    // Rules count years by the era; 2026-10-01 is how the other files of a workspace write a day.
    private static string Dated(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? JapaneseDate.InEra(day) : value;

    [GeneratedRegex(@"\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}")]
    private static partial Regex Name();
}
