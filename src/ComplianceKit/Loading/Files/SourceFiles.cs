using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Files;

/// <summary>
/// Reads the files of a workspace, keeps inside its folder, remembers what was read for excerpts and the manifest.
/// Paths in diagnostics are relative to the folder with <c>/</c>. Safe for use from several threads.
/// </summary>
public sealed class SourceFiles
{
    private const long LargestFile = 256L * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] YamlEndings = [".yaml", ".yml"];

    private readonly ConcurrentDictionary<string, Lazy<TextLines>> lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ParsedFile?>> parsed = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<ControlFile>> controls;

    /// <summary>Files under <paramref name="folder"/>, an absolute path.</summary>
    public SourceFiles(string folder)
    {
        Folder = folder;
        controls = new Lazy<ImmutableArray<ControlFile>>(
            () => [.. YamlEndings.SelectMany(extension => Find("controls", extension, StringComparison.OrdinalIgnoreCase)).Select(path => new ControlFile(this, path, FileHead.Read(Path.Combine(Folder, path))))]);
    }

    /// <summary>The absolute path of the folder.</summary>
    public string Folder { get; }

    /// <summary>SHA-256 of every file read so far, by path.</summary>
    public IReadOnlyDictionary<string, string> Digests => digests;

    /// <summary>A line of a file that was read, counted from 1; <see langword="null"/> where there is none.</summary>
    public string? Line(string path, int number) =>
        lines.TryGetValue(path, out var text) ? text.Value[number] : null;

    /// <summary>Where a text stands in the files read so far, in the order of their paths.</summary>
    internal IEnumerable<SourceSpan> PlacesOf(string text) =>
        from file in lines.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
        from place in file.Value.Value.PlacesOf(text)
        select SourceSpan.At(file.Key, place.Line, place.Column);

    /// <summary>The absolute path of a file that the workspace names, or <see langword="null"/> with a diagnostic where it lies outside.</summary>
    public string? Resolve(string file, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (file.Contains('\0', StringComparison.Ordinal))
        {
            diagnostics.Add(LoadingDiagnostics.MissingFile(file.Replace("\0", "\\0", StringComparison.Ordinal), place));
            return null;
        }

        var full = FullPath(file);
        if (!Path.IsPathRooted(file) && LinkedPath.IsInside(full, Folder) && !LinkedPath.LeadsOutside(full, Folder))
        {
            return full;
        }

        diagnostics.Add(LoadingDiagnostics.OutsideWorkspace(file, place));
        return null;
    }

    // Paths are written as on Windows as well.
    private string FullPath(string path) => Path.GetFullPath(path.Replace('\\', '/'), Folder);

    /// <summary>The bytes of a file, or <see langword="null"/> with a diagnostic.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="shown">The path for messages.</param>
    /// <param name="place">Where the file is named.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public byte[]? ReadBytes(string fullPath, string shown, SourceSpan place, DiagnosticBag diagnostics)
    {
        try
        {
            if (OrdinaryFile.LengthOf(fullPath) is not { } length)
            {
                diagnostics.Add(LoadingDiagnostics.MissingFile(shown, place, OtherForm.IsThere(fullPath)));
                return null;
            }

            if (length > LargestFile)
            {
                diagnostics.Add(LoadingDiagnostics.CannotRead(shown, new("larger than 256 MB", "256 MB を超えています"), place));
                return null;
            }

            var bytes = OrdinaryFile.Read(fullPath);
            digests[shown] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.CannotRead(shown, FileTrouble.Of(exception), place));
            return null;
        }
    }

    /// <summary>The text of a UTF-8 file with line feeds, or <see langword="null"/> with a diagnostic.</summary>
    public string? ReadText(string fullPath, string shown, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (ReadBytes(fullPath, shown, place, diagnostics) is not { } bytes)
        {
            return null;
        }

        try
        {
            var text = Decode(bytes);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                diagnostics.Add(LoadingDiagnostics.NotText(shown));
                return null;
            }

            Remember(shown, text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(LoadingDiagnostics.NotUtf8(shown));
            return null;
        }
    }

    /// <summary>The text of UTF-8 bytes with line feeds and without a byte order mark.</summary>
    /// <exception cref="DecoderFallbackException">They are not UTF-8.</exception>
    internal static string Decode(ReadOnlySpan<byte> bytes) =>
        Strict.GetString(bytes[(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0)..]).ReplaceLineEndings("\n");

    // Lines are wanted only where a diagnostic shows an excerpt.
    private void Remember(string shown, string text) => lines[shown] = new Lazy<TextLines>(() => new TextLines(text));

    /// <summary>Begins to read YAML files that will be asked for soon, so that another core works while this one goes on.</summary>
    /// <param name="paths">Paths relative to the folder, with <c>/</c>.</param>
    internal void ReadAhead(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var file = parsed.GetOrAdd(path, shown => new Lazy<ParsedFile?>(() => ParsedFile.Read(Path.Combine(Folder, shown), shown, LargestFile)));
            _ = Task.Run(() => file.Value);
        }
    }

    /// <summary>The root of a YAML file that several documents read, which is kept; or <see langword="null"/> with a diagnostic.</summary>
    internal YamlNode? ReadSharedYaml(string path, SourceSpan place, DiagnosticBag diagnostics)
    {
        var file = parsed.GetOrAdd(path, shown => new Lazy<ParsedFile?>(() => ParsedFile.Read(Path.Combine(Folder, shown), shown, LargestFile)));
        var root = ReadYaml(Path.Combine(Folder, path), path, place, diagnostics);
        parsed.TryAdd(path, file);
        return root;
    }

    /// <summary>The root of a YAML file, or <see langword="null"/> with a diagnostic.</summary>
    internal YamlNode? ReadYaml(string fullPath, string shown, SourceSpan place, DiagnosticBag diagnostics)
    {
        // A catalog is large and read once.
        if (parsed.TryRemove(shown, out var ahead) && ahead.Value is { } file)
        {
            digests[shown] = file.Digest;
            Remember(shown, file.Text);
            diagnostics.AddRange(file.Diagnostics);
            return file.Root;
        }

        if (ReadText(fullPath, shown, place, diagnostics) is not { } text)
        {
            return null;
        }

        var before = diagnostics.HasErrors;
        var root = YamlReader.Read(shown, text, diagnostics);
        if (root is null && diagnostics.HasErrors == before)
        {
            diagnostics.Add(LoadingDiagnostics.EmptyFile(SourceSpan.File(shown)));
        }

        return root;
    }

    /// <summary>The root of a control file, or <see langword="null"/> with a diagnostic.</summary>
    internal YamlNode? ReadYaml(ControlFile file, SourceSpan place, DiagnosticBag diagnostics) =>
        Resolve(file.Path, SourceSpan.File(file.Path), diagnostics) is { } full ? ReadYaml(full, file.Path, place, diagnostics) : null;

    /// <summary>The root of the YAML file that a text names, or <see langword="null"/> with a diagnostic.</summary>
    internal YamlNode? ReadYaml(SourcedText file, DiagnosticBag diagnostics) =>
        Resolve(file.Value, file.Origin, diagnostics) is { } full
            ? ReadYaml(full, Path.GetRelativePath(Folder, full).Replace('\\', '/'), file.Origin, diagnostics)
            : null;

    /// <summary>The root of the YAML file that a key names; <see langword="null"/> where it names none, or with a diagnostic.</summary>
    internal YamlNode? ReadYaml(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        reader.Text(key) is { } file ? ReadYaml(file, diagnostics) : null;

    /// <summary>A reader for each mapping of the list in the file that a key names.</summary>
    internal IEnumerable<MappingReader> ReadList(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        ReadYaml(reader, key, diagnostics) is { } root ? MappingReader.Each(root, key, diagnostics) : [];

    /// <summary>The absolute path of a file that must be there; <see langword="null"/> where none is named, or with a diagnostic.</summary>
    internal string? Existing(SourcedText? file, DiagnosticBag diagnostics)
    {
        if (file is null || Resolve(file.Value, file.Origin, diagnostics) is not { } full)
        {
            return null;
        }

        if (File.Exists(full))
        {
            return full;
        }

        diagnostics.Add(LoadingDiagnostics.MissingFile(file.Value, file.Origin, OtherForm.IsThere(full)));
        return null;
    }

    /// <summary>The files under a folder whose names end in <paramref name="extension"/>, by path in ordinal order, relative to the workspace.</summary>
    /// <param name="folder">The folder, relative to the workspace.</param>
    /// <param name="extension">How the names end.</param>
    /// <param name="comparison">Whether large and small letters of the ending are one: people name files .YAML, and programs do not look for theirs under such names.</param>
    public ImmutableArray<string> Find(string folder, string extension, StringComparison comparison = StringComparison.Ordinal)
    {
        var full = FullPath(folder);
        return Directory.Exists(full)
            ? [.. FilesBelow(full, extension, comparison)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : [];
    }

    // Linked folders are not entered: they may lead outside, or in a circle.
    private static FileSystemEnumerable<string> FilesBelow(string folder, string extension, StringComparison comparison) =>
        new(folder, static (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(extension, comparison),
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    /// <summary>The control files, built in or the workspace's own, each with what its first lines say it is.</summary>
    internal ImmutableArray<ControlFile> ControlFiles => controls.Value;

    /// <summary>Whether the workspace has this folder.</summary>
    public bool HasFolder(string folder) => Directory.Exists(FullPath(folder));
}
