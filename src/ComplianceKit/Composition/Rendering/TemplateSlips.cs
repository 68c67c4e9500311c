using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>A slip in the tags of a template.</summary>
/// <param name="Position">Where it is, in characters from the first.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="Hint">What mends it; <see langword="null"/> for what mends most.</param>
internal sealed record TemplateSlip(int Position, LocalizedText Words, LocalizedText? Hint = null);

/// <summary>
/// Finds the slip in a template that the library cannot read or run: it says where it gave up, which is often the end of the file, and
/// people need the place where they slipped.
/// </summary>
internal sealed class TemplateSlips
{
    private static readonly string[] NeedValues = ["if", "unless", "each", "with"];

    private readonly string text;
    private readonly Stack<(string Name, int Position)> open = new();

    private TemplateSlips(string text) => this.text = text;

    /// <summary>The first slip in <paramref name="text"/>; <see langword="null"/> where its tags are well.</summary>
    public static TemplateSlip? First(string text) => new TemplateSlips(text).Find();

    private TemplateSlip? Find()
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            if (start > 0 && text[start - 1] == '\\')
            {
                start = Next(start + 2);
                continue;
            }

            var (end, slip) = At(start, "{{!--") ? Comment(start, "--") : At(start, "{{!") ? Comment(start, string.Empty) : Tag(start);
            if (slip is not null)
            {
                return slip;
            }

            start = Next(end);
        }

        return open.TryPeek(out var block) ? NotClosed(block.Name, block.Position) : null;
    }

    private int Next(int from) => from < text.Length ? text.IndexOf("{{", from, StringComparison.Ordinal) : -1;

    private bool At(int place, string words) => string.CompareOrdinal(text, place, words, 0, words.Length) == 0;

    private (int End, TemplateSlip? Slip) Comment(int start, string dashes)
    {
        var end = text.IndexOf(dashes + "}}", start, StringComparison.Ordinal);
        var trimmed = text.IndexOf(dashes + "~}}", start, StringComparison.Ordinal);
        end = end < 0 || (trimmed >= 0 && trimmed < end) ? trimmed : end;
        return end < 0 ? (start, new TemplateSlip(start, new("`{{!` is not closed", "「{{!」が閉じていません"))) : (text.IndexOf("}}", end, StringComparison.Ordinal) + 2, null);
    }

    private (int End, TemplateSlip? Slip) Tag(int start)
    {
        var braces = Run(start, '{');
        var end = EndOf(start + braces);
        if (end < 0)
        {
            return (start, new TemplateSlip(start, new("`{{` is not closed", "「{{」が閉じていません")));
        }

        var closing = Run(end, '}');
        return (end + closing, (braces, closing) switch
        {
            (2, 3) => new TemplateSlip(
                start,
                new("`{{` is closed by `}}}`", "「{{」が「}}}」で閉じられています"),
                new("put a blank before the last brace: `}} }`", "最後の「}」の前に空白を入れて「}} }」としてください")),
            (3, 2) => new TemplateSlip(
                start,
                new("`{{{` is closed by `}}`", "「{{{」が「}}」で閉じられています"),
                new("close it by `}}}`", "「}}}」で閉じてください")),
            (2, _) => Read(text[(start + braces)..end].Trim('~', ' ', '\t', '\r', '\n'), start),
            _ => null,
        });
    }

    private int Run(int start, char character)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }

    // Braces in quotation marks are words. A tag may go over several lines, but not into another tag.
    private int EndOf(int place)
    {
        for (; place < text.Length; place++)
        {
            if (text[place] is '"' or '\'')
            {
                place = text.IndexOf(text[place], place + 1);
                if (place < 0)
                {
                    return -1;
                }
            }
            else if (At(place, "}}"))
            {
                return place;
            }
            else if (At(place, "{{"))
            {
                return -1;
            }
        }

        return -1;
    }

    private TemplateSlip? Read(string tag, int start)
    {
        var mark = tag.Length > 0 ? tag[0] : ' ';
        var words = tag.TrimStart('#', '/', '^', '>', '*', '&', ' ').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = words.Length > 0 ? words[0] : string.Empty;
        switch (mark)
        {
            case '#':
            case '^' when name.Length > 0:
                open.Push((name, start));
                return words.Length < 2 && NeedValues.Contains(name, StringComparer.Ordinal)
                    ? new TemplateSlip(
                        start,
                        new($"`{{{{#{name}}}}}` is given nothing", $"「{{{{#{name}}}}}」に値が渡されていません"),
                        new($"write what it is about: `{{{{#{name} document.revisions}}}}`", $"何についてかを書いてください（例：「{{{{#{name} document.revisions}}}}」）"))
                    : null;
            case '/':
                return Close(name, start);
            case '>' when name.StartsWith('('):
                return new TemplateSlip(
                    start,
                    new("the name of a partial cannot be computed", "部品の名前を式で書くことはできません"),
                    new("write the name itself: `{{> name}}`", "「{{> 名前}}」のように、名前をそのまま書いてください"));
            case '>' when name.StartsWith('"') || name.StartsWith('\''):
                return new TemplateSlip(
                    start,
                    new("the name of a partial stands in quotation marks", "部品の名前が引用符で囲まれています"),
                    new($"write the name itself: `{{{{> {name.Trim('"', '\'')}}}}}`", $"引用符を取って「{{{{> {name.Trim('"', '\'')}}}}}」と書いてください"));
            default:
                return (mark == '^' || name == "else") && open.Count == 0
                    ? new TemplateSlip(start, new("`{{else}}` stands outside of any block", "「{{else}}」が「{{#…}}」の外にあります"))
                    : null;
        }
    }

    private TemplateSlip? Close(string name, int start)
    {
        if (open.All(block => block.Name != name))
        {
            return new TemplateSlip(start, new($"`{{{{/{name}}}}}` has no `{{{{#…}}}}`", $"「{{{{/{name}}}}}」に当たる「{{{{#…}}}}」がありません"));
        }

        var block = open.Pop();
        return block.Name == name ? null : NotClosed(block.Name, block.Position);
    }

    private static TemplateSlip NotClosed(string name, int position) =>
        new(position, new($"`{{{{#{name}}}}}` is not closed", $"「{{{{#{name}}}}}」が閉じていません"));
}
