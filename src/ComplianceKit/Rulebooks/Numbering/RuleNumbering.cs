using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Numbering;

/// <summary>Derives every number of a rulebook from the order of its parts.</summary>
public sealed class RuleNumbering
{
    private readonly RuleIndex index = new();
    private readonly Dictionary<RuleKind, int> attachments = [];
    private readonly NumberingStyle style;
    private readonly DiagnosticBag diagnostics;
    private RulePlace? lastArticle;
    private int articles;
    private int chapters;

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
        var place = index.Add(new RulePlace(chapter, ++chapters, chapters - 1), diagnostics);
        if (style.ArticlesRestart)
        {
            lastArticle = null;
        }

        var sections = 0;
        foreach (var child in chapter.Children)
        {
            if (child.Kind == RuleKind.Section)
            {
                _ = index.Add(new RulePlace(child, ++sections, sections - 1) { Chapter = place }, diagnostics);
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
        var number = attachments[part.Kind] = attachments.GetValueOrDefault(part.Kind) + 1;
        var place = index.Add(new RulePlace(part, number, number - 1), diagnostics);
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
        var branches = article.Branch && lastArticle is not null
            ? [lastArticle.Branches.IsEmpty ? 2 : lastArticle.Branches[0] + 1]
            : ImmutableArray<int>.Empty;
        var number = branches.IsEmpty ? (lastArticle?.Number ?? 0) + 1 : lastArticle!.Number;
        lastArticle = new RulePlace(article, number, articles++) { Branches = branches, Chapter = chapter, Attachment = attachment };
        AddInside(article, index.Add(lastArticle, diagnostics));
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
