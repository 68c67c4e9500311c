using ComplianceKit.Composition;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Forms;

namespace ComplianceKit.Builds.Filling;

/// <summary>A form of which everything is ready that is the same for everybody. Not safe for use from several threads.</summary>
public sealed class PreparedForm
{
    // Words of the length of a value that no form has by itself.
    private static readonly string[] Samples = ["別紙見本甲乙丙", "別紙見本丁戊己"];

    private readonly DocumentComposer composer;
    private readonly Template template;

    internal PreparedForm(DocumentComposer composer, Template template) => (this.composer, this.template) = (composer, template);

    /// <summary>The form with what is written into it; <see langword="null"/> with a diagnostic where it cannot be composed.</summary>
    public Document? Fill(FormEntries entries, DiagnosticBag diagnostics)
    {
        var perSheet = template.Form.RowsPerSheet;
        if (perSheet <= 0 || entries.Rows.Length <= perSheet)
        {
            return composer.Fill(entries, diagnostics)?.Document;
        }

        var blank = composer.Fill(FormEntries.Blank, new DiagnosticBag())?.Document;
        var filled = composer.Fill(entries, diagnostics)?.Document;
        return blank is null || filled is null ? filled : SheetLimits.Widened(filled, blank, (entries.Rows.Length + perSheet - 1) / perSheet);
    }

    /// <summary>The form with a sheet behind it for values that find no room in their fields; <see langword="null"/> where that cannot be composed.</summary>
    internal Document? WithAddendum(Document document, FormEntries entries, IEnumerable<MovedValue> moved) =>
        composer.Addendum(entries, moved, new DiagnosticBag()) is { IsEmpty: false } sheet ? document with { Sections = document.Sections.AddRange(sheet) } : null;

    /// <summary>All that the form prints of <paramref name="entries"/> and by itself.</summary>
    internal string Markdown(FormEntries entries) => composer.Markdown(entries);

    /// <summary>What is wrong with the sheet for values that find no room, tried with values of nobody.</summary>
    internal IEnumerable<Diagnostic> AddendumProblems()
    {
        var problems = new DiagnosticBag();
        var moved = Samples.Select(static (sample, index) => MovedValue.Of(new Field(FieldShape.Line, sample) { Value = [new Text(sample)] }, index + 1));
        var sheet = composer.Addendum(FormEntries.Blank, moved, problems);
        var loses = !sheet.IsEmpty && Samples.Any(sample => !composer.AddendumMarkdown.Contains(sample, StringComparison.Ordinal));
        return loses && template.Partials.TryGetValue("form-addendum", out var partial)
            ? problems.ToImmutable().Add(FormsDiagnostics.AddendumLosesValues(SourceSpan.At(partial.Path, 1, 1)))
            : problems.ToImmutable();
    }
}
