using System.Text;

namespace ComplianceKit.Pdf;

/// <summary>
/// What locks a PDF file: with the password it opens, can be printed, copied from and read aloud, but not changed. Keys are random, so that
/// no two encrypted files have the same bytes, and PDF/A, which forbids encryption, is not claimed.
/// </summary>
public sealed class PdfProtection
{
    // ISO 32000-2 §7.6.4.3.3 takes the first 127 bytes of a password.
    private const int LongestPassword = 127;

    /// <summary>Locks files with a password.</summary>
    /// <param name="password">The password, at least one character.</param>
    public PdfProtection(string password) => Key = BytesOf(password);

    /// <summary>The password as bytes.</summary>
    internal byte[] Key { get; }

    /// <summary>A password as bytes.</summary>
    internal static byte[] BytesOf(string password)
    {
        var bytes = Encoding.UTF8.GetBytes(password);
        return bytes.Length > LongestPassword ? bytes[..LongestPassword] : bytes;
    }
}
