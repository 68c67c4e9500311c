using ComplianceKit.Workspaces;

namespace ComplianceKit.Editions.Changes;

/// <summary>Says which changes may concern a document, by what is asked of it and without composing it.</summary>
public static class ChangeScope
{
    /// <summary>Whether <paramref name="document"/> may print the change. A sheet of one catalog prints no other; who keeps it and what it is about may stand on all documents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="change">What changed.</param>
    public static bool Concerns(DocumentRequest document, Change change) => change.Area switch
    {
        ChangeArea.Document or ChangeArea.Section => change.Id == document.Id,
        ChangeArea.Answer => change.Items.Any(item => Asks(document, item)),
        ChangeArea.Catalog => document.Parameters["catalog"] is not string catalog || catalog == change.Id,
        ChangeArea.File => document.Parameters.Values.Any(value => value.Value as string == change.Id)
            || change.Id.StartsWith($"templates/{document.Template}/", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Whether a document may print the change, or did so in the old state: what it no longer prints is a change of it as well.</summary>
    /// <param name="document">The document.</param>
    /// <param name="old">The old state.</param>
    /// <param name="change">What changed.</param>
    public static bool Concerns(DocumentRequest document, Workspace old, Change change) =>
        Concerns(document, change) || (old.Documents.FirstOrDefault(other => other.Id == document.Id) is { } before && Concerns(before, change));

    /// <summary>Whether <paramref name="document"/> may print the answer to an item.</summary>
    /// <param name="document">The document.</param>
    /// <param name="item">The full reference of the item.</param>
    public static bool Asks(DocumentRequest document, string item) =>
        (document.Parameters["catalog"] ?? document.Parameters["guideline"]) is not string catalog || item.StartsWith(catalog + "/", StringComparison.Ordinal);
}
