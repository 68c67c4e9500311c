namespace ComplianceKit.Rosters;

/// <summary>Tells which characters can be printed. The fonts stand behind this seam.</summary>
public interface IGlyphCheck
{
    /// <summary>The place of the first character that no font has, counted in characters from 1; 0 where all have a glyph.</summary>
    int FirstMissing(string text);
}
