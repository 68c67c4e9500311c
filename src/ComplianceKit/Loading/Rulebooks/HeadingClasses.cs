using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>The classes that say what a heading of a rulebook is, and how it is numbered.</summary>
internal static class HeadingClasses
{
    /// <summary>That of a part which is numbered as a branch of the one before it.</summary>
    public const string Branch = "branch";

    /// <summary>That of a part of which the number is left.</summary>
    public const string Deleted = "deleted";

    private static readonly ImmutableArray<(string Name, RuleKind Kind)> OfKinds =
    [
        ("section", RuleKind.Section), ("supplement", RuleKind.Supplement), ("annex", RuleKind.Annex), ("annex-table", RuleKind.AnnexTable), ("form", RuleKind.Form),
    ];

    /// <summary>Those of headings of level 1, of which one has one at most.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. OfKinds.Select(static pair => pair.Name)];

    /// <summary>Those that every heading may have.</summary>
    public static ImmutableArray<string> OfEvery { get; } = [Branch, Deleted];

    /// <summary>The class of what people call 附則, 別紙, 別表 or 様式.</summary>
    public static string OfWord(string word) =>
        word.StartsWith('附') ? "supplement" : word.EndsWith("様式", StringComparison.Ordinal) ? "form" : word == "別表" ? "annex-table" : "annex";

    /// <summary>What a heading of level 1 is.</summary>
    public static RuleKind KindOf(RuleAttributes attributes) =>
        OfKinds.Where(pair => attributes.Has(pair.Name)).Select(static pair => pair.Kind).DefaultIfEmpty(RuleKind.Chapter).First();
}
