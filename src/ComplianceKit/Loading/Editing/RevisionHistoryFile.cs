using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Editing;

/// <summary>Adds a row to a file of revisions and touches nothing else in it.</summary>
public static class RevisionHistoryFile
{
    /// <summary>The text of the file with the row at its end; <see langword="null"/> with a diagnostic where its layout does not allow that.</summary>
    public static string? Append(string path, string text, RevisionDraft draft, DiagnosticBag diagnostics)
    {
        var first = text.Split('\n').FirstOrDefault(static line => line.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal));
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var row = draft.ToYaml(first is null ? 0 : first.Length - first.TrimStart(' ').Length).ReplaceLineEndings(newLine);
        var result = text + (text.Length == 0 || text.EndsWith('\n') ? string.Empty : newLine) + row;

        // Whatever is at the end of the file, the row counts only where a reader of YAML finds one more.
        if (first is not null && Count(path, text) is var before and > 0 && Count(path, result) == before + 1)
        {
            return result;
        }

        diagnostics.Add(HistoryDiagnostics.CannotAppend(path));
        return null;
    }

    private static int Count(string path, string text)
    {
        var bag = new DiagnosticBag();
        return YamlReader.Read(path, text.ReplaceLineEndings("\n"), bag) is YamlSequence list && !bag.HasErrors ? list.Items.Length : 0;
    }
}

/// <summary>What can be wrong with a file of revisions, in words.</summary>
internal static class HistoryDiagnostics
{
    public static Diagnostic CannotAppend(string path) => new(
        "CK9405", Severity.Error,
        new("a row cannot be added at the end of this file without changing the rest of it", "このファイルは、ほかを変えずに末尾へ行を足すことができません"), SourceSpan.File(path),
        new("add the printed row by hand", "表示された行を手で書き加えてください"));
}
