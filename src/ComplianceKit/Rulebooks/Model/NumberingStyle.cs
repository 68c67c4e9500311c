using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Model;

/// <summary>How a rulebook is numbered and how it refers to itself: data, read from <c>templates/rulebook/numbering/</c>.</summary>
/// <param name="Name">Its name.</param>
public sealed record NumberingStyle(string Name)
{
    /// <summary>第{1}章.</summary>
    public required string Chapter { get; init; }

    /// <summary>第{1}節.</summary>
    public required string Section { get; init; }

    /// <summary>第{1}条; <c>{2}</c> is the chapter's number.</summary>
    public required string Article { get; init; }

    /// <summary>What a branch adds to a number: の{1}.</summary>
    public required string Branch { get; init; }

    /// <summary>The number of an article in an annex.</summary>
    public required string AnnexArticle { get; init; }

    /// <summary>The marker of a 項; empty for none.</summary>
    public required string Paragraph { get; init; }

    /// <summary>Whether the first 項 has its marker too.</summary>
    public bool FirstParagraph { get; init; }

    /// <summary>The markers of items by depth.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>The heading of supplements: 附則.</summary>
    public required string Supplement { get; init; }

    /// <summary>The number of an annex.</summary>
    public required string Annex { get; init; }

    /// <summary>The number of the only annex.</summary>
    public required string OnlyAnnex { get; init; }

    /// <summary>The number of an annexed table.</summary>
    public required string AnnexTable { get; init; }

    /// <summary>The number of the only annexed table; <see langword="null"/> where it is numbered as one of several.</summary>
    public string? OnlyAnnexTable { get; init; }

    /// <summary>The number of a form.</summary>
    public required string Form { get; init; }

    /// <summary>The number of the only form; <see langword="null"/> where it is numbered as one of several.</summary>
    public string? OnlyForm { get; init; }

    /// <summary>How references name a chapter, a section, an article, a 項, and items by depth.</summary>
    public required ReferencePatterns References { get; init; }

    /// <summary>Whether articles count from 1 in every chapter.</summary>
    public bool ArticlesRestart { get; init; }

    /// <summary>Whether an article's words stand in brackets above it, as those of regulations do.</summary>
    public bool HeadingAbove { get; init; }

    /// <summary>Whether items may stand in an article without words before them.</summary>
    public bool LooseItems { get; init; }
}

/// <summary>The words with which references name places.</summary>
/// <param name="Chapter">第{1}章.</param>
/// <param name="Section">第{1}節.</param>
/// <param name="Article">第{1}条.</param>
/// <param name="Paragraph">第{1}項.</param>
/// <param name="Items">第{1}号, {1:iroha}, ….</param>
/// <param name="Relative">前{1}条 and the like: <c>{1}</c> is a count.</param>
/// <param name="Main">What precedes a reference from a form to the articles: この規程, in which the kind of rules that the title names takes the place of 規程.</param>
public sealed record ReferencePatterns(
    string Chapter, string Section, string Article, string Paragraph, ImmutableArray<string> Items, string Relative, string Main)
{
    /// <summary>What the first of several supplements is called where its heading has no words of its own.</summary>
    public string FirstSupplement { get; init; } = "制定時の附則";

    /// <summary>Whether relative words are used at all.</summary>
    public bool HasRelative => Relative.Length > 0;
}
