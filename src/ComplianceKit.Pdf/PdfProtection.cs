using System.Text;
using ComplianceKit.Pdf.Encryption.Passwords;

namespace ComplianceKit.Pdf;

/// <summary>
/// What locks a PDF file: with the password it opens, can be printed, copied from and read aloud, but not changed. Keys are random, so that
/// no two encrypted files have the same bytes, and PDF/A, which forbids encryption, is not claimed.
/// </summary>
public sealed class PdfProtection
{
    // ISO 32000-2 §7.6.4.3.3 takes the first 127 bytes of a password.
    private const int LongestPassword = 127;

    private PdfProtection(byte[] key) => Key = key;

    /// <summary>The password as bytes.</summary>
    internal byte[] Key { get; }

    /// <summary>
    /// Locks files with a password. Full-width and half-width letters, composed and decomposed kana are the same (SASLprep, RFC 4013).
    /// </summary>
    /// <param name="password">The password.</param>
    /// <returns><see langword="null"/> where it is empty or has a character that no password may have: control characters, private ones.</returns>
    public static PdfProtection? With(string password) => SaslPreparation.Of(password) is { } prepared ? new PdfProtection(BytesOf(prepared)) : null;

    /// <summary>A prepared password as bytes.</summary>
    internal static byte[] BytesOf(string prepared)
    {
        var bytes = Encoding.UTF8.GetBytes(prepared);
        return bytes.Length > LongestPassword ? bytes[..LongestPassword] : bytes;
    }
}
