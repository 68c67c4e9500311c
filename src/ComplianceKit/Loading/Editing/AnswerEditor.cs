using System.Text;

namespace ComplianceKit.Loading.Editing;

/// <summary>
/// Changes answers in the text of a file of answers: only the values that change are written, everything else (comments, order, blanks, line
/// ends) stays as it is, byte for byte.
/// </summary>
internal sealed class AnswerEditor
{
    private readonly YamlLines lines;
    private readonly List<AnswerEntry> entries;
    private readonly List<(int Start, int End, string Text)> replacements = [];

    public AnswerEditor(string text)
    {
        lines = new YamlLines(text);
        entries = AnswerLayout.Of(lines);
    }

    /// <summary>The items whose answers hang on others in a way that cannot be changed in one place.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Takes the edits of one file; items that the file does not answer are added at its end.</summary>
    public void Add(IReadOnlyList<AnswerEdit> edits)
    {
        var byEntry = new Dictionary<AnswerEntry, List<AnswerEdit>>(ReferenceEqualityComparer.Instance);
        foreach (var edit in edits)
        {
            if (entries.Find(entry => entry.Key("draft") is null && ItemsOf(entry).Contains(edit.Item, StringComparer.Ordinal)) is not { } entry)
            {
                Append(edit);
            }
            else if (byEntry.TryGetValue(entry, out var others))
            {
                others.Add(edit);
            }
            else
            {
                byEntry.Add(entry, [edit]);
            }
        }

        foreach (var (entry, of) in byEntry.OrderBy(static pair => pair.Key.Start))
        {
            Change(entry, of);
        }
    }

