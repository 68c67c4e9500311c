using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Builds;

/// <summary>Holds the folder that files are to be written into against the workspace: one that came from somebody else may have a link there.</summary>
internal static class OutputPlace
{
    /// <summary>What is wrong with a folder that seems to lie inside a workspace and does not; <see langword="null"/> for any other.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="workspace">The workspace's folder, absolute.</param>
    public static Diagnostic? Problem(string folder, string workspace) => LinkedPath.IsInside(folder, workspace) && LinkedPath.LeadsOutside(folder, workspace)
        ? BuildDiagnostics.LeadsAway(Path.GetRelativePath(workspace, folder).Replace('\\', '/'))
        : null;
}
