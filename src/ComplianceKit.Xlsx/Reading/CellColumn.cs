namespace ComplianceKit.Xlsx.Reading;

/// <summary>The column of a reference such as AB12: the letters are digits of base 26 without a zero.</summary>
internal static class CellColumn
{
    private const int Most = 16_384;

    /// <summary>The column, from 0; <see langword="null"/> where the reference names none that a sheet can have.</summary>
    public static int? Of(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * 26) + letter - 'A' + 1, Most + 1);
        }

        return column is >= 1 and <= Most ? column - 1 : null;
    }
}
