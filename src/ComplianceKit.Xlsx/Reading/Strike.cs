namespace ComplianceKit.Xlsx.Reading;

/// <summary>Which letters of a text are struck through. Letters without a font of their own have that of their cell.</summary>
/// <param name="HasStruck">Whether some are struck through.</param>
/// <param name="HasPlain">Whether some are surely not.</param>
/// <param name="HasInherited">Whether some have the font of their cell.</param>
internal readonly record struct Strike(bool HasStruck, bool HasPlain, bool HasInherited)
{
    /// <summary>A text whose letters all have the font of their cell.</summary>
    public static Strike Inherited { get; } = new(false, false, true);

    /// <summary>How much of a cell is struck through, whose own font is or is not.</summary>
    public StruckPart In(bool cellIsStruck)
    {
        var struck = HasStruck || (HasInherited && cellIsStruck);
        var plain = HasPlain || (HasInherited && !cellIsStruck);
        return !struck ? StruckPart.None : plain ? StruckPart.Some : StruckPart.Whole;
    }
}

/// <summary>How much of a text is struck through.</summary>
public enum StruckPart
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some of it.</summary>
    Some,

    /// <summary>All of it.</summary>
    Whole,
}
