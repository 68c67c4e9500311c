namespace ComplianceKit.Typesetting.Characters;

/// <summary>Signs of units that stay with the number before them: the SI brochure (9th edition) and those usual in clinical and computing texts.</summary>
internal static class Units
{
    /// <summary>Length of the longest sign.</summary>
    public const int LongestLength = 4;

    private static readonly string[] Signs =
    [
        "m", "km", "cm", "mm", "nm", "g", "kg", "mg", "t", "L", "mL", "dL", "s", "ms", "h", "min", "A", "mA", "V", "kV", "W", "kW", "Hz", "kHz",
        "MHz", "GHz", "Pa", "hPa", "kPa", "mol", "J", "kJ", "cal", "kcal", "B", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "bit",
        "bps", "kbps", "Mbps", "Gbps", "dB", "IU", "mEq", "Gy", "Sv", "mSv", "pt", "dpi", "K",
    ];

    /// <summary>Whether <paramref name="letters"/> are the sign of a unit.</summary>
    public static bool Contains(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > LongestLength)
        {
            return false;
        }

        foreach (var sign in Signs)
        {
            if (letters.SequenceEqual(sign))
            {
                return true;
            }
        }

        return false;
    }
}
