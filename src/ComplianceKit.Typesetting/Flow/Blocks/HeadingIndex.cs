using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Inline.Breaking;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>The headings of a document in the order of the tree, each with an id by which it is found on its page.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<Heading, HeadingEntry> byNode = new(ReferenceEqualityComparer.Instance);
    private readonly List<HeadingEntry> entries = [];

    /// <summary>All headings, also those that contents do not list.</summary>
    public IReadOnlyList<HeadingEntry> Entries => entries;

    /// <summary>Collects the headings of <paramref name="document"/>.</summary>
    public static HeadingIndex Of(Document document)
    {
        var index = new HeadingIndex();
        foreach (var section in document.Sections)
        {
            index.Collect(section.Blocks);
        }

        return index;
    }

    /// <summary>The entry of a heading of the tree.</summary>
    public HeadingEntry? Find(Heading heading) => byNode.GetValueOrDefault(heading);

    private void Collect(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Add(heading);
                    break;
                case Container container:
                    Collect(container.Blocks);
                    break;
                case List list:
                    foreach (var item in list.Items)
                    {
                        Collect(item.Blocks);
                    }

                    break;
                case Table table:
                    CollectRows(table.HeadRows);
                    CollectRows(table.Rows);
                    break;
            }
        }
    }

    private void CollectRows(ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Collect(cell.Blocks);
            }
        }
    }

    private void Add(Heading heading)
    {
        var id = heading.Id ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OwnIdPrefix}{entries.Count + 1}");
        var entry = new HeadingEntry(
            heading, id, heading.Level, heading.Listing is null ? heading.Number : null, heading.Listing ?? PlainText.Of(heading.Content), heading.InContents);
        entries.Add(entry);
        byNode.TryAdd(heading, entry);
    }

    /// <summary>Begins the ids of headings that have none in the tree; kinds of ids are words, so no author's id is like it.</summary>
    public const string OwnIdPrefix = "~heading:";
}

/// <summary>A heading as contents and bookmarks list it.</summary>
internal sealed record HeadingEntry(Heading Node, string Id, int Level, string? Number, string Text, bool Listed)
{
    /// <summary>Number and words.</summary>
    public string Title => Number is null ? Text : Text.Length == 0 ? Number : Number + "　" + Text;
}

/// <summary>Reads the characters of inlines without their looks.</summary>
internal static class PlainText
{
    /// <summary>The characters one after the other; line breaks and tabs become a space.</summary>
    public static string Of(ImmutableArray<TreeInline> content)
    {
        if (content is [Text only])
        {
            return SoftHyphens.Without(only.Value);
        }

        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<TreeInline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text words:
                    text.Append(SoftHyphens.Without(words.Value));
                    break;
                case Reference { Kind: not ReferenceKind.Text }:
                    break;
                case LineBreak or Tab:
                    text.Append(' ');
                    break;
                case Ruby ruby:
                    text.Append(ruby.Base);
                    break;
                case InlineImage image:
                    text.Append(image.AlternativeText);
                    break;
                case Field field:
                    Append(text, field.Value);
                    break;
                default:
                    Append(text, InlineContent.Of(inline));
                    break;
            }
        }
    }
}
