using System.Collections.Immutable;
using System.Numerics;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>Follows the operators of paths (PDF 32000-1 §8.5) as far as straight lines and rectangles go, which is all that forms are drawn with.</summary>
/// <param name="pageHeight">The page's height.</param>
internal sealed class PathReader(double pageHeight)
{
    private readonly ImmutableArray<ReadStroke>.Builder strokes = ImmutableArray.CreateBuilder<ReadStroke>();
    private readonly ImmutableArray<ReadArea>.Builder areas = ImmutableArray.CreateBuilder<ReadArea>();
    private readonly List<ReadStroke> lines = [];
    private readonly List<ReadArea> rectangles = [];
    private Vector2 point;

    /// <summary>The lines that were drawn.</summary>
    public ImmutableArray<ReadStroke> Strokes => strokes.ToImmutable();

    /// <summary>The rectangles that were filled.</summary>
    public ImmutableArray<ReadArea> Areas => areas.ToImmutable();

    /// <summary>Follows an operator; others than those of paths change nothing.</summary>
    /// <param name="word">The operator.</param>
    /// <param name="number">Its operands.</param>
    /// <param name="transformation">From its coordinates to those of the page.</param>
    public void Apply(string word, Func<int, double> number, Matrix3x2 transformation)
    {
        switch (word)
        {
            case "m":
                point = At(number(0), number(1), transformation);
                break;
            case "l":
                var end = At(number(0), number(1), transformation);
                lines.Add(new ReadStroke(point.X, point.Y, end.X, end.Y));
                point = end;
                break;
            case "re":
                var (one, other) = (At(number(0), number(1), transformation), At(number(0) + number(2), number(1) + number(3), transformation));
                rectangles.Add(new ReadArea(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Abs(other.X - one.X), Math.Abs(other.Y - one.Y)));
                break;
            case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "n":
                Paint(word);
                break;
        }
    }

    private void Paint(string word)
    {
        if (word is not ("n" or "f" or "F" or "f*"))
        {
            strokes.AddRange(lines);
        }

        if (word is not ("n" or "S" or "s"))
        {
            areas.AddRange(rectangles);
        }

        lines.Clear();
        rectangles.Clear();
    }

    private Vector2 At(double x, double y, Matrix3x2 transformation)
    {
        var place = Vector2.Transform(new Vector2((float)x, (float)y), transformation);
        return place with { Y = (float)pageHeight - place.Y };
    }
}
