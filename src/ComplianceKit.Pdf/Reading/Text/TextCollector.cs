using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>Joins what is shown on one base line in one font and size to runs of text.</summary>
internal sealed class TextCollector(double pageHeight)
{
    private const double SameLine = 0.01;

    private readonly ImmutableArray<ReadText>.Builder texts = ImmutableArray.CreateBuilder<ReadText>();
    private readonly StringBuilder open = new();
    private ReadText? run;

    /// <summary>Adds what is shown between two places.</summary>
    public void Add(string text, Vector2 from, Vector2 to, double size, string font, int? mark, bool artifact)
    {
        var baseline = pageHeight - from.Y;
        if (run is null
            || run.Font != font
            || Math.Abs(run.Size - size) > SameLine
            || Math.Abs(run.Baseline - baseline) > SameLine
            || run.Mark != mark
            || run.IsArtifact != artifact)
        {
            Close();
            run = new ReadText(string.Empty, from.X, baseline, 0, size, font, mark, artifact);
        }

        open.Append(text);
        run = run with { Width = to.X - run.X };
    }

    /// <summary>Ends the run.</summary>
    public void Close()
    {
        if (run is not null)
        {
            texts.Add(run with { Text = open.ToString() });
            open.Clear();
            run = null;
        }
    }

    /// <summary>All runs.</summary>
    public ImmutableArray<ReadText> ToImmutable()
    {
        Close();
        return texts.ToImmutable();
    }
}
