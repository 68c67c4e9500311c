using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Unicode;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>What somebody selects of a catalog, word by word with its place.</summary>
internal sealed record SelectionWords
{
    private ImmutableArray<SourcedText> Parts { get; init; }

    private ImmutableArray<SourcedText> Patterns { get; init; }

    private ImmutableArray<SourcedText> Actors { get; init; }

    private ImmutableArray<SourcedText> Tags { get; init; }

    /// <summary>Whether nothing is said, which selects everything.</summary>
    public bool IsEmpty => Parts.IsEmpty && Patterns.IsEmpty && Actors.IsEmpty && Tags.IsEmpty;

    /// <summary>The words of <paramref name="reader"/>.</summary>
    public static SelectionWords Read(MappingReader reader) => new()
    {
        Parts = reader.Texts("parts"),
        Patterns = reader.Texts("patterns"),
        Actors = reader.Texts("actors"),
        Tags = reader.Texts("tags"),
    };

    /// <summary>The selection that they make.</summary>
    public CatalogSelection Selection(string id, string title) => new(id, title)
    {
        Parts = Values(Parts),
        Patterns = Values(Patterns),
        Actors = Values(Actors),
        Tags = Values(Tags),
    };

    /// <summary>Reports the words that <paramref name="catalog"/> does not have: what they were meant to select would be left out and not missed.</summary>
    /// <returns>Whether it has all of them.</returns>
    public bool Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var items = catalog.Items.Select(static placed => placed.Item).ToList();
        return Check("parts", Parts, catalog.Items.SelectMany(static placed => placed.Path.Select(static part => part.Id)), catalog, diagnostics)
            & Check("patterns", Patterns, items.SelectMany(static item => item.Patterns), catalog, diagnostics)
            & Check("actors", Actors, ComplianceKit.Catalogs.Actors.Names, catalog, diagnostics)
            & Check("tags", Tags, items.SelectMany(static item => item.Tags), catalog, diagnostics);
    }

    private static bool Check(string key, ImmutableArray<SourcedText> words, IEnumerable<string> known, Catalog catalog, DiagnosticBag diagnostics)
    {
        if (words.IsEmpty)
        {
            return true;
        }

        var names = known.Distinct(StringComparer.Ordinal).ToList();
        var unknown = words.Where(word => !names.Contains(word.Value, StringComparer.Ordinal)).ToList();
        diagnostics.AddRange(unknown.Select(word => CatalogDiagnostics.UnknownSelection(key, word.Value, catalog.Id, MeantBy(word.Value, names), names, word.Origin)));
        return unknown.Count == 0;
    }

    // Keyboards write IV for Ⅳ.
    private static string? MeantBy(string word, List<string> known)
    {
        var plain = Plain(word);
        return known.Find(name => string.Equals(Plain(name), plain, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(word, known);
    }

    private static string Plain(string text) => string.Concat(Normalization.Of(text.EnumerateRunes().Select(static rune => rune.Value)).Select(char.ConvertFromUtf32));

    private static ImmutableArray<string> Values(ImmutableArray<SourcedText> words) => [.. words.Select(static word => word.Value)];
}
