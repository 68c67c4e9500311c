using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes bookmarks (PDF 32000-1 §12.3.3).</summary>
internal static class Outlines
{
    /// <summary>Writes them and returns the number of their root, or <see langword="null"/> where there are none.</summary>
    public static int? Write(PdfFile file, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        var root = file.Reserve();
        var numbers = WriteLevel(file, bookmarks, root);
        file.Write(root, new ByteText().Raw("<</Type/Outlines/First ").Reference(numbers[0]).Raw("/Last ").Reference(numbers[^1])
            .Raw("/Count ").Number(bookmarks.Count).Raw(">>"));
        return root;
    }

    /// <summary>A place as an array.</summary>
    public static ByteText Destination(ByteText body, PagePlace place) =>
        body.Raw("[").Reference(place.Page).Raw("/XYZ 0 ").Number(place.Height).Raw(" null]");

    private static int[] WriteLevel(PdfFile file, IReadOnlyList<Bookmark> bookmarks, int parent)
    {
        var numbers = bookmarks.Select(_ => file.Reserve()).ToArray();
        for (var index = 0; index < bookmarks.Count; index++)
        {
            var bookmark = bookmarks[index];
            var body = new ByteText().Raw("<</Title").Text(bookmark.Title).Raw("/Parent ").Reference(parent).Raw("/Dest");
            Destination(body, bookmark.Place);
            if (index > 0)
            {
                body.Raw("/Prev ").Reference(numbers[index - 1]);
            }

            if (index + 1 < numbers.Length)
            {
                body.Raw("/Next ").Reference(numbers[index + 1]);
            }

            if (bookmark.Children.Length > 0)
            {
                var below = WriteLevel(file, bookmark.Children, numbers[index]);
                body.Raw("/First ").Reference(below[0]).Raw("/Last ").Reference(below[^1]).Raw("/Count ").Number(-below.Length);
            }

            file.Write(numbers[index], body.Raw(">>"));
        }

        return numbers;
    }
}
