using System.Numerics;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>What the operators of page contents change and <c>q</c> and <c>Q</c> keep (PDF 32000-1 §8.4 and §9.3).</summary>
internal sealed record TextState
{
    /// <summary>From the current to the page's coordinates.</summary>
    public Matrix3x2 Transformation { get; init; } = Matrix3x2.Identity;

    /// <summary>The font, or <see langword="null"/> before the first.</summary>
    public PageFont? Font { get; init; }

    /// <summary>Size of type.</summary>
    public double Size { get; init; }

    /// <summary>White behind each character.</summary>
    public double CharacterSpacing { get; init; }

    /// <summary>White behind each blank.</summary>
    public double WordSpacing { get; init; }

    /// <summary>Horizontal scale, 1 for none.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Distance of base lines.</summary>
    public double Leading { get; init; }

    /// <summary>How far text is raised.</summary>
    public double Rise { get; init; }
}
