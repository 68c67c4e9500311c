using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Yaml;

/// <summary>
/// What somebody did who wrote a file that is not YAML. The parser says what it expected next, often a line too late and always in its own
/// terms; the few slips that people make can be told from the lines around the place where it stopped.
/// </summary>
/// <param name="What">The slip, in words.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Place">Where it is.</param>
internal sealed partial record YamlSlip(LocalizedText What, LocalizedText Hint, SourceSpan Place)
{
    private const int MostLinesBack = 20;

    /// <summary>The slip behind a message of the parser.</summary>
    /// <param name="detail">The message of the parser.</param>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="place">Where the parser stopped.</param>
    public static YamlSlip Of(string detail, IReadOnlyList<string> lines, SourceSpan place)
    {
        var stopped = place.Start.Line;
        if (detail.Contains("scalar", StringComparison.Ordinal)
            && (detail.Contains("escape", StringComparison.Ordinal) || detail.Contains("hexadecimal", StringComparison.Ordinal))
            && At(NoEscape(), lines, [.. Enumerable.Range(stopped, Math.Max(1, lines.Count - stopped + 1))], place) is { } escape)
        {
            return Backslash(escape, lines[escape.Start.Line - 1][(escape.Start.Column - 1)..(escape.End.Column - 1)]);
        }

        if (detail.Contains("tab", StringComparison.OrdinalIgnoreCase)
            && At(Tab(), lines, [.. Enumerable.Range(stopped, Math.Max(1, lines.Count - stopped + 1)), stopped - 1], place) is { } tab)
        {
            return new(
                new("a tab stands at the beginning of the line", "行頭にタブがあります"),
                new("write spaces instead of the tab", "タブを半角の空白に置き換えてください"), tab);
        }

        // A line that is cut off by a comment is missed only later, where the next entry begins.
        if (IsIndentation(detail)
            && At(UnquotedColor(), lines, [.. Enumerable.Range(Math.Max(1, stopped - MostLinesBack), Math.Min(stopped, MostLinesBack + 1)).Reverse()], place) is { } color)
        {
            return UnquotedColor(color, lines[color.Start.Line - 1][(color.Start.Column - 1)..(color.End.Column - 1)]);
        }

        if (At(WideSpace(), lines, [stopped, stopped - 1], place) is { } wide)
        {
            return new(
                new("a full-width space stands at the beginning of the line", "行頭に全角の空白があります"),
                new("write ordinary spaces instead of it", "半角の空白に置き換えてください"), wide);
        }

        if (At(WideColon(), lines, [stopped, stopped - 1], place) is { } colon)
        {
            return FullWidthColon(colon);
        }

        if (At(WideDash(), lines, [stopped, stopped - 1], place) is { } wideDash)
        {
            return new(
                new("the `-` at the beginning of the line is not the one of the keyboard", "行頭の「-」が、半角のハイフンではありません"),
                new("write `- ` in half width", "半角の「- 」にしてください"), wideDash);
        }

        if (At(GluedColon(), lines, [stopped, stopped - 1], place) is { } glued)
        {
            return NoBlank(glued, IsWideSpace(lines, glued));
        }

        return At(GluedDash(), lines, [stopped, stopped - 1], place) is { } dash
            ? new(
                new("there is no space after the `-`", "「-」の後に空白がありません"),
                new("write `- ` and then the rest", "「- 」のように、半角の空白を一つ入れてください"), dash)
            : InText(detail, lines, place);
    }

    /// <summary>The slip by which a text stands where names and values should; <see langword="null"/> where it is none of the usual ones.</summary>
    /// <param name="text">A text without quotes.</param>
    public static YamlSlip? In(YamlScalar text)
    {
        string[] lines = [text.Value];
        return !text.Plain ? null
            : At(WideColon(), lines, [1], text.Span) is { } colon ? FullWidthColon(Moved(colon, text.Span))
            : At(GluedColon(), lines, [1], text.Span) is { } glued ? NoBlank(Moved(glued, text.Span), IsWideSpace(lines, glued))
            : null;
    }

