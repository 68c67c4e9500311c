using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes bookmarks (PDF 32000-1 §12.3.3) as they come: no more than one waits until the next one is known.</summary>
/// <param name="file">The file.</param>
internal sealed class Outlines(PdfFile file)
{
    private int root;
    private int first;
    private int count;
    private (Bookmark Bookmark, int Number, int Previous)? waiting;

    /// <summary>Adds a bookmark with those below it.</summary>
    public void Add(Bookmark bookmark)
    {
        root = root > 0 ? root : file.Reserve();
        var number = file.Reserve();
        first = first > 0 ? first : number;
        count++;
        var previous = waiting?.Number ?? 0;
        Flush(number);
        waiting = (bookmark, number, previous);
    }

    /// <summary>Ends them and returns the number of their root, or <see langword="null"/> where there are none.</summary>
    public int? Finish()
    {
        if (waiting is not { Number: var last })
        {
            return null;
        }

        Flush(0);
        file.Write(root, new ByteText().Raw("<</Type/Outlines/First ").Reference(first).Raw("/Last ").Reference(last).Raw("/Count ").Number(count).Raw(">>"));
        return root;
    }

    /// <summary>A place as an array.</summary>
    public static ByteText Destination(ByteText body, PagePlace place) =>
        body.Raw("[").Reference(place.Page).Raw("/XYZ 0 ").Number(place.Height).Raw(" null]");

    private void Flush(int next)
    {
        if (waiting is { } ready)
        {
            Write(ready.Bookmark, ready.Number, root, ready.Previous, next);
            waiting = null;
        }
    }

    private void Write(Bookmark bookmark, int number, int parent, int previous, int next)
    {
        var body = new ByteText().Raw("<</Title").Text(bookmark.Title).Raw("/Parent ").Reference(parent).Raw("/Dest");
        Destination(body, bookmark.Place);
        if (previous > 0)
        {
            body.Raw("/Prev ").Reference(previous);
        }

        if (next > 0)
        {
            body.Raw("/Next ").Reference(next);
        }

        if (bookmark.Children.Length > 0)
        {
            var below = WriteLevel(bookmark.Children, number);
            body.Raw("/First ").Reference(below[0]).Raw("/Last ").Reference(below[^1]).Raw("/Count ").Number(-below.Length);
        }

        file.Write(number, body.Raw(">>"));
    }

    private int[] WriteLevel(Bookmark[] bookmarks, int parent)
    {
        var numbers = bookmarks.Select(_ => file.Reserve()).ToArray();
        for (var index = 0; index < bookmarks.Length; index++)
        {
            Write(bookmarks[index], numbers[index], parent, index > 0 ? numbers[index - 1] : 0, index + 1 < numbers.Length ? numbers[index + 1] : 0);
        }

        return numbers;
    }
}
