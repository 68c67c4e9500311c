using System.Text;
using ComplianceKit.Evidence;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds.Bundles;

/// <summary>Writes the record of what the files of the evidence are.</summary>
public static class LockFile
{
    /// <summary>Writes it into the workspace, and tells how many files it holds and how many are new or differ from before.</summary>
    public static (int Files, int Changed) Write(LoadResult loaded, Workspace workspace)
    {
        var path = Path.Combine(workspace.Folder, EvidenceLock.FileName);
        var before = EvidenceLock.Parse(File.Exists(path) ? File.ReadAllText(path) : string.Empty, out _).Files;
        var now = new EvidenceLock(EvidenceFiles.Read(loaded, workspace));
        WholeFile.Write(path, Encoding.UTF8.GetBytes(now.ToText()));
        return (now.Files.Count, now.Files.Count(file => before.GetValueOrDefault(file.Key) != file.Value));
    }
}
