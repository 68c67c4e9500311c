namespace ComplianceKit.Loading.Files;

/// <summary>A file under <c>controls/</c> of which only the first lines have been read.</summary>
/// <param name="Files">Where it lies.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Head">The plain keys on its first lines, which say what it is.</param>
internal sealed record ControlFile(SourceFiles Files, string Path, IReadOnlyDictionary<string, string> Head)
{
    /// <summary>Its path on the disk.</summary>
    public string FullPath => System.IO.Path.Combine(Files.Folder, Path);
}
