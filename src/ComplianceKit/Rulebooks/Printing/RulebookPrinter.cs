using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Printing;

/// <summary>Writes a prepared rulebook as Markdown of the dialect, in which every number stands as a word.</summary>
/// <param name="prepared">The rulebook.</param>
/// <param name="mark">Marks the lines of a text with their origin.</param>
internal sealed class RulebookPrinter(PreparedRulebook prepared, Func<string, SourceSpan, string> mark)
{
    private readonly NumberingStyle style = prepared.Rulebook.Numbering;
    private readonly bool hasChapters = prepared.Rulebook.Parts.Any(static part => part.Kind == RuleKind.Chapter);

    /// <summary>The preamble.</summary>
    public string Preamble() => Print(prepared.Rulebook.Parts.Where(static part => part.Kind == RuleKind.Preamble));

    /// <summary>The chapters, articles and supplements.</summary>
    public string Body() => Print(prepared.Rulebook.Parts.Where(static part => part.Kind is RuleKind.Chapter or RuleKind.Article or RuleKind.Supplement));

    /// <summary>The annexes and forms, each with the name of its sheet.</summary>
    public ImmutableArray<PrintedAttachment> Attachments() =>
        [.. prepared.Rulebook.Parts
            .Where(static part => part.Kind is RuleKind.Annex or RuleKind.AnnexTable or RuleKind.Form)
            .Select(part => new PrintedAttachment(prepared.NumberOf(part), part.Kind == RuleKind.Form, HasBack(part), Print([part])))];

    // What an author goes over to the back of a sheet with had better begin on its front.
    private static bool HasBack(RuleNode node) =>
        (node.Kind == RuleKind.Block && node.Text.StartsWith("%pagebreak", StringComparison.Ordinal)) || node.Children.Any(HasBack);

    private string Print(IEnumerable<RuleNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Print(node, text);
        }

