using System.Text.RegularExpressions;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;

namespace ComplianceKit.Composition;

/// <summary>
/// Finds tags of forms that can be expanded, but print something else than what was meant. A blank form shows nothing of it, so that
/// the sheets of a whole roster would be the first to be wrong.
/// </summary>
/// <param name="text">A text of the template.</param>
/// <param name="form">What the form asks for.</param>
internal sealed partial class FieldTags(TemplateText text, FormDefinition form)
{
    /// <summary>All that is wrong.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        var braces = Braces();
        return Tags().Matches(text.Text).SelectMany(tag => Of(tag, braces));
    }

    private IEnumerable<Diagnostic> Of(Match tag, List<(int Start, int End)> braces)
    {
        var words = tag.Groups["words"].Value.Trim('~', ' ', '\t', '\r', '\n');
        var isInBraces = braces.Exists(brace => brace.Start < tag.Index && tag.Index < brace.End);
        if (words.StartsWith('!'))
        {
            yield break;
        }

        if (FieldValue().Match(words) is { Success: true } value && !isInBraces && braces.Count > 0)
        {
            yield return TemplateDiagnostics.ValueOutsideOfField(words, value.Groups["path"].Value, Place(tag.Index));
        }
        else if (isInBraces && IsBare(tag.Index) && FieldOf(words) is not null)
        {
            yield return TemplateDiagnostics.FieldWithoutValue(words, Place(tag.Index));
        }
        else if (TurnedChoice().Match(words) is { Success: true } turned)
        {
            yield return TemplateDiagnostics.TurnedChoice(turned.Groups["path"].Value, turned.Groups["label"].Value, Place(tag.Index));
        }

        foreach (Match comparison in Comparison().Matches(words))
        {
            var label = comparison.Groups["label"].Value;
            if (FieldOf(comparison.Groups["path"].Value) is { Kind: FormFieldKind.Choice, Choices.Length: > 0 } field && label.Length > 0 && !field.Choices.Contains(label))
            {
                yield return TemplateDiagnostics.NoSuchChoice(label, field, Place(tag.Groups["words"].Index + tag.Groups["words"].Value.IndexOf(comparison.Value, StringComparison.Ordinal)), isBox: false);
            }
        }

        foreach (Match name in PersonName().Matches(Quotations().Replace(words, static quoted => new string(' ', quoted.Length))))
        {
            if (form.RowsPerSheet == 0 && name.Groups["name"].Value is not "number" and var asked && form.Field(asked) is null)
            {
                yield return TemplateDiagnostics.UnknownName(name.Value, form.Fields.Select(static field => "person." + field.Name).Append("person.number"), Place(tag.Groups["words"].Index + tag.Groups["words"].Value.IndexOf(name.Value, StringComparison.Ordinal)));
            }
        }
    }

    // In quotation marks, and behind a sign of equality, it is the value of a key.
    private bool IsBare(int index) => text.Text[index - 1] is ' ' or '{' or '}' or '\n';

    private FormField? FieldOf(string path) => Path().Match(path) is { Success: true } parts && (parts.Groups["person"].Success || form.RowsPerSheet > 0)
        ? form.Field(parts.Groups["name"].Value)
        : null;

    private SourceSpan Place(int index)
    {
        var before = text.Text.AsSpan(0, index);
        return SourceSpan.At(text.Path, text.FirstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    // The braces of directives, which may hold tags and quotations with braces of their own.
    private List<(int Start, int End)> Braces()
    {
        var found = new List<(int, int)>();
        foreach (Match field in Field().Matches(text.Text))
        {
            var end = field.Index + field.Length;
            for (var isQuoted = false; end < text.Text.Length && text.Text[end] != '\n' && (isQuoted || text.Text[end] != '}'); end++)
            {
                if (string.CompareOrdinal(text.Text, end, "{{", 0, 2) == 0 && text.Text.IndexOf("}}", end, StringComparison.Ordinal) is var close and > 0)
                {
                    end = close + 1;
                }
                else
                {
                    isQuoted ^= text.Text[end] == '"';
                }
            }

            found.Add((field.Index + field.Length - 1, end));
        }

        return found;
    }

    [GeneratedRegex(@":field\[[^\]\n]*\]\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"(?<!\\)\{\{\{?(?<words>(!--.*?--|[^{}])*)\}\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^value\s+(?<path>\S+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FieldValue();

    [GeneratedRegex("""^choice\s+(?<path>[^\s"']+)\s+(["'])(?<label>.*)\1$""")]
    private static partial Regex TurnedChoice();

    [GeneratedRegex("""\b(eq|ne|contains)\s+(?<path>[^\s"'()]+)\s+(["'])(?<label>.*?)\2""")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(\.\./|@root\.|this\.)*(?<person>person\.)?(?<name>[^\s{}.~()/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<![\w.@-])person\.(?<name>[^\s{}.~()/]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PersonName();

    [GeneratedRegex("""(["']).*?\1""")]
    private static partial Regex Quotations();
}
