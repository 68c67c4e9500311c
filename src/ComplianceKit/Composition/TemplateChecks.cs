using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Forms;

namespace ComplianceKit.Composition;

/// <summary>What can be wrong with a template although it can be expanded: boxes that nothing ticks, marks that lead nowhere, nothing at all.</summary>
internal static partial class TemplateChecks
{
    /// <summary>What is wrong with its text.</summary>
    public static IEnumerable<Diagnostic> OfText(Template template)
    {
        var texts = PartialNames.Followed(template.Entry, template).ToList();
        var wide = texts.SelectMany(text => Wide(text).Concat(OtherBraces(text)));
        return template.Form.IsForm
            ? wide.Concat(texts.SelectMany(text => Labels(text, template.Form).Concat(new FieldTags(text, template.Form).Findings())))
            : wide;
    }

    /// <summary>What is wrong with what it prints.</summary>
    /// <param name="template">The template.</param>
    /// <param name="markdown">What became of it.</param>
    /// <param name="sections">What was read of that.</param>
    public static IEnumerable<Diagnostic> OfPrint(Template template, string markdown, ImmutableArray<Section> sections)
    {
        if (sections.All(static section => section.Blocks.IsEmpty))
        {
            return [TemplateDiagnostics.PrintsNothing(SourceSpan.File(template.Entry.Path))];
        }

        // Looking for marks takes time in a long document, and most have none.
        return markdown.Contains("[^", StringComparison.Ordinal) && !Notes().IsMatch(markdown)
            ? InlineSearch.In(sections).OfType<Reference>()
                .Where(static mark => mark.Kind == ReferenceKind.Note)
                .DistinctBy(static mark => mark.TargetId)
                .Select(mark => TemplateDiagnostics.MarkWithoutNote(mark.Origin ?? SourceSpan.File(template.Entry.Path)))
            : [];
    }

    private static IEnumerable<Diagnostic> Labels(TemplateText text, FormDefinition form)
    {
        foreach (Match box in Box().Matches(text.Text))
        {
            var ofPerson = box.Groups["person"].Success || form.RowsPerSheet > 0;
            var label = box.Groups["label"].Value;
            if (ofPerson && form.Field(box.Groups["field"].Value) is { Kind: FormFieldKind.Choice, Choices.Length: > 0 } field && !field.Choices.Contains(label))
            {
                yield return TemplateDiagnostics.NoSuchChoice(label, field, Place(text, box.Index), isBox: true);
            }
        }
    }

    // {{ｅｌｓｅ}} is a name that nobody asks for as long as its branch is not taken, and the words behind it are lost.
    private static IEnumerable<Diagnostic> Wide(TemplateText text) => WideTag().Matches(text.Text).Select(tag =>
    {
        var word = tag.Groups["word"].Value;
        var meant = string.Concat(word.Select(static sign => sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign));
        return TemplateDiagnostics.Slip(
            new TemplateSlip(
                tag.Index,
                new($"`{word}` is typed in full width", $"「{word}」が全角で書かれています"),
                new($"write `{meant}` in half width", $"「{meant}」と半角で書いてください")),
            Place(text, tag.Index));
    });

    // They are nothing to the template engine, so that they would be printed as they stand.
    private static IEnumerable<Diagnostic> OtherBraces(TemplateText text) => NameInOtherBraces().Matches(text.Text).Select(found => TemplateDiagnostics.Slip(
        new TemplateSlip(
            found.Index,
            new($"`{found.Value}` is printed as it stands: two half-width braces stand on each side of a name", $"「{found.Value}」はそのまま印刷されます。値を入れるかっこは、半角の波かっこ二つずつです"),
            new($"write `{{{{{found.Groups["name"].Value}}}}}`", $"「{{{{{found.Groups["name"].Value}}}}}」と書いてください")),
        Place(text, found.Index)));

    private static SourceSpan Place(TemplateText text, int index)
    {
        var before = text.Text.AsSpan(0, index);
        return SourceSpan.At(text.Path, text.FirstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"(?<!\\)\{\{~?\s*[#/^>]?\s*(?<word>[！-～][^\s{}]*)")]
    private static partial Regex WideTag();

    [GeneratedRegex("""\{\{~?\s*choice\s+(["'])(?<label>.*?)\1\s+(?:\.\./|@root\.|this\.)*(?<person>person\.)?(?<field>[^\s{}.~]+)\s*~?\}\}""")]
    private static partial Regex Box();

    // A path with a dot, or anything in full-width braces; what begins with a dot or # is a style or an anchor.
    [GeneratedRegex(@"｛｛\s*(?<name>[^｛｝{}\s]+)\s*｝｝|(?<![{\\$\w\]""])\{(?<name>(?:person|document|organization|service|with|workspace|rulebook)\.[A-Za-z][\w.-]*)\}(?!\})", RegexOptions.ExplicitCapture)]
    private static partial Regex NameInOtherBraces();

    [GeneratedRegex(@"^\s*%notes\b", RegexOptions.Multiline)]
    private static partial Regex Notes();
}