        return text.ToString();
    }

    private void Print(RuleNode node, StringBuilder text)
    {
        switch (node.Kind)
        {
            case RuleKind.Chapter:
                Heading(node, 1, "rule-chapter", text);
                break;
            case RuleKind.Section:
                Heading(node, 2, "rule-section", text);
                break;
            case RuleKind.Article:
                PrintArticle(node, text);
                return;
            case RuleKind.Paragraph:
                PrintParagraph(node, null, text);
                return;
            case RuleKind.Block:
                PrintBlock(node, text);
                return;
            case RuleKind.Supplement:
                Line($"# {Marked(node)} {{#{node.Id} .unnumbered .rule-supplement}}", text);
                break;
            case var _ when node.IsAttachment:
                PrintAttachmentHead(node, text);
                break;
        }

        foreach (var child in node.Children)
        {
            Print(child, text);
        }
    }

    private void PrintArticle(RuleNode node, StringBuilder text)
    {
        var place = prepared.Index.Of(node);
        var number = prepared.Labels.NumberOf(place);
        var level = hasChapters && place.Attachment is null && place.Chapter is not null ? LevelUnderChapter(node) : 2;
        var above = style.HeadingAbove && place.Attachment?.Node.Kind is not (RuleKind.Annex or RuleKind.AnnexTable);
        if (node.Deleted)
        {
            Line($"{number}　削除 {{#{node.Id} .rule-article}}", text);
            return;
        }

        if (!above)
        {
            Heading(node, level, "rule-heading", text);
        }
        else
        {
            Line($"{new string('#', level)} （{Marked(node)}） {{#{node.Id} .unnumbered{Listed(node)} .rule-title listing={Quoted($"{number}　{HeadingWords.Of(prepared.Plain(node))}")}}}", text);
        }

        // The number stands before the first words; a table or nothing at all leaves it a line of its own.
        if (above && !node.Children.Any(static child => child.Kind == RuleKind.Paragraph))
        {
            Line($"{number} {{.rule-article}}", text);
        }

        foreach (var child in node.Children)
        {
            if (child.Kind == RuleKind.Paragraph)
            {
                PrintParagraph(child, above && prepared.Index.Of(child).Number == 1 ? number : null, text);
            }
            else
            {
                Print(child, text);
            }
        }
    }

    private int LevelUnderChapter(RuleNode article) =>
        prepared.Rulebook.Parts.Any(part => part.Children.Any(section => section.Kind == RuleKind.Section && section.Children.Contains(article))) ? 3 : 2;

    private void PrintParagraph(RuleNode node, string? article, StringBuilder text)
    {
        var words = Marked(node);
        var number = prepared.NumberOf(node);
        if (article is not null)
        {
            Line($"{article}　{words} {{.rule-article}}", text);
        }
        else if (number.Length > 0)
        {
            Line($"{words} {{.rule-paragraph marker={Quoted(number)}}}", text);
        }
        else if (words.Length > 0)
        {
            Line($"{words} {{.rule-text}}", text);
        }

        if (!node.Children.IsEmpty)
        {
            text.Append("::: group {.rule-items}\n\n");
            PrintItems(node.Children, 0, text);
            text.Append("\n:::\n\n");
        }
    }

    private void PrintItems(ImmutableArray<RuleNode> items, int indent, StringBuilder text)
    {
        var number = 0;
        foreach (var item in items)
        {
            text.Append(' ', indent).Append(CultureInfo.InvariantCulture, $"{++number}. ").Append(Marked(item)).Append('\n');
            PrintItems(item.Children, indent + 4, text);
        }
    }

    private void PrintBlock(RuleNode node, StringBuilder text)
    {
        var named = !node.IdByPlace && !node.Text.Contains("{#", StringComparison.Ordinal) ? $"#{node.Id} " : string.Empty;
        var attributes = (named + string.Join(' ', node.Classes.Select(static name => "." + name))).Trim();
        Line(attributes.Length == 0 ? Marked(node) : $"{Marked(node)} {{{attributes}}}", text);
    }

    private void PrintAttachmentHead(RuleNode node, StringBuilder text)
    {
        var number = prepared.NumberOf(node);
        var related = prepared.Related(node, article => $"[{prepared.Labels.Full(article, null)}](#{article.Id})");
        Line($"{number}{related} {{.form-number}}", text);
        Line($"# {Marked(node)} {{#{node.Id} .unnumbered .form-title listing={Quoted($"{number}　{HeadingWords.Of(prepared.Plain(node))}")}}}", text);
    }

    private void Heading(RuleNode node, int level, string style, StringBuilder text) =>
        Line($"{new string('#', level)} {Joined(prepared.NumberOf(node), Marked(node))} {{#{node.Id} .unnumbered{Listed(node)} .{style}}}", text);

    // The contents name a form or an annex, not what stands in it.
    private string Listed(RuleNode node) =>
        prepared.Index.Of(node).Attachment?.Node.Kind is RuleKind.Form or RuleKind.Annex or RuleKind.AnnexTable ? " .unlisted" : string.Empty;

    private static string Joined(string number, string words) => number.EndsWith('．') || number.Length == 0 ? number + words : $"{number}　{words}";

    private string Marked(RuleNode node) => node.Text.Length == 0 ? string.Empty : mark(prepared.Linked(node), node.WordsOrigin);

    // Attributes are read from what Markdown leaves of their characters.
    private static string Quoted(string words) =>
        $"\"{MarkdownEscape.Escape(words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\"";

    private static void Line(string line, StringBuilder text) => text.Append(line).Append("\n\n");
}

/// <summary>An annex or form as Markdown.</summary>
/// <param name="Name">Its number, which names its sheet.</param>
/// <param name="IsForm">Whether it is a form.</param>
/// <param name="HasBack">Whether it is divided into a front and a back.</param>
/// <param name="Markdown">The Markdown.</param>
internal sealed record PrintedAttachment(string Name, bool IsForm, bool HasBack, string Markdown);
