using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Numbering;

/// <summary>Derives every number of a rulebook from the order of its parts.</summary>
public sealed class RuleNumbering
{
    private readonly RuleIndex index = new();
    private readonly Dictionary<RuleKind, RulePlace> lastAttachments = [];
    private readonly NumberingStyle style;
    private readonly DiagnosticBag diagnostics;
    private RulePlace? lastArticle;
    private RulePlace? lastChapter;
    private int articles;

    private RuleNumbering(NumberingStyle style, DiagnosticBag diagnostics)
    {
        this.style = style;
        this.diagnostics = diagnostics;
    }

    /// <summary>Numbers <paramref name="rulebook"/>.</summary>
    public static RuleIndex Number(Rulebook rulebook, DiagnosticBag diagnostics)
    {
        var numbering = new RuleNumbering(rulebook.Numbering, diagnostics);
        foreach (var part in rulebook.Parts)
        {
            numbering.AddPart(part);
        }

        numbering.index.AddPlaceIds();
        return numbering.index;
    }

    private void AddPart(RuleNode part)
    {
        switch (part.Kind)
        {
            case RuleKind.Chapter:
                AddChapter(part);
                break;
            case RuleKind.Article:
                AddArticle(part, null, null);
                break;
            case var _ when part.IsAttachment:
                AddAttachment(part);
                break;
            default:
                AddInside(part, index.Add(new RulePlace(part, 0, 0), diagnostics));
                break;
        }
    }

    private void AddChapter(RuleNode chapter)
    {
        var place = lastChapter = index.Add(Behind(lastChapter, chapter), diagnostics);
        if (style.ArticlesRestart)
        {
            lastArticle = null;
        }

        RulePlace? lastSection = null;
        foreach (var child in chapter.Children)
        {
            if (child.Kind == RuleKind.Section)
            {
                lastSection = index.Add(Behind(lastSection, child) with { Chapter = place }, diagnostics);
                foreach (var inner in child.Children)
                {
                    AddChild(inner, place);
                }
            }
            else
            {
                AddChild(child, place);
            }
        }
    }

    private void AddChild(RuleNode child, RulePlace chapter)
    {
        if (child.Kind == RuleKind.Article)
        {
            AddArticle(child, chapter, null);
        }
        else
        {
            _ = index.Add(new RulePlace(child, 0, 0) { Chapter = chapter }, diagnostics);
        }
    }

    private void AddAttachment(RuleNode part)
    {
        var place = lastAttachments[part.Kind] = index.Add(Behind(lastAttachments.GetValueOrDefault(part.Kind), part), diagnostics);
        var (outerArticles, outerLast) = (articles, lastArticle);
        (articles, lastArticle) = (0, null);
        foreach (var child in part.Children)
        {
            if (child.Kind == RuleKind.Article)
            {
                AddArticle(child, null, place);
            }
        }

        AddInside(part, place);
        (articles, lastArticle) = (outerArticles, outerLast);
    }

    private void AddArticle(RuleNode article, RulePlace? chapter, RulePlace? attachment)
    {
        lastArticle = Behind(lastArticle, article) with { Position = articles++, Chapter = chapter, Attachment = attachment };
        AddInside(article, index.Add(lastArticle, diagnostics));
    }

    // What is put in as a branch (第7条の2, 別紙様式第1号の2) leaves the numbers of all that follows as they are.
    private RulePlace Behind(RulePlace? last, RuleNode node)
    {
        if (node.Branch && (last is null || node.Kind == RuleKind.Supplement || (node.Kind == RuleKind.Chapter && style.ArticlesRestart)))
        {
            diagnostics.Add(RulebookDiagnostics.NoBranch(node.Id, node.Origin));
        }

        var branches = node.Branch && last is not null ? [last.Branches.IsEmpty ? 2 : last.Branches[0] + 1] : ImmutableArray<int>.Empty;
        return new RulePlace(node, branches.IsEmpty ? (last?.Number ?? 0) + 1 : last!.Number, (last?.Position ?? -1) + 1) { Branches = branches };
    }

    private void AddInside(RuleNode node, RulePlace owner)
    {
        var paragraphs = 0;
        foreach (var child in node.Children.Where(static child => child.Kind is RuleKind.Paragraph or RuleKind.Block))
        {
            var numbered = child.Kind == RuleKind.Paragraph;
            var place = new RulePlace(child, numbered ? ++paragraphs : 0, numbered ? paragraphs - 1 : 0)
            {
                Attachment = owner.OwnAttachment,
                Chapter = owner.Chapter,
                Article = owner.OwnArticle,
            };
            _ = index.Add(place, diagnostics);
            AddItems(child, place, []);
        }
    }

    private void AddItems(RuleNode node, RulePlace paragraph, ImmutableArray<RulePlace> outer)
    {
        var number = 0;
        foreach (var item in node.Children)
        {
            var place = new RulePlace(item, ++number, number - 1)
            {
                Attachment = paragraph.Attachment,
                Chapter = paragraph.Chapter,
                Article = paragraph.Article,
                Paragraph = paragraph,
                Items = outer,
            };
            _ = index.Add(place, diagnostics);
            AddItems(item, paragraph, place.OwnItems);
        }
    }
}
