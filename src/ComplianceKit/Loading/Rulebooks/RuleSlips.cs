using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Checks;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>
/// Slips in the text of a rulebook that would pass for words, or for a part of another kind: a rulebook numbers what it takes for an article or a 項,
/// so that all that follows would bear other numbers.
/// </summary>
internal sealed partial class RuleSlips(string path, DiagnosticBag diagnostics)
{
    private static readonly string[] Keys = ["fulfils", "when"];
    private const int LeastYear = 100;
    private int lastBlockLine = -1;

    /// <summary>A heading that has been read.</summary>
    /// <param name="level">Its level, 1 or 2.</param>
    /// <param name="words">Its words.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="line">Its line.</param>
    public void Heading(int level, string words, RuleAttributes attributes, int line)
    {
        var place = At(line);
        if (attributes.Id is null)
        {
            diagnostics.Add(RulebookDiagnostics.HeadingWithoutId(words, attributes.Unread.Length > 0 || words.AsSpan().ContainsAny('｛', '{'), place));
        }

        foreach (var name in attributes.Classes.Where(name => !HeadingClasses.OfEvery.Contains(name) && !(level == 1 && HeadingClasses.Kinds.Contains(name))))
        {
            ImmutableArray<string> known = level == 1 ? [.. HeadingClasses.Kinds, .. HeadingClasses.OfEvery] : HeadingClasses.OfEvery;
            diagnostics.Add(RulebookDiagnostics.UnknownClass(name, level == 2 && HeadingClasses.Kinds.Contains(name), Nearest.To(name, known), known, place));
        }

        if (level == 1 && attributes.Classes.Where(static name => HeadingClasses.Kinds.Contains(name)).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var first, var second])
        {
            diagnostics.Add(RulebookDiagnostics.TwoKinds(first, second, place));
        }

        if (level == 1 && !attributes.Classes.Any(static name => HeadingClasses.Kinds.Contains(name)) && Annexed().Match(words) is { Success: true } annexed)
        {
            diagnostics.Add(RulebookDiagnostics.HeadingWithoutClass(words, HeadingClasses.OfWord(annexed.Groups["word"].Value), place));
        }

        Attributes(attributes, line);
    }

    /// <summary>The attributes of a heading, a paragraph or an item.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="line">The line on which the words begin.</param>
    public void Attributes(RuleAttributes attributes, int line)
    {
        foreach (var (key, value) in attributes.Values)
        {
            if (!Keys.Contains(key))
            {
                diagnostics.Add(RulebookDiagnostics.UnknownAttribute(key, Nearest.To(key, Keys), At(line)));
            }
            else if (value.AsSpan().ContainsAny('“', '”', '＂'))
            {
                diagnostics.Add(RulebookDiagnostics.CurlyQuotes(key, value, At(line)));
            }
        }
    }

    /// <summary>The attributes of a numbered 項 or of a 号.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="line">The line on which the words begin.</param>
    public void Numbered(RuleAttributes attributes, int line)
    {
        foreach (var name in attributes.Classes.Where(static name => name != HeadingClasses.Deleted))
        {
            diagnostics.Add(RulebookDiagnostics.UnknownPartClass(name, name == HeadingClasses.Branch, At(line)));
        }
    }

    /// <summary>An item that is printed with another number than the one that was written: 2026. 4. 1から was no item at all.</summary>
    /// <param name="written">The number that was written.</param>
    /// <param name="before">That of the item before it; <see langword="null"/> for the first.</param>
    /// <param name="printed">The number that it gets; <see langword="null"/> in a change, whose items may go on with those of the base.</param>
    /// <param name="line">Where it stands.</param>
    public void ItemNumber(int written, int? before, int? printed, int line)
    {
        var isEachOne = written == 1 && before is null or 1;
        var isNext = printed is null && (before is null ? written is > 0 and < LeastYear : written == before + 1);
        if (written != printed && !isEachOne && !isNext)
        {
            diagnostics.Add(RulebookDiagnostics.OtherItemNumber(written, printed, At(line)));
        }
    }

    /// <summary>Words directly below an item, or indented behind one, that begin a 項: they look like more of the item.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Where it stands.</param>
    public void BelowItem(string text, int line)
    {
        if (!RuleLines.BeginsBlock(text.TrimStart()))
        {
            diagnostics.Add(RulebookDiagnostics.WordsBelowItem(text.Trim(), At(line)) with { Words = text.Trim() });
        }
    }

    /// <summary>A line that is read as words, though it looks like a heading, or, but for its indent, like a table, a point or a picture.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Where it stands.</param>
    public void Line(string text, int line)
    {
        if (HeadingMarks().Match(text) is { Success: true } match)
        {
            diagnostics.Add(RulebookDiagnostics.HeadingAsWords(match.Value.Trim(), At(line)) with { Words = match.Value.Trim() });
        }
        else if (text[0] is ' ' or '\t' or '　' && RuleLines.BeginsBlock(text.TrimStart()))
        {
            // Of a table the first row is enough.
            if (lastBlockLine != line - 1)
            {
                var mark = BlockMark().Match(text.TrimStart()).Value;
                diagnostics.Add(RulebookDiagnostics.BlockAsWords(mark, At(line)) with { Words = mark });
            }

            lastBlockLine = line;
        }
    }

    /// <summary>A line that goes on the one above, though it begins as a line of its own does.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Where it stands.</param>
    public void GoesOn(string text, int line)
    {
        Line(text, line);
        if (HandSetMark.Of(text) is { } mark)
        {
            diagnostics.Add(RulebookDiagnostics.MarkInsideWords(mark, At(line)) with { Words = mark });
        }
    }

    [GeneratedRegex(@"^(?<word>附[\s　]*則|別紙|別表|(?:別紙|別記)?様式)(?:第?[0-9０-９一二三四五六七八九十]+号?)?(?:[（(　\s].*)?$")]
    private static partial Regex Annexed();

    [GeneratedRegex(@"^(?:\||[^\s\w]+)")]
    private static partial Regex BlockMark();

    private SourceSpan At(int line) => SourceSpan.At(path, line, 1);

    [GeneratedRegex(@"^[ \t　]*(?:[#＃]*＃[#＃]*[^\s＃#]{0,3}|#{1,6}(?![#\s])[^\s]{0,3}|[ \t　]#{1,2}(?=\s).{0,3})")]
    private static partial Regex HeadingMarks();
}
