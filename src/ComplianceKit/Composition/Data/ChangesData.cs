using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a comparison table of two states of a workspace: what differs stands underlined in both.</summary>
internal static class ChangesData
{
    /// <summary>The data, in the language of the document.</summary>
    public static Dictionary<string, object?> Of(ImmutableArray<Change> changes, string language)
    {
        var words = LanguageTag.IsJapanese(language) ? Language.Japanese : Language.English;
        return new(StringComparer.Ordinal)
        {
            ["empty"] = changes.IsEmpty,
            ["areas"] = changes.GroupBy(static change => change.Area).Select(area => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = ChangeWords.Of(area.Key).In(words),
                ["count"] = area.Sum(static change => change.Also.Length + 1),
                ["rows"] = area.Select(change => Row(change, words)).ToList(),
            }).ToList(),
        };
    }

    private static Dictionary<string, object?> Row(Change change, Language language)
    {
        var (now, old) = (new StringBuilder(), new StringBuilder());
        foreach (var field in change.Fields)
        {
            var name = field.Field == "value" && change.Area != ChangeArea.Answer ? string.Empty : $"{ChangeWords.Of(change.Area, field.Field).In(language)}：";
            ShownText Shown(string value) => ChangeWords.IsMarkdown(change.Area, field.Field)
                ? ShownText.OfMarkdown(value)
                : ShownText.Plain(ChangeWords.ValueOf(field.Field, value, language));
            var (before, after) = ChangeWords.IsReadable(field.Field) ? ShownDifference.Of(Shown(field.Old), Shown(field.Now)) : (Shortened(field.Old), Shortened(field.Now));
            Add(old, name, field.Old, before);
            Add(now, name, field.Now, after);
        }

        return new(StringComparer.Ordinal)
        {
            ["id"] = change.Id,
            ["title"] = change.Title == change.Id ? null : change.Title,
            ["now"] = change.Kind == ChangeKind.Removed ? "（削る）" : now.ToString(),
            ["old"] = change.Kind == ChangeKind.Added ? "（新設）" : old.ToString(),
            ["kind"] = ChangeWords.Of(change.Kind).In(language),
            ["also"] = change.Also.IsEmpty ? null : string.Join('、', change.Also),
        };
    }

    private static void Add(StringBuilder text, string name, string value, string shown)
    {
        if (value.Length > 0)
        {
            // What has several lines begins below its name, so that its points stand one below the other.
            var separator = name.Length > 0 && shown.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : string.Empty;
            _ = text.Append(CharacterChanges.Plain(name)).Append(separator).Append(shown).Append("\n\n");
        }
    }

    private static string Shortened(string digest) => digest.Length > 12 ? CharacterChanges.Marked(digest[..12] + "…") : CharacterChanges.Marked(digest);
}