    /// <summary>The text with all changes.</summary>
    public string Finish()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, end, text) in replacements.OrderBy(static replacement => replacement.Start).ThenBy(static replacement => replacement.End))
        {
            _ = result.Append(lines.Text, at, start - at).Append(text);
            at = end;
        }

        return result.Append(lines.Text, at, lines.Text.Length - at).ToString();
    }

    private static IEnumerable<string> ItemsOf(AnswerEntry entry) =>
        entry.Keys.Where(static key => key.Name is "item" or "items").SelectMany(static key => key.Items).Select(static item => item.Value);

    private void Change(AnswerEntry entry, List<AnswerEdit> edits)
    {
        var items = ItemsOf(entry).ToList();
        var first = edits[0];
        var changing = edits.Where(static edit => !edit.Changes.IsEmpty).ToList();
        if (items.Count == 1 || (changing.Count == items.Count && changing.TrueForAll(edit => edit.Changes.SequenceEqual(changing[0].Changes))))
        {
            ChangeKeys(entry, changing.Count > 0 ? changing[0] : first);
        }
        else if (ItemsThatCanPart(entry) is { } shared)
        {
            // Where every item gets another answer, the first of them has the entry.
            if (changing.Count == items.Count && changing.Find(edit => edit.Item == items[0]) is { } kept)
            {
                ChangeKeys(entry, kept);
                _ = changing.Remove(kept);
            }

            changing.ForEach(edit => TakeOut(entry, shared, items, edit));
        }
        else
        {
            Refused.AddRange(changing.Select(static edit => edit.Item));
        }

        foreach (var (key, text) in edits.SelectMany(static edit => edit.Conflicts))
        {
            Remark(entry, key, text);
        }
    }

    private void ChangeKeys(AnswerEntry entry, AnswerEdit edit)
    {
        if (edit.Changes.Keys.Any(name => entry.Key(name) is { Fixed: true }))
        {
            Refused.Add(edit.Item);
            return;
        }

        var added = new List<string>();
        foreach (var name in AnswerEdit.Order.Where(edit.Changes.ContainsKey))
        {
            var value = edit.Changes[name];
            if (entry.Key(name) is not { } key)
            {
                added.Add(name);
            }
            else if (value is null)
            {
                Remove(entry, key);
            }
            else
            {
                var isFolded = lines.Text[key.ValueStart] == '>' && key.ValueEnd > key.ValueStart + 1;
                if (AnswerEdit.IsList(name) || !ReplaceBlock(key, value))
                {
                    Replace(entry, key, Written(name, value, key.Column - 1, entry.IsFlow, isFolded));
                }
            }
        }

        // A status that only said again what the tick said would go against the new tick.
        if (edit.Changes.ContainsKey("answer") && !edit.Changes.ContainsKey("status") && !edit.Whole.ContainsKey("status") && entry.Key("status") is { Fixed: false } status)
        {
            Remove(entry, status);
        }

        Insert(entry, edit, added);
    }

    private string Written(string name, string value, int indent, bool inFlow, bool asBlock) => AnswerEdit.IsList(name)
        ? YamlText.List(value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : YamlText.Value(value, indent, inFlow, asBlock, lines.End);

    // A block of lines keeps its sign, its indentation and the comment behind its sign.
    private bool ReplaceBlock(AnswerKey key, string value)
    {
        var header = lines.LineOf(key.ValueStart);
        var first = header + 1;
        var sign = lines.Text.AsSpan(key.ValueStart, Math.Max(0, lines.Start(header) + lines.Line(header).Length - key.ValueStart));
        if (sign is not ['|', ..] || lines.LineOf(key.ValueEnd) < first || (sign.Length > 1 && char.IsAsciiDigit(sign[1])) || !YamlText.FitsBlock(value))
        {
            return false;
        }

        var indent = lines.Line(first).Length - lines.Line(first).TrimStart(' ').Length;
        if (indent < key.Column || lines.Line(first).Trim(' ').Length == 0)
        {
            return false;
        }

        var written = YamlText.Lines(value, indent, lines.End);
        replacements.Add((lines.Start(first), key.ValueEnd, written));
        return true;
    }

    private void Replace(AnswerEntry entry, AnswerKey key, string text)
    {
        // A value that begins on the line below its key (a list with dashes, a long text) comes up to it.
        var line = lines.LineOf(key.Start);
        var start = lines.LineOf(key.ValueStart) > line && !entry.IsFlow ? key.Start + key.Name.Length + 1 : key.ValueStart;
        var comment = CommentBehind(key.ValueEnd);
        if (CommentBehindSign(key) is { Length: > 0 } ofSign)
        {
            // Also where no block of lines takes the place of the one that stood there.
            var sign = text.StartsWith('|') ? text.IndexOf(lines.End, StringComparison.Ordinal) : text.Length;
            replacements.Add((start, key.ValueEnd, $"{(start == key.ValueStart ? string.Empty : " ")}{text[..sign]}{ofSign}{text[sign..]}"));
            return;
        }

        if (text.StartsWith('|') && comment.Length > 0)
        {
            // A comment behind a value that becomes a block of lines stands behind the sign of the block.
            var cut = text.IndexOf(lines.End, StringComparison.Ordinal);
            replacements.Add((start, key.ValueEnd + comment.Length, $"{(start == key.ValueStart ? string.Empty : " ")}{text[..cut]}{comment}{text[cut..]}"));
            return;
        }

        replacements.Add((start, key.ValueEnd, start == key.ValueStart ? text : " " + text));
    }

    private string CommentBehind(int end)
    {
        var line = lines.Line(lines.LineOf(end));
        var rest = line[Math.Min(line.Length, end - lines.Start(lines.LineOf(end)))..].ToString();
        return rest.TrimStart().StartsWith('#') && rest.StartsWith(' ') ? rest : string.Empty;
    }

    // Behind the | or > of a block of lines.
    private string CommentBehindSign(AnswerKey key)
    {
        var header = lines.LineOf(key.ValueStart);
        if (lines.Text[key.ValueStart] is not ('|' or '>') || lines.LineOf(key.ValueEnd) == header)
        {
            return string.Empty;
        }

        var rest = lines.Line(header)[(key.ValueStart - lines.Start(header))..].ToString();
        return rest.IndexOf(" #", StringComparison.Ordinal) is var at and > 0 ? rest[rest[..at].TrimEnd().Length..] : string.Empty;
    }

    private void Remove(AnswerEntry entry, AnswerKey key)
    {
        var index = entry.Keys.IndexOf(key);
        var comment = entry.IsFlow ? string.Empty : CommentBehindSign(key) is { Length: > 0 } ofSign ? ofSign.Trim() : CommentBehind(key.ValueEnd).Trim();
        var kept = comment.Length == 0 ? string.Empty : $"{comment}{lines.End}{new string(' ', key.Column - 1)}";
        if (entry.IsFlow)
        {
            replacements.Add(index > 0 ? (entry.Keys[index - 1].ValueEnd, key.ValueEnd, string.Empty) : (key.Start, entry.Keys[1].Start, string.Empty));
        }
        else if (index == 0)
        {
            replacements.Add((key.Start, entry.Keys[1].Start, kept));
        }
        else
        {
            // What a person has noted beside the value is theirs, and stays as a line of its own.
            var remark = comment.Length == 0 ? string.Empty : $"{new string(' ', key.Column - 1)}{comment}{lines.End}";
            replacements.Add((lines.Start(lines.LineOf(key.Start)), lines.Start(lines.LineOf(key.ValueEnd) + 1), remark));
        }
    }

    private void Insert(AnswerEntry entry, AnswerEdit edit, List<string> names)
    {
        var groups = names.Where(name => edit.Changes[name] is not null)
            .GroupBy(name => entry.Keys.FindLast(key => AnswerEdit.Order.Contains(key.Name) && AnswerEdit.Order.IndexOf(key.Name) < AnswerEdit.Order.IndexOf(name)) ?? entry.Keys[0]);
        foreach (var group in groups)
        {
            var indent = entry.Keys[0].Column - 1;
            if (entry.IsFlow)
            {
                var text = string.Concat(group.Select(name => $", {name}: {Written(name, edit.Changes[name]!, indent, true, false)}"));
                replacements.Add((group.Key.ValueEnd, group.Key.ValueEnd, text));
                continue;
            }

            var after = lines.LineOf(group.Key.ValueEnd) + 1;
            var written = string.Concat(group.Select(name => $"{new string(' ', indent)}{name}: {Written(name, edit.Changes[name]!, indent, false, false)}{lines.End}"));
            InsertLines(after, written);
        }
    }

    private void InsertLines(int line, string text)
    {
        var at = lines.Start(line);
        var needsEnd = at == lines.Text.Length && at > 0 && lines.Text[at - 1] != '\n';
        replacements.Add((at, at, needsEnd ? lines.End + text[..^lines.End.Length] : text));
    }

    // The key with the items of an answer that can be taken apart; none where other values hang on it.
    private static AnswerKey? ItemsThatCanPart(AnswerEntry entry) =>
        !entry.IsFlow && entry.Key("variants") is null && entry.Keys.FindAll(static key => key.Name is "item" or "items") is [{ Fixed: false } key] ? key : null;

    // An answer that several items share is taken apart: the others keep it, this one gets its own behind it.
    private void TakeOut(AnswerEntry entry, AnswerKey key, List<string> items, AnswerEdit edit)
    {
        _ = items.Remove(edit.Item);
        replacements.RemoveAll(replacement => replacement.Start == key.ValueStart || replacement.Start == key.Start + key.Name.Length + 1);
        Replace(entry, key, YamlText.List(items));
        InsertLines(LastLine(entry) + 1, Entry(edit));
    }

    private int LastLine(AnswerEntry entry) => lines.LineOf(entry.Keys.Max(static key => key.ValueEnd));

    private void Append(AnswerEdit edit)
    {
        var text = lines.Text;
        var isEmptyList = entries.Count == 0 && text.TrimEnd().EndsWith("[]", StringComparison.Ordinal);
        var added = edit.Changes.IsEmpty ? string.Empty : Entry(edit);
        var remarks = string.Concat(
            edit.Conflicts.Select(conflict => $"# {edit.Item} {conflict.Text}{lines.End}").Where(remark => !text.Contains(remark.TrimEnd(), StringComparison.Ordinal)));
        if (isEmptyList && added.Length > 0 && !replacements.Exists(static replacement => replacement.Text.Length == 0 && replacement.End > replacement.Start))
        {
            var at = text.LastIndexOf("[]", StringComparison.Ordinal);
            replacements.Add((at, at + 2, string.Empty));
        }

        if (added.Length + remarks.Length > 0)
        {
            var needsEnd = text.Length > 0 && !text.EndsWith('\n');
            replacements.Add((text.Length, text.Length, (needsEnd && !isEmptyList ? lines.End : string.Empty) + added + remarks));
        }
    }

    private string Entry(AnswerEdit edit)
    {
        var result = new StringBuilder(lines.End).Append("- item: ").Append(edit.Item).Append(lines.End);
        foreach (var name in AnswerEdit.Order.Where(edit.Whole.ContainsKey))
        {
            _ = result.Append("  ").Append(name).Append(": ").Append(Written(name, edit.Whole[name], 2, false, false)).Append(lines.End);
        }

        return result.ToString();
    }

    private void Remark(AnswerEntry entry, string name, string text)
    {
        var key = entry.Key(name) ?? entry.Keys[^1];
        if (entry.IsFlow || lines.Text.Contains($"# {text}", StringComparison.Ordinal))
        {
            // The line of an answer in braces has no room for a remark but behind it.
            if (!lines.Text.Contains($"# {text}", StringComparison.Ordinal))
            {
                InsertLines(lines.LineOf(entry.FlowEnd) + 1, $"# {text}{lines.End}");
            }

            return;
        }

        var line = lines.LineOf(key.Start);
        var isFirst = line == lines.LineOf(entry.Keys[0].Start);
        InsertLines(isFirst ? lines.LineOf(key.ValueEnd) + 1 : line, $"{new string(' ', entry.Keys[0].Column - 1)}# {text}{lines.End}");
    }
}