    private static YamlSlip UnquotedColor(SourceSpan place, string written) => new(
        new($"`{written}` is read as a comment, with all that follows on the line", $"「{written}」はコメントと読まれます。この行のこれより後ろも読まれません"),
        new($"put the colour into quotes: \"{written}\"", $"色は引用符で囲んでください（\"{written}\"）"), place);

    private static YamlSlip Backslash(SourceSpan place, string written) => new(
        new($"`{written}` in double quotes is no character: a backslash begins a special one there", $"二重引用符の中の「{written}」は文字として読めません（「\\」は特別な文字の始まりになります）"),
        new("write each backslash twice (`\\\\`), or put the text into single quotes: '…'", "「\\」を「\\\\」と二つ重ねて書くか、文の全体を一重の引用符で囲んでください（'…'）"), place);

    private static SourceSpan Moved(SourceSpan inText, SourceSpan text)
    {
        var (line, column) = (text.Start.Line, text.Start.Column + inText.Start.Column - 1);
        return new SourceSpan(text.Path, new SourcePosition(line, column), new SourcePosition(line, column + 1));
    }

    private static bool IsWideSpace(IReadOnlyList<string> lines, SourceSpan place) => lines[place.Start.Line - 1][place.Start.Column - 1] == '\u3000';

    private static YamlSlip FullWidthColon(SourceSpan place) => new(
        new("the colon after the name is a full-width one", "名前の後のコロンが全角（：）です"),
        new("write a colon `:` and a space", "半角の「:」と空白にしてください"), place);

    private static YamlSlip NoBlank(SourceSpan place, bool isWide) => isWide
        ? new(
            new("the space after the colon is a full-width one", "「:」の後の空白が全角です"),
            new("write an ordinary space instead of it", "半角の空白に置き換えてください"), place)
        : new(
            new("there is no space after the colon", "「:」の後に空白がありません"),
            new("write `name: value` with a space", "「名前: 値」のように、半角の空白を一つ入れてください"), place);

    private static YamlSlip InText(string detail, IReadOnlyList<string> lines, SourceSpan place)
    {
        var quotes = new LocalizedText("put the whole text into quotes: key: \"…\"", "文の全体を引用符で囲んでください（key: \"…\"）");
        if (detail.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return new(new("a text cannot begin with this character", "文をこの記号で始めることはできません"), quotes, place);
        }

        if (detail.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return new(
                new("a quotation mark that is opened here is not closed", "ここで始まる引用符が閉じられていません"),
                new("close it at the end of the text", "文の終わりに、同じ引用符を書いてください"), place);
        }

        if (IsIndentation(detail) && At(OpenBracket(), lines, [place.Start.Line], place) is { } bracket)
        {
            return new(new("a text begins with `{` or `[`", "文が「{」又は「[」で始まっています"), quotes, bracket);
        }

        var near = new[] { place.Start.Line, place.Start.Line - 1 };
        if (At(OpenSign(), lines, near, place) is { } sign)
        {
            return new(
                new("a text begins with a character that means something else in YAML", "文が、YAML で別の意味になる記号で始まっています"),
                new("put the whole text into quotes: key: '…'", "文の全体を引用符で囲んでください（key: '…'）"), sign);
        }

        if (At(HashInBraces(), lines, near, place) is { } hash)
        {
            return new(
                new("a `#` after a blank begins a comment, and the bracket before it is not closed", "空白の後の「#」から行末まではコメントになり、その前のかっこが閉じていません"), quotes, hash);
        }

        if (IsIndentation(detail) && At(CommentInText(), lines, [place.Start.Line - 1], place) is { } comment)
        {
            return new(
                new("a comment stands in the middle of a text that goes on in the next line", "次の行に続く文の途中に「#」があり、そこから行末まではコメントになります"), quotes, comment);
        }

        if (At(ColonInText(), lines, [place.Start.Line], place) is { } inner)
        {
            return new(new("a colon and a space stand inside a text", "文の中に「: 」（コロンと空白）があります"), quotes, inner);
        }

        return IsIndentation(detail)
            ? new(
                new("the line does not begin in the same column as its neighbours, or a `:` is missing", "行の始まりが前の行とそろっていないか、名前の後の「:」がありません"),
                new(
                    "begin the lines of one entry in the same column, and write `name: value`",
                    "同じまとまりの行は、行頭の空白を同じ数にそろえ、「名前: 値」の形で書いてください"), place)
            : new(
                new(detail, $"この辺りの書き方が YAML に合いません（{detail}）"),
                new(
                    "look at the indentation, at colons inside a text (put it into quotes) and at tabs (use spaces)",
                    "字下げ、文の中のコロン（引用符で囲みます）、タブ（空白にします）を確かめてください"), place);
    }

