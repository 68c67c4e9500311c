namespace ComplianceKit.Xlsx.Reading;

/// <summary>Finds in the code of a number format what gives orders, beside the texts that it prints.</summary>
internal static class FormatMarks
{
    /// <summary>The characters that stand outside quotation marks and brackets and behind no sign that makes them a text.</summary>
    public static IEnumerable<char> Of(string code)
    {
        // Some programs write the name of the plain format as if it were one of their own.
        var text = code.Replace(FormatMark.PlainFormat, string.Empty, StringComparison.OrdinalIgnoreCase);
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            quoted ^= character == '"';
            bracketed = !quoted && (character == '[' || (bracketed && character != ']'));
            if (!quoted && !bracketed && character is '\\' or '_' or '*')
            {
                at++;
            }
            else if (!quoted && !bracketed && character is not ('"' or ']'))
            {
                yield return character;
            }
        }
    }
}
