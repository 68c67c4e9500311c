using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Forms;

/// <summary>What ties a sheet of paper to the wording that was printed on it.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Digest">The first twelve hexadecimal digits of the SHA-256 of the blank form's text, in groups of four.</param>
internal sealed record FormIdentity(string Document, string Edition, string Digest)
{
    /// <summary>The identity of a document with the wording <paramref name="blank"/>, which must not hold the digest itself.</summary>
    public static FormIdentity Of(string document, string edition, string blank)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blank)));
        return new FormIdentity(document, edition, $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}");
    }

    /// <summary>What the QR code holds.</summary>
    public string Code => Edition.Length == 0 ? $"{Document} {Digest}" : $"{Document} {Edition} {Digest}";
}
