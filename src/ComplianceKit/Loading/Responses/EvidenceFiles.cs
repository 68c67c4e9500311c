using System.Collections.Immutable;
using System.Security.Cryptography;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Files;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Responses;

/// <summary>Reads the files behind evidence and the record of what they were.</summary>
public static class EvidenceFiles
{
    /// <summary>What each file of the evidence is now. Files that are absent are left out; loading has reported them.</summary>
    public static ImmutableSortedDictionary<string, LockedFile> Read(LoadResult loaded, Workspace workspace)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, LockedFile>(StringComparer.Ordinal);
        foreach (var path in workspace.Evidence.Values.Select(static item => item.File).OfType<string>().Where(path => !found.ContainsKey(path)))
        {
            if (Locate(loaded, path) is { } full)
            {
                using var stream = OrdinaryFile.Open(full);
                found.Add(path, new LockedFile(Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The absolute path of a file of the evidence, or <see langword="null"/>.</summary>
    public static string? Locate(LoadResult loaded, string path) =>
        loaded.Files.Resolve(path, SourceSpan.File(path), new DiagnosticBag()) is { } full && File.Exists(full) ? full : null;

    /// <summary>The lock of the workspace; <see langword="null"/> where there is none, or with a diagnostic.</summary>
    public static EvidenceLock? ReadLock(SourceFiles files, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(files.Folder, EvidenceLock.FileName);
        if (!File.Exists(path) || files.ReadText(path, EvidenceLock.FileName, SourceSpan.File(EvidenceLock.FileName), diagnostics) is not { } text)
        {
            return null;
        }

        var read = EvidenceLock.Parse(text, out var badLine);
        if (badLine > 0)
        {
            diagnostics.Add(EvidenceDiagnostics.BadLock(badLine));
        }

        return read;
    }
}
