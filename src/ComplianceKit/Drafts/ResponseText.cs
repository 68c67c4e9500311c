using System.Globalization;
using System.Text;
using ComplianceKit.Crosswalks;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Drafts;

/// <summary>Writes answers as YAML that <see cref="ResponseReader"/> reads back as they are.</summary>
internal static class ResponseText
{
    /// <summary>
    /// Adds an entry that takes the words of <paramref name="answer"/> as a draft for <paramref name="item"/>. Where the answered item covers only
    /// a part, so does the draft: what is met there is met in part here, until a person says otherwise.
    /// </summary>
    public static void AddDraft(StringBuilder yaml, string item, Response answer, Relation relation)
    {
        _ = yaml.Append("- item: ").Append(item).Append("\n  draft: true\n");
        AddFields(yaml, answer, relation);
    }

    /// <summary>What <paramref name="answer"/> says, field by field, as comment lines: for one that stands beside a draft and is not it.</summary>
    public static string AsComment(Response answer)
    {
        var fields = new StringBuilder();
        AddFields(fields, answer, Relation.Equal);
        return string.Concat(fields.ToString().Split('\n').Where(static line => line.Length > 0).Select(static line => $"#{line}\n"));
    }

    /// <summary>Adds a comment line; line ends within <paramref name="text"/> become spaces.</summary>
    public static void AddComment(StringBuilder yaml, string text) =>
        yaml.Append("# ").Append(text.ReplaceLineEndings(" ").Trim()).Append('\n');

    private static void AddFields(StringBuilder yaml, Response answer, Relation relation)
    {
        if (answer.Status is { } written)
        {
            var status = !relation.Inherits() && written is (ResponseStatus.Met or ResponseStatus.Alternative) ? ResponseStatus.Partial : written;
            _ = yaml.Append("  status: ").Append(StatusWords.NameOf(status)).Append('\n');
        }

        if (answer.Responsibility is { } responsibility)
        {
            _ = yaml.Append("  responsibility: ").Append(responsibility switch
            {
                Responsibility.Vendor => "vendor",
                Responsibility.Facility => "facility",
                _ => "shared",
            }).Append('\n');
        }

        AddBlock(yaml, "reason", answer.Reason);
        AddBlock(yaml, "text", answer.Text);
        AddBlock(yaml, "facility", answer.Facility);
        AddBlock(yaml, "value", answer.Value);
        if (answer.Planned is { } planned)
        {
            _ = yaml.Append(CultureInfo.InvariantCulture, $"  planned: {planned:yyyy-MM-dd}\n");
        }

        if (!answer.Evidence.IsEmpty)
        {
            _ = yaml.Append("  evidence: [").AppendJoin(", ", answer.Evidence.Select(static id => id.Value)).Append("]\n");
        }

        AddBlock(yaml, "remark", answer.Remark);
    }

    // The figure says how far the text is indented, so that a text may begin with a space.
    private static void AddBlock(StringBuilder yaml, string key, SourcedText? text)
    {
        if (text is null || string.IsNullOrWhiteSpace(text.Value))
        {
            return;
        }

        _ = yaml.Append("  ").Append(key).Append(text.Value[0] is ' ' or '\n' ? ": |2-\n" : ": |-\n");
        foreach (var line in text.Value.TrimEnd('\n').Split('\n'))
        {
            _ = line.Length == 0 ? yaml.Append('\n') : yaml.Append("    ").Append(line).Append('\n');
        }
    }
}
