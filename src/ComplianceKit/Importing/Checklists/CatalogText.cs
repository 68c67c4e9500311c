using System.Globalization;
using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Editing;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Writes a checklist as a catalog file, and says in it that no person has held it against the source yet.</summary>
public static class CatalogText
{
    /// <summary>The name of a form as catalogs write it.</summary>
    public static string NameOf(AnswerForm form) => form switch
    {
        AnswerForm.YesNoDates => "yes-no-dates",
        AnswerForm.YesNoNotes => "yes-no-notes",
        AnswerForm.Numeric => "numeric",
        _ => "text",
    };

    /// <summary>The file.</summary>
    /// <param name="checklist">The checklist.</param>
    /// <param name="id">The catalog's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="source">The name of the file that it was read from.</param>
    /// <param name="isVerified">Whether a person has held it against the source.</param>
    /// <param name="diagnostics">Takes numbers that stand twice.</param>
    public static string Of(Checklist checklist, string id, string title, string source, bool isVerified, DiagnosticBag diagnostics)
    {
        var parts = CatalogTree.Of(checklist, source, diagnostics);
        var yaml = new StringBuilder();
        _ = yaml.Append("catalog: ").Append(id).Append('\n').Append("# ").Append(OneLine(source)).Append(" から取り込んだ。文言は元の表のまま。\n");
        Pair(yaml, 0, "title", title);
        _ = yaml.Append("source:\n");
        Pair(yaml, 2, "place", source);
        _ = yaml.Append("language: ja\nanswer-form: ").Append(NameOf(checklist.Form)).Append('\n');
        Pair(yaml, 0, "covers", string.Create(CultureInfo.InvariantCulture, $"{source} の {checklist.Rows.Length} 項目"));
        Gaps(yaml, checklist, isVerified);
        if (!checklist.Levels.IsEmpty)
        {
            _ = yaml.Append("structure:\n");
            checklist.Levels.ToList().ForEach(level => Entry(yaml, level));
        }

        _ = yaml.Append("parts:\n");
        parts.ForEach(part => Part(yaml, part, 2, source, isVerified));
        return yaml.ToString();
    }

    // Sheets print the gaps to those who have sent the questionnaire, so that what is left to do stands in comments.
    private static void Gaps(StringBuilder yaml, Checklist checklist, bool isVerified)
    {
        if (!checklist.Doubts.IsEmpty)
        {
            _ = yaml.Append(CultureInfo.InvariantCulture, $"# 取込みのときに疑わしい点が {checklist.Doubts.Length} 件あった。report.tsv を見て、解いたらこの行を消す。\n");
        }

        if (!isVerified)
        {
            _ = yaml.Append("# known-gaps は文書に印刷される。元の表と照らした項目は verification を full にし、全て済んだら known-gaps を消す。\nknown-gaps:\n");
            Entry(yaml, "受け取ったファイルから機械で写し取った項目であり、まだ元のファイルと照らしていない");
        }
    }

    private static void Part(StringBuilder yaml, CatalogBranch part, int indent, string source, bool isVerified)
    {
        First(yaml, indent, "id", part.Id);
        Quoted(yaml, indent + 2, "number", part.Label.Number);
        Pair(yaml, indent + 2, "title", part.Label.Title);
        Head(yaml, indent + 2, "items", part.Items.Count);
        part.Items.ForEach(item => Item(yaml, item.Id, item.Row, indent + 4, source, isVerified));
        Head(yaml, indent + 2, "parts", part.Parts.Count);
        part.Parts.ForEach(inner => Part(yaml, inner, indent + 4, source, isVerified));
    }

    private static void Item(StringBuilder yaml, string id, ChecklistRow row, int indent, string source, bool isVerified)
    {
        First(yaml, indent, "id", id);
        Quoted(yaml, indent + 2, "number", row.Number);
        Pair(yaml, indent + 2, "topic", row.Topic);
        Pair(yaml, indent + 2, "requirement", row.Requirement);
        Pair(yaml, indent + 2, "target", row.Target);
        Pair(yaml, indent + 2, "notes", row.Remark);
        _ = yaml.Append(' ', indent + 2).Append(isVerified ? "verification: full\n" : "verification: partial\n");
        Pair(yaml, indent + 2, "source", string.Create(CultureInfo.InvariantCulture, $"{source} {row.Line.Row} 行目"));
    }

    private static void Head(StringBuilder yaml, int indent, string key, int count)
    {
        if (count > 0)
        {
            _ = yaml.Append(' ', indent).Append(key).Append(":\n");
        }
    }

    private static void First(StringBuilder yaml, int indent, string key, string value) =>
        _ = yaml.Append(' ', indent).Append("- ").Append(key).Append(": ").Append(Quoted(value)).Append('\n');

    // Numbers are texts: 1.10 is not 1.1.
    private static void Quoted(StringBuilder yaml, int indent, string key, string value) =>
        _ = yaml.Append(' ', indent).Append(key).Append(": ").Append(Quoted(value)).Append('\n');

    private static string Quoted(string value) =>
        $"\"{OneLine(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void Pair(StringBuilder yaml, int indent, string key, string value)
    {
        if (value.Length > 0)
        {
            _ = yaml.Append(' ', indent).Append(key).Append(": ").Append(YamlText.Value(value, indent, inFlow: false, asBlock: false, "\n")).Append('\n');
        }
    }

    private static void Entry(StringBuilder yaml, string value) =>
        _ = yaml.Append("  - ").Append(YamlText.Value(value, 2, inFlow: false, asBlock: false, "\n")).Append('\n');

    private static string OneLine(string text) => string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
}
