namespace ComplianceKit.Cli.Output;

/// <summary>How many cells of a terminal characters take.</summary>
internal static class TerminalWidth
{
    /// <summary>The width of <paramref name="text"/>: East Asian wide and full-width characters (UAX #11) take two cells.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += IsWide(character) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(char character) => character is
        (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\u303e') or (>= '\u3041' and <= '\ua4cf') or
        (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or
        (>= '\uff00' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6');
}
