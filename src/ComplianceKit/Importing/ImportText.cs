using System.Globalization;
using System.Text;
using ComplianceKit.Responses;

namespace ComplianceKit.Importing;

/// <summary>Writes what a sheet has become: a file of answers.</summary>
public static class ImportText
{
    /// <summary>The file of answers. Where the sheet does not say how far an item is met, the answer is a draft until a person has said it.</summary>
    public static string Answers(ImportedSheet sheet)
    {
        var yaml = new StringBuilder("# 表から取り込んだ回答。draft: true は、対応状況を確かめて行を消すと回答になる。\n");
        if (sheet.Answers.IsEmpty)
        {
            return yaml.Append("[]\n").ToString();
        }

        foreach (var answer in sheet.Answers)
        {
            Add(yaml, answer, isDraft: sheet.Drafts.Contains(answer.Item));
        }

        return yaml.ToString();
    }

    private static void Add(StringBuilder yaml, ImportedAnswer answer, bool isDraft)
    {
        _ = yaml.Append('\n');
        if (answer.Original is { } original)
        {
            _ = yaml.Append(CultureInfo.InvariantCulture, $"# {answer.Row} 行目の元の文：{OneLine(original)}\n");
        }

        _ = yaml.Append("- item: ").Append(answer.Item).Append('\n');
        if (isDraft)
        {
            _ = yaml.Append("  draft: true\n");
        }

        if (answer.SameAs is { } sameAs)
        {
            _ = yaml.Append("  same-as: ").Append(sameAs).Append('\n');
        }
        else
        {
            if (answer.Status is { } status)
            {
                _ = yaml.Append("  status: ").Append(StatusWords.NameOf(status)).Append('\n');
            }

            Block(yaml, answer.Status == ResponseStatus.NotApplicable ? "reason" : "text", answer.Text);
            Block(yaml, "facility", answer.Facility);
        }

        Date(yaml, "planned", answer.Planned);
        Date(yaml, "reviewed", answer.Reviewed);
        Block(yaml, "remark", answer.Remark);
    }

    private static void Date(StringBuilder yaml, string key, DateOnly? date)
    {
        if (date is { } day)
        {
            _ = yaml.Append(CultureInfo.InvariantCulture, $"  {key}: {day:yyyy-MM-dd}\n");
        }
    }

    private static void Block(StringBuilder yaml, string key, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        _ = yaml.Append("  ").Append(key).Append(": |-\n");
        foreach (var line in Printable(text).Split('\n'))
        {
            _ = line.Length == 0 ? yaml.Append('\n') : yaml.Append("    ").Append(line).Append('\n');
        }
    }

    /// <summary>A text as one line without tabs.</summary>
    internal static string OneLine(string text) => Printable(text).Replace('\n', '⏎').Replace('\t', ' ');

    /// <summary>Whether a text holds control characters, which are replaced by U+FFFD: YAML holds none, a workbook may.</summary>
    internal static bool HoldsControls(string text) => text.ReplaceLineEndings("\n").Any(IsReplaced);

    private static string Printable(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(static character => IsReplaced(character) ? '\uFFFD' : character));

    private static bool IsReplaced(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
