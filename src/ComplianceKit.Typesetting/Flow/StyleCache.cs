using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>
/// Resolves styles and remembers the answers: the thousands of cells of a table share a handful of styles. Equal questions give the
/// same object, so that later stages may compare formats by identity.
/// </summary>
internal sealed class StyleCache(StyleSheet sheet)
{
    private readonly Dictionary<(Identity Parent, string Name, Identity Classes), Style> resolved = [];
    private readonly Dictionary<string, ImmutableArray<string>> classLists = new(StringComparer.Ordinal);
    private readonly Dictionary<(Identity Row, Identity Classes, bool IsHead, TextAlignment? Column, TextAlignment? Own, Color? Background), Style> cells = [];
    private readonly Dictionary<(Identity Style, double Scale), TextFormat> formats = [];

    /// <summary>The style of a node in <paramref name="parent"/>; see <see cref="StyleSheet.Resolve"/>.</summary>
    public Style Resolve(Style parent, string defaultName, ImmutableArray<string> classes)
    {
        var shared = Shared(classes);
        var key = (new Identity(parent), defaultName, new Identity(ImmutableCollectionsMarshal.AsArray(shared)!));
        if (!resolved.TryGetValue(key, out var style))
        {
            style = sheet.Resolve(parent, defaultName, classes);
            resolved.Add(key, style);
        }

        return style;
    }

    /// <summary>How plain text of a style looks at <paramref name="scale"/>.</summary>
    public TextFormat Format(Style style, double scale)
    {
        var key = (new Identity(style), scale);
        if (!formats.TryGetValue(key, out var format))
        {
            var size = (style.FontSize ?? 10.5) * scale;
            format = new TextFormat(style.FontFamily ?? "gothic", style.Bold ?? false, size, style.Color ?? Color.Black)
            {
                Underlined = style.Underlined ?? false,
                LetterSpacing = (style.LetterSpacing ?? 0) * size,
                LatinSpacing = style.LatinSpacing ?? true,
                WholePhrases = style.WordBreak == WordBreak.AutoPhrase,
            };
            formats.Add(key, format);
        }

        return format;
    }

    /// <summary>The style of a table cell; see <see cref="StyleSheet.ResolveCell"/>.</summary>
    public Style ResolveCell(Style row, TableCell cell, bool isHead, TextAlignment? column, Color? rowBackground)
    {
        var key = (new Identity(row), new Identity(ImmutableCollectionsMarshal.AsArray(Shared(cell.Classes))!), isHead, column, cell.Alignment, rowBackground);
        if (!cells.TryGetValue(key, out var style))
        {
            style = sheet.ResolveCell(row, cell, isHead, column, rowBackground);
            cells.Add(key, style);
        }

        return style;
    }

    private ImmutableArray<string> Shared(ImmutableArray<string> classes)
    {
        if (classes.IsDefaultOrEmpty)
        {
            return [];
        }

        var name = classes.Length == 1 ? classes[0] : string.Join('\n', classes);
        if (!classLists.TryGetValue(name, out var shared))
        {
            shared = classes;
            classLists.Add(name, shared);
        }

        return shared;
    }

    /// <summary>Compares objects by identity; comparing styles by value would cost more than resolving them.</summary>
    private readonly record struct Identity(object Value)
    {
        public bool Equals(Identity other) => ReferenceEquals(Value, other.Value);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Value);
    }
}
