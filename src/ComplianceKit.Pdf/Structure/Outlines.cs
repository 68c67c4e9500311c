using System.Collections.Immutable;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes bookmarks (PDF 32000-1 §12.3.3).</summary>
internal static class Outlines
{
    /// <summary>Writes them and returns the number of their root, or <see langword="null"/> where there are none.</summary>
    public static int? Write(PdfFile file, LaidOutDocument document, int[] pageNumbers)
    {
        if (document.Outline.IsEmpty)
        {
            return null;
        }

        var root = file.Reserve();
        var numbers = WriteLevel(file, document.Outline, root, document, pageNumbers);
        file.Write(root, new ByteText().Raw("<</Type/Outlines/First ").Reference(numbers[0]).Raw("/Last ").Reference(numbers[^1])
            .Raw("/Count ").Number(document.Outline.Length).Raw(">>"));
        return root;
    }

    /// <summary>A destination as an array.</summary>
    public static ByteText Destination(ByteText body, Destination destination, LaidOutDocument document, int[] pageNumbers) => body
        .Raw("[").Reference(pageNumbers[destination.Page]).Raw("/XYZ 0 ").Number(document.Pages[destination.Page].Height - destination.Y).Raw(" null]");

    private static int[] WriteLevel(PdfFile file, ImmutableArray<OutlineEntry> entries, int parent, LaidOutDocument document, int[] pageNumbers)
    {
        var numbers = entries.Select(_ => file.Reserve()).ToArray();
        for (var index = 0; index < entries.Length; index++)
        {
            var entry = entries[index];
            var body = new ByteText().Raw("<</Title").Text(entry.Title).Raw("/Parent ").Reference(parent).Raw("/Dest");
            Destination(body, entry.Destination, document, pageNumbers);
            if (index > 0)
            {
                body.Raw("/Prev ").Reference(numbers[index - 1]);
            }

            if (index + 1 < numbers.Length)
            {
                body.Raw("/Next ").Reference(numbers[index + 1]);
            }

            if (!entry.Children.IsEmpty)
            {
                var below = WriteLevel(file, entry.Children, numbers[index], document, pageNumbers);
                body.Raw("/First ").Reference(below[0]).Raw("/Last ").Reference(below[^1]).Raw("/Count ").Number(-below.Length);
            }

            file.Write(numbers[index], body.Raw(">>"));
        }

        return numbers;
    }
}
