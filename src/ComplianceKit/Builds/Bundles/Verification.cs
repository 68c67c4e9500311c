using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;

namespace ComplianceKit.Builds.Bundles;

/// <summary>Holds a bundle, or the folder of a build, against its manifest. Nothing is unpacked.</summary>
public static class Verification
{
    private const int MostManifestBytes = 16 * 1024 * 1024;
    private const int MostFiles = 100_000;
    private const long MostBytes = 8L * 1024 * 1024 * 1024;

    /// <summary>What was altered, is missing or was added, and how many files were compared.</summary>
    /// <param name="path">The absolute path of a ZIP file or a folder.</param>
    public static VerificationResult Run(string path)
    {
        if (Directory.Exists(path))
        {
            var names = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/')).Take(MostFiles + 1).ToHashSet(StringComparer.Ordinal);
            return names.Count > MostFiles ? TooMuch(path) : CompareBuild(path, names);
        }

        try
        {
            using var file = File.OpenRead(path);
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            // A length may lie, but then reading the entry fails, so that the sum of them bounds the work.
            return archive.Entries.Count > MostFiles || archive.Entries.Sum(static entry => (decimal)entry.Length) > MostBytes
                ? TooMuch(path)
                : WithCoverage(path, file, Compare(path, archive));
        }
        catch (InvalidDataException)
        {
            return BeginsAsArchive(path) ? new VerificationResult(0, string.Empty, [EvidenceDiagnostics.DamagedArchive(Path.GetFileName(path))]) : NoManifest(path);
        }
    }

    private static VerificationResult WithCoverage(string path, FileStream file, VerificationResult compared) => ArchiveCoverage.HoldsMore(file)
        ? compared with { Diagnostics = compared.Diagnostics.Add(EvidenceDiagnostics.MoreThanFiles(Path.GetFileName(path))) }
        : compared;

    /// <summary>Whether a file is a bundle that this program made, whole or altered.</summary>
    /// <param name="path">The absolute path of a file.</param>
    public static bool IsBundle(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.Entries.Count <= MostFiles && archive.GetEntry(Manifest.Name) is { } manifest && ReadManifest(_ => manifest.Open()) is not null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Filled forms lie below the documents of a build by default; their names may be names of people, so that none of them is told.
    private static VerificationResult CompareBuild(string path, HashSet<string> names)
    {
        var filled = names.Where(static name => name.Contains('/', StringComparison.Ordinal) && FillRecords.IsRecord(name[(name.LastIndexOf('/') + 1)..]))
            .Select(static name => name[..(name.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var forms = filled.ConvertAll(
            folder => EvidenceDiagnostics.FilledForms(folder.TrimEnd('/'), names.RemoveWhere(name => name.StartsWith(folder, StringComparison.Ordinal))));
        var compared = Compare(path, names, name => File.OpenRead(Path.Combine(path, name)), _ => false);
        return compared with { Diagnostics = compared.Diagnostics.AddRange(forms) };
    }

    // APPNOTE 4.3.7: the signature of the first entry. The list of entries stands at the end, so a file that is cut off has none.
    private static bool BeginsAsArchive(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\x03\x04"u8);
    }

    // Where a name stands twice, programs differ in which of the two they show: both are doubtful.
    private static VerificationResult Compare(string path, ZipArchive archive)
    {
        // Programs that make an archive anew add an entry for each folder.
        var byName = archive.Entries
            .Where(static entry => !(entry.Length == 0 && entry.FullName.EndsWith('/')))
            .ToLookup(static entry => entry.FullName, StringComparer.Ordinal);
        return Compare(
            path, byName.Select(static entries => entries.Key).ToHashSet(StringComparer.Ordinal), name => byName[name].First().Open(), name => byName[name].Skip(1).Any());
    }

    private static VerificationResult Compare(string path, HashSet<string> names, Func<string, Stream> open, Func<string, bool> isDoubled)
    {
        if (!names.Contains(Manifest.Name) || isDoubled(Manifest.Name) ||
            ReadManifest(open) is not { } manifest)
        {
            return NoManifest(path);
        }

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var present = new PresentNames(names, manifest.Files.Keys);
        foreach (var (name, digest) in manifest.Files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            if (present.Find(name) is not { } stored)
            {
                found.Add(EvidenceDiagnostics.Gone(name));
            }
            else if (isDoubled(stored) || DigestOf(open, stored) != digest)
            {
                found.Add(EvidenceDiagnostics.Altered(name));
            }
        }

        foreach (var name in present.Others.Where(static name => name != Manifest.Name).Order(StringComparer.Ordinal))
        {
            found.Add(EvidenceDiagnostics.Added(name));
        }

        return new VerificationResult(manifest.Files.Count, manifest.Digest, found.ToImmutable());
    }

    private static string? DigestOf(Func<string, Stream> open, string name)
    {
        try
        {
            using var stream = open(name);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static (Dictionary<string, string> Files, string Digest)? ReadManifest(Func<string, Stream> open)
    {
        try
        {
            using var stream = open(Manifest.Name);
            var content = new byte[MostManifestBytes];
            var bytes = content.AsSpan(0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
            using var json = JsonDocument.Parse(bytes.ToArray());
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty(Manifest.Outputs, out var outputs)
                && outputs.ValueKind == JsonValueKind.Object
                ? (outputs.EnumerateObject().Concat(EarlierOf(json.RootElement)).ToDictionary(static file => file.Name, static file => file.Value.ToString(), StringComparer.Ordinal), Manifest.DigestOf(bytes))
                : null;
        }
        // Half of a character, escaped, is JSON until somebody asks for its text.
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonProperty[] EarlierOf(JsonElement manifest) =>
        manifest.TryGetProperty(Manifest.Earlier, out var earlier) && earlier.ValueKind == JsonValueKind.Object ? [.. earlier.EnumerateObject()] : [];

    private static VerificationResult TooMuch(string path) =>
        new(0, string.Empty, [EvidenceDiagnostics.TooMuchToVerify(Path.GetFileName(path), MostFiles, (int)(MostBytes >> 30))]);

    private static VerificationResult NoManifest(string path) => new(0, string.Empty, [EvidenceDiagnostics.NoManifest(Path.GetFileName(path))]);
}

/// <summary>What a comparison has found.</summary>
/// <param name="Files">How many files the manifest names.</param>
/// <param name="Digest">The SHA-256 of the manifest itself, to be compared with the one that its maker told.</param>
/// <param name="Diagnostics">What is not as it was.</param>
public sealed record VerificationResult(int Files, string Digest, ImmutableArray<Diagnostic> Diagnostics);
