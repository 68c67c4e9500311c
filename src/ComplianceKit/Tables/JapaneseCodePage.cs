using System.Text;

namespace ComplianceKit.Tables;

/// <summary>
/// Shift_JIS as offices write it (CP932). Some characters (髙, ㈱, ≡, Ⅰ) have two or three codes in it, and the platform takes all but one
/// of them for mistakes when it is asked to be strict; what has no character at all still is one.
/// </summary>
internal sealed class JapaneseCodePage : DecoderFallback
{
    private const int Cp932 = 932;
    private readonly Encoding lenient = CodePagesEncodingProvider.Instance.GetEncoding(Cp932)!;

    private JapaneseCodePage()
    {
    }

    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <summary>The encoding, which throws <see cref="DecoderFallbackException"/> at bytes that are no character.</summary>
    public static Encoding Create() => CodePagesEncodingProvider.Instance.GetEncoding(Cp932, EncoderFallback.ExceptionFallback, new JapaneseCodePage())!;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new SecondCodes(lenient);

    private sealed class SecondCodes(Encoding lenient) : DecoderFallbackBuffer
    {
        private char found;
        private bool isGiven = true;

        public override int Remaining => isGiven ? 0 : 1;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            var text = bytesUnknown.Length > 1 ? lenient.GetString(bytesUnknown) : string.Empty;
            if (text is not [var character] || character is '?' or '・' or '\uFFFD')
            {
                throw new DecoderFallbackException("no character", bytesUnknown, index);
            }

            (found, isGiven) = (character, false);
            return true;
        }

        public override char GetNextChar()
        {
            var next = isGiven ? '\0' : found;
            isGiven = true;
            return next;
        }

        public override bool MovePrevious() => false;
    }
}
