using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>The dates that documents bear.</summary>
internal static class DocumentDate
{
    /// <summary>What the properties of a file say where neither the workspace nor a revision gives a date: the first that a ZIP file can hold. It is never printed.</summary>
    public static DateOnly None { get; } = new(1980, 1, 1);

    /// <summary>The date of a document's file: that of the workspace, else <paramref name="sourceDate"/>, else that of the last revision, else <see cref="None"/>.</summary>
    public static DateOnly Of(Workspace workspace, DocumentRequest request, DateOnly? sourceDate) =>
        workspace.Created ?? sourceDate ?? (request.Revisions.IsEmpty ? None : request.Revisions[^1].Date);
}
