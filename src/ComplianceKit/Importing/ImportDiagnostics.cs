using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Importing;

/// <summary>What can be wrong with a sheet that is brought in, in words.</summary>
public static class ImportDiagnostics
{
    /// <summary>No row names the columns.</summary>
    public static Diagnostic NoHead(string name) => new(
        "CK9101", Severity.Error,
        new("no row of the sheet names a column for what is asked and one for the answer", "要求事項の列と回答の列を示す見出しの行がありません"), SourceSpan.StartOf(name),
        new("name the columns, or say which they are with --map 見出し=requirement --map 見出し=answer", "見出しを付けるか、--map 見出し=requirement --map 見出し=answer で示してください"));

    /// <summary>A role that there is not.</summary>
    public static Diagnostic BadMap(string given, IEnumerable<string> roles) => new(
        "CK9102", Severity.Error,
        new($"`{given}` does not say which column is what", $"`{given}` では、どの列が何か分かりません"), null,
        new($"write NAME=ROLE; roles are {string.Join(", ", roles)}", $"「見出し=役割」と書いてください。役割は {string.Join("、", roles)} です"));
}
