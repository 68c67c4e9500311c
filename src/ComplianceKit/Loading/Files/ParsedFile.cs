using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Files;

/// <summary>A YAML file that was read ahead.</summary>
/// <param name="Text">Its text with line feeds.</param>
/// <param name="Digest">SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="Root">Its root.</param>
/// <param name="Diagnostics">What is wrong in it.</param>
internal sealed record ParsedFile(string Text, string Digest, YamlNode Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads a file; <see langword="null"/> where it cannot be read whole: whoever asks for it reads it again and says why not.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="shown">The path for messages.</param>
    /// <param name="largest">The largest length, in bytes.</param>
    public static ParsedFile? Read(string fullPath, string shown, long largest)
    {
        try
        {
            if (OrdinaryFile.LengthOf(fullPath) is not { } length || length == 0 || length > largest)
            {
                return null;
            }

            var bytes = OrdinaryFile.Read(fullPath);
            var text = SourceFiles.Decode(bytes);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                return null;
            }

            var bag = new DiagnosticBag();
            return YamlReader.Read(shown, text, bag) is { } root ? new ParsedFile(text, Convert.ToHexStringLower(SHA256.HashData(bytes)), root, bag.ToImmutable()) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
