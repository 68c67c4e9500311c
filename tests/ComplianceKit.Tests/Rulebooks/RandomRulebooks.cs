using System.Globalization;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>Rulebooks made of numbers that FsCheck draws: articles with paragraphs and items, and references between them.</summary>
internal static class RandomRulebooks
{
    /// <summary>A built-in style of numbering.</summary>
    public static NumberingStyle Style(string name, DiagnosticBag diagnostics)
    {
        var files = new SourceFiles(Scratch.ProgramFolder);
        return new NumberingStyleReader(files, files, diagnostics).Read(name, SourceSpan.StartOf("test"))!;
    }

    /// <summary>
    /// A text in which every 項 and item says its own id in 〔〕, and refers to another part whose id stands in 《》 before the reference.
    /// What a reader finds at a printed reference must therefore say the id in the brackets.
    /// </summary>
    public static string Text(IReadOnlyList<int> seed)
    {
        var draw = new Draw(seed);
        var articles = 1 + draw.Next(9);
        var shapes = Enumerable.Range(0, articles).Select(_ => Enumerable.Range(0, 1 + draw.Next(4)).Select(_ => draw.Next(4)).ToArray()).ToArray();
        var ids = Ids(shapes);
        var text = new StringBuilder();
        for (var article = 0; article < articles; article++)
        {
            var branch = article > 0 && draw.Next(5) == 0 ? " .branch" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"## 見出し {{#a{article}{branch}}}\n\n");
            for (var paragraph = 0; paragraph < shapes[article].Length; paragraph++)
            {
                text.Append(CultureInfo.InvariantCulture, $"〔a{article}.{paragraph + 1}〕{Reference(ids, draw)}。\n\n");
                for (var item = 0; item < shapes[article][paragraph]; item++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"1. 〔a{article}.{paragraph + 1}.{item + 1}〕{Reference(ids, draw)}\n");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static List<string> Ids(int[][] shapes)
    {
        var ids = new List<string>();
        for (var article = 0; article < shapes.Length; article++)
        {
            for (var paragraph = 0; paragraph < shapes[article].Length; paragraph++)
            {
                ids.Add(string.Create(CultureInfo.InvariantCulture, $"a{article}.{paragraph + 1}"));
                ids.AddRange(Enumerable.Range(1, shapes[article][paragraph]).Select(item => string.Create(CultureInfo.InvariantCulture, $"a{article}.{paragraph + 1}.{item}")));
            }
        }

        return ids;
    }

    private static string Reference(List<string> ids, Draw draw)
    {
        var id = ids[draw.Next(ids.Count)];
        return $"《{id}》[](#{id}){(draw.Next(2) == 0 ? "{.relative}" : string.Empty)}〕";
    }

    private sealed class Draw(IReadOnlyList<int> seed)
    {
        private int index;

        public int Next(int bound) => seed.Count == 0 ? 0 : ((seed[index % seed.Count] + (index++ * 7)) & int.MaxValue) % bound;
    }
}
