using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ComplianceKit.Documents.References;

/// <summary>
/// An address outside the document that a reader of it can go to: of the web, a mailbox or a telephone. Paths of files are none: what is
/// there on the author's machine is not on the reader's, and whether <c>/x</c> is one differs between operating systems.
/// </summary>
public sealed record LinkAddress
{
    private LinkAddress(string ascii) => Ascii = ascii;

    /// <summary>The schemes that there are.</summary>
    public static ImmutableArray<string> Schemes { get; } = ["http", "https", "mailto", "tel"];

    /// <summary>The address in ASCII, as RFC 3986 §2 wants it: what is not is escaped, and the name of a host in Punycode (RFC 3492).</summary>
    public string Ascii { get; }

    /// <summary>Reads an address; <see langword="null"/> where it is none.</summary>
    public static LinkAddress? Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return HasScheme(written) && TryRead(written, out var uri) ? new LinkAddress(AsciiOf(uri)) : null;
    }

    // A path of the machine would be read as an address of the scheme "file", on some machines.
    private static bool HasScheme(string written) =>
        Schemes.Any(scheme => written.Length > scheme.Length + 1 && written[scheme.Length] == ':' && written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static bool TryRead(string written, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(written, UriKind.Absolute, out uri) && (uri.Scheme is "mailto" or "tel" || uri.Host.Length > 0);

    private static string AsciiOf(Uri uri)
    {
        var address = uri.AbsoluteUri;
        if (uri.Host.Length > 0 && !IsAscii(uri.Host))
        {
            address = address.Replace(uri.Host, uri.IdnHost, StringComparison.Ordinal);
        }

        return IsAscii(address)
            ? address
            : string.Concat(address.EnumerateRunes().Select(static rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text.AsSpan());
}
