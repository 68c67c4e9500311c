namespace ComplianceKit.Loading.Files;

/// <summary>Knows a font file by its first bytes (OpenType specification, "Organization of an OpenType Font" and "Font Collections").</summary>
internal static class FontHead
{
    /// <summary>Whether the file begins as a TrueType or OpenType font or a collection of them; a file that cannot be read now is left to whoever needs it.</summary>
    public static bool IsFont(string path)
    {
        try
        {
            using var stream = OrdinaryFile.Open(path);
            Span<byte> head = stackalloc byte[4];
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
                && (head.SequenceEqual("\0\u0001\0\0"u8) || head.SequenceEqual("OTTO"u8) || head.SequenceEqual("true"u8) || head.SequenceEqual("ttcf"u8));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
