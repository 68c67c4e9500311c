using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Divides a document into sheets, as its sections ask.</summary>
internal static class SheetDivision
{
    public static List<SheetSource> Divide(Document document)
    {
        var sheets = new List<SheetSource>();
        var names = new SheetNames(document.Properties.Language);
        foreach (var section in document.Sections.Where(static section => section.Sheet.Include))
        {
            var begins = true;
            foreach (var (wish, blocks) in Parts(section))
            {
                sheets.Add(new SheetSource(names.Take(wish), section, begins, blocks));
                begins = false;
            }
        }

        return sheets;
    }

    /// <summary>The words of a heading with its number. Marks of notes stay where the heading is.</summary>
    public static string Words(Heading heading)
    {
        var words = new BlockText(StyleSheet.Empty).OfInlines(WithoutMarks(heading.Content), StyleSheet.Root).Plain.Replace('\n', ' ');
        return string.IsNullOrEmpty(heading.Number) ? words : $"{heading.Number} {words}";
    }

    private static ImmutableArray<Inline> WithoutMarks(ImmutableArray<Inline> inlines) =>
    [
        .. inlines.Where(static inline => inline is not Reference { Kind: not ReferenceKind.Text })
            .Select(static inline => InlineContent.Change(inline, WithoutMarks)),
    ];

    private static IEnumerable<(string? Wish, ImmutableArray<Block> Blocks)> Parts(Section section)
    {
        var level = section.Sheet.SplitAtLevel;
        var starts = level < 1
            ? []
            : section.Blocks.Select(static (block, index) => (block, index))
                .Where(pair => pair.block is Heading heading && heading.Level == level)
                .Select(static pair => pair.index).ToList();
        var first = starts.Count > 0 ? starts[0] : section.Blocks.Length;
        if (starts.Count == 0 || section.Blocks.Take(first).Any(static block => block is not (PageBreak or Spacer)))
        {
            yield return (section.Name ?? FirstHeading(section.Blocks.Take(first)), section.Blocks[..first]);
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : section.Blocks.Length;
            yield return (Words((Heading)section.Blocks[starts[i]]), section.Blocks[starts[i]..end]);
        }
    }

    private static string? FirstHeading(IEnumerable<Block> blocks) =>
        HeadingsIn(blocks).Select(Words).FirstOrDefault();

    /// <summary>All headings among blocks, those inside containers as well.</summary>
    public static IEnumerable<Heading> HeadingsIn(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Heading heading)
            {
                yield return heading;
            }
            else if (block is Container container)
            {
                foreach (var inner in HeadingsIn(container.Blocks))
                {
                    yield return inner;
                }
            }
        }
    }
}
