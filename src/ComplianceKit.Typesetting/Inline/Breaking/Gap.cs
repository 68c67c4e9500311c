namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>The space between two cells and how far justification may change it, in points.</summary>
/// <param name="Natural">Width before justification.</param>
/// <param name="Shrink">How much it can lose.</param>
/// <param name="ShrinkStep">In which step it loses it.</param>
/// <param name="Stretch">How much it can gain in its step.</param>
/// <param name="StretchStep">In which step it gains it.</param>
internal readonly record struct Gap(double Natural, double Shrink, ShrinkStep ShrinkStep, double Stretch, StretchStep StretchStep);

/// <summary>The order in which justification takes space away, JLREQ §3.8.3 (JIS X 4051:2004).</summary>
internal enum ShrinkStep : byte
{
    /// <summary>Spaces between words, to a quarter em.</summary>
    WordSpace,

    /// <summary>White around middle dots.</summary>
    MiddleDot,

    /// <summary>White of brackets and commas.</summary>
    Marks,

    /// <summary>The quarter em between Japanese and Latin, to an eighth.</summary>
    Quarter,
}

/// <summary>The order in which justification gives space, JLREQ §3.8.4 (JIS X 4051:2004).</summary>
internal enum StretchStep : byte
{
    /// <summary>Nothing is given here.</summary>
    Never,

    /// <summary>Spaces between words, to half an em.</summary>
    WordSpace,

    /// <summary>The quarter em between Japanese and Latin, to half an em.</summary>
    Quarter,

    /// <summary>Between characters, to a quarter em and, where that is not enough, evenly to about an em; a line that needs more stays short.</summary>
    Characters,
}
