using ComplianceKit.Loading;
using ComplianceKit.Loading.Responses;

namespace ComplianceKit.Builds;

/// <summary>Finds files of a workspace that a build into one of its own folders would write over.</summary>
internal static class InputFiles
{
    /// <summary>The names of those files in the workspace.</summary>
    /// <param name="files">The files of the build.</param>
    /// <param name="folder">The folder into which they go, absolute.</param>
    /// <param name="inputs">The workspace.</param>
    public static IEnumerable<string> Among(IEnumerable<OutputFile> files, string folder, LoadResult inputs)
    {
        var read = inputs.Files.Digests.Keys.Select(name => Path.GetFullPath(Path.Combine(inputs.Files.Folder, name)))
            .Concat((inputs.Workspace?.Evidence.Values ?? []).Select(static evidence => evidence.File).OfType<string>().Select(file => EvidenceFiles.Locate(inputs, file)).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return files.Select(file => Path.GetFullPath(Path.Combine(folder, file.Name))).Where(read.Contains)
            .Select(path => Path.GetRelativePath(inputs.Files.Folder, path).Replace('\\', '/'));
    }
}