    private static bool IsIndentation(string detail) =>
        detail.Contains("did not find expected", StringComparison.Ordinal)
        || detail.Contains("could not find expected", StringComparison.Ordinal)
        || detail.Contains("invalid mapping", StringComparison.Ordinal)
        || detail.Contains("not allowed in this context", StringComparison.Ordinal);

    private static SourceSpan? At(Regex slip, IReadOnlyList<string> lines, int[] numbers, SourceSpan place)
    {
        foreach (var number in numbers)
        {
            if (number >= 1 && number <= lines.Count && slip.Match(lines[number - 1]) is { Success: true } match)
            {
                var group = match.Groups[1];
                return new SourceSpan(place.Path, new SourcePosition(number, group.Index + 1), new SourcePosition(number, group.Index + group.Length + 1));
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[ \u3000]*(\t+)")]
    private static partial Regex Tab();

    [GeneratedRegex(@"^[ \t]*(\u3000+)")]
    private static partial Regex WideSpace();

    [GeneratedRegex(@"^\s*([－−‐–—ー])[ \u3000]*[A-Za-z][\w-]*[:：]")]
    private static partial Regex WideDash();

    // A quoted text that goes on behind its quotes, a block whose words stand on its first line, a list, a name, a tag.
    [GeneratedRegex(@"^\s*(?:- +)?[\w-]+: +(""(?=[^""]*""\s*[^\s#,}\]])|'(?=(?:[^']|'')*'\s*[^\s#,}\]'])|[|>](?![+\-0-9]{0,2}\s*(?:#.*)?$)|-(?= \S)|[!&](?=\S)|\*)")]
    private static partial Regex OpenSign();

    [GeneratedRegex(@"[{\[][^#]*[^\s#,] (#\S)")]
    private static partial Regex HashInBraces();

    [GeneratedRegex(@"^\s*(?:- +)?[\w-]+: +[^""'#\s|>].*? (#.*)$")]
    private static partial Regex CommentInText();

    [GeneratedRegex(@"^\s*(?:- +)?[A-Za-z][\w-]*(：)")]
    private static partial Regex WideColon();

    // The colon of an address (https://…) is followed by no value.
    [GeneratedRegex(@"^\s*(?:- +)?[A-Za-z][\w-]*:([^\s/]|\u3000)")]
    private static partial Regex GluedColon();

    // A backslash that is not itself escaped, before what no escaped character begins with.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(\\(?:[^0abtnvfre ""'?\\/N_LPxuU\t]|x(?![0-9A-Fa-f]{2})|u(?![0-9A-Fa-f]{4})|U(?![0-9A-Fa-f]{8})))")]
    private static partial Regex NoEscape();

    [GeneratedRegex(@"^[^#""']*: +(#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?|#[0-9A-Fa-f]{3})(?=[\s,}\]]|$)")]
    private static partial Regex UnquotedColor();

    [GeneratedRegex(@"^ *(-)[A-Za-z][\w-]*:")]
    private static partial Regex GluedDash();

    [GeneratedRegex(@"^\s*(?:- +)?[\w-]+: +([{\[]+)")]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"^\s*(?:- +)?[\w-]+: +[^""'|>#&*\[{\s].*?(: )")]
    private static partial Regex ColonInText();
}
