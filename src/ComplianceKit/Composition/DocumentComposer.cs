using System.Collections.Immutable;
using ComplianceKit.Composition.Data;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Forms;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>Makes a document tree of a request: data, template, Markdown, tree.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="template">The template.</param>
/// <param name="request">What the workspace asks for.</param>
/// <param name="resources">Reads the pictures and texts that the document names.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class DocumentComposer(
    Workspace workspace, Template template, DocumentRequest request, IDocumentResources resources, DiagnosticBag diagnostics)
{
    private readonly TemplateEngine engine = new(template.Partials);
    private readonly Dictionary<string, ImageResource?> pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> data = new(StringComparer.Ordinal);
    private ImmutableArray<PromisedItem> promised = [];
    private ImmutableArray<LeftOutItem> leftOut = [];
    private Design design = template.Designs[template.DefaultDesign];
    private DocumentProperties? properties;
    private ImmutableSortedDictionary<string, PageSettings> pages = ImmutableSortedDictionary.Create<string, PageSettings>(StringComparer.Ordinal);
    private ImmutableHashSet<string> styles = [];
    private StyleSheet styleSheet = StyleSheet.Empty;
    private readonly ReadingMemory? memory = template.Form.IsForm ? new ReadingMemory() : null;
    private ReadingDictionary? readings;
    private RunningLines? running;
    private ImmutableArray<string>? itemPatterns;

    /// <summary>Composes it; <see langword="null"/> where a diagnostic says why not.</summary>
    /// <param name="created">The date that the document bears.</param>
    /// <param name="generator">The program with its version.</param>
    public ComposedDocument? Compose(DateOnly created, string generator) =>
        Prepare(created, generator) ? Fill(FormEntries.Blank, diagnostics) : null;

    /// <summary>Makes ready what is the same for everybody whose form is filled; false where a diagnostic says why not.</summary>
    /// <param name="created">The date that the document bears.</param>
    /// <param name="generator">The program with its version.</param>
    public bool Prepare(DateOnly created, string generator)
    {
        diagnostics.AddRange(TemplateChecks.OfText(template));
        var parameters = ParameterCheck.Run(template, request, diagnostics);
        if (parameters is null)
        {
            return false;
        }

        FillCommonData(parameters, created);
        var answers = new AnswerData(workspace, engine, VariablesOfAnswers(), diagnostics);
        FillRevisions(answers);
        promised = new CatalogFilling(workspace, request, answers, diagnostics).Fill(data, parameters);
        FillLayout(parameters, answers);
        diagnostics.AddRange(PassedPlans.In(workspace, request, promised));
        FillContent(parameters, answers);
        itemPatterns = new RulebookFilling(request, resources, engine, diagnostics).Fill(data, parameters)?.Numbering.Items;
        new ReportFilling(workspace, request, resources, diagnostics).Fill(data, parameters);
        if (diagnostics.HasErrors)
        {
            return false;
        }

        design = template.Designs.GetValueOrDefault(parameters["design"] as string ?? template.DefaultDesign) ?? template.Designs[template.DefaultDesign];
        var document = (Dictionary<string, object?>)data["document"]!;
        properties = new DocumentProperties((string)document["title"]!, workspace.Language, new DateTimeOffset(created, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Author = workspace.Organization["name"] as string,
            Subject = template.Title,
            Generator = generator,
        };
        if (!FillIdentity(document))
        {
            return false;
        }

        // Running lines are the same for everybody in most designs, so that they are made once.
        styleSheet = new StyleSheet(design.Styles);
        styles = design.Styles.Keys.ToImmutableHashSet(StringComparer.Ordinal);
        running = new RunningLines(engine, template, design, workspace.Language, Picture);
        pages = running.Pages(data, diagnostics);
        return CheckReadings(parameters);
    }

    /// <summary>The document with <paramref name="entries"/> in its fields; <see langword="null"/> where a diagnostic says why not.</summary>
    /// <param name="entries">What is written into the form.</param>
    /// <param name="problems">Takes what is wrong with this one.</param>
    public ComposedDocument? Fill(FormEntries entries, DiagnosticBag problems)
    {
        FillEntries(entries);
        if (running!.NamePeople)
        {
            pages = running.Pages(data, problems);
        }

        return engine.Render(template.Entry, data, problems) is { } rendered
            ? new ComposedDocument(request.Id, Formats(), Checked(rendered, problems), promised) { LeftOut = leftOut }
            : null;
    }

    private Document Checked(RenderedText rendered, DiagnosticBag problems)
    {
        var document = Read(rendered, readings, problems);
        problems.AddRange(TemplateChecks.OfPrint(template, rendered.Markdown, document.Sections));
        return document;
    }

    /// <summary>All that the form with <paramref name="entries"/> prints, as Markdown: two people whose texts are the same have the same form.</summary>
    public string Markdown(FormEntries entries)
    {
        FillEntries(entries);
        var body = engine.Render(template.Entry, data, new DiagnosticBag())?.Markdown ?? string.Empty;
        return running!.NamePeople ? string.Join('\n', running.Markdown(data).Prepend(body)) : body;
    }

    /// <summary>
    /// The sheet for values that find no room in their fields; nothing where it cannot be composed. It has no readings: it is full of names,
    /// and those are never guessed at.
    /// </summary>
    public ImmutableArray<Section> Addendum(FormEntries entries, IEnumerable<MovedValue> moved, DiagnosticBag problems)
    {
        data["addendum"] = AddendumData.Of(template.Form, entries, moved, pages.ContainsKey("addendum") ? "addendum" : pages.Keys.First());
        var rendered = template.Partials.TryGetValue("form-addendum", out var partial) ? engine.Render(partial, data, problems) : null;
        AddendumMarkdown = rendered?.Markdown ?? string.Empty;
        return rendered is null ? [] : Read(rendered, readingsAbove: null, problems).Sections;
    }

    /// <summary>The last sheet of that kind as Markdown.</summary>
    public string AddendumMarkdown { get; private set; } = string.Empty;

    private void FillEntries(FormEntries entries)
    {
        data["person"] = EntryData.Person(template.Form, entries.Rows.FirstOrDefault());
        data["sheets"] = EntryData.Sheets(template.Form, entries, template.Form.RowsPerSheet);
    }

    // The digest is that of the blank form: every sheet of an edition bears the same one, whoever fills it.
    private bool FillIdentity(Dictionary<string, object?> document)
    {
        FillEntries(FormEntries.Blank);
        if (!template.Form.IsForm)
        {
            return true;
        }

        if (engine.Render(template.Entry, data, diagnostics) is not { } blank)
        {
            return false;
        }

        var identity = FormIdentity.Of(request.Id, (string)document["edition"]!, blank.Markdown);
        document["digest"] = identity.Digest;
        document["code"] = identity.Code;
        return true;
    }

    // Words without a reading are told of the blank form, so that nothing of a person gets into a message.
    private bool CheckReadings(Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("furigana") is not "all")
        {
            return true;
        }

        readings = resources.Readings(diagnostics);
        FillEntries(FormEntries.Blank);
        if (engine.Render(template.Entry, data, diagnostics) is { } blank)
        {
            var missing = MissingReadings.In(Read(blank, readings, new DiagnosticBag()).Sections);
            diagnostics.AddRange(missing.Select(word => DesignDiagnostics.NoReading(word.Word, WordsOfRequest.PlaceOf(word.Word, word.Origin, request) ?? word.Origin ?? request.Origin, word.Origin)));
        }

        return !diagnostics.HasErrors;
    }

    private ImmutableArray<string> Formats() =>
        request.Formats.IsEmpty ? template.Formats : [.. request.Formats.Select(static format => format.Value)];

    private void FillCommonData(Dictionary<string, object?> parameters, DateOnly created)
    {
        data["organization"] = TemplateData.Of(workspace.Organization);
        data["service"] = TemplateData.Of(workspace.Service);
        data["variables"] = TemplateData.Of(workspace.Variables);
        data["with"] = parameters;
        data["document"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = request.Id,
            ["title"] = request.Title ?? template.Title,
            ["edition"] = request.Revisions.IsEmpty ? string.Empty : request.Revisions[^1].Edition,
            ["date"] = !request.Revisions.IsEmpty ? request.Revisions[^1].Date : created == DocumentDate.None ? string.Empty : created,
            ["revisions"] = new List<object?>(),
            ["is-form"] = template.Form.IsForm,
            ["digest"] = string.Empty,
            ["code"] = string.Empty,
        };
        data["statuses"] = CatalogData.Statuses();
        var choices = string.Join('|', StatusWords.All.Select(static status => $"{status.Sign} {status.Label}"));
        data["status-choices"] = choices;

        // What a row that asks for no answer says can be chosen again.
        data["informative-choices"] = $"{StatusWords.Of(StatusWords.Informative).Label}|{choices}";
    }

    private Dictionary<string, object?> VariablesOfAnswers() =>
        new(data.Where(static pair => pair.Key is "organization" or "service" or "variables" or "document"), StringComparer.Ordinal);

    private void FillRevisions(AnswerData answers)
    {
        var document = (Dictionary<string, object?>)data["document"]!;
        document["revisions"] = request.Revisions.Select(revision => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["edition"] = revision.Edition,
            ["date"] = revision.Date,
            ["changes"] = answers.Expand(revision.Changes),
        }).ToList();
        data["notes"] = workspace.Notes.Select(note => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = note.Id,
            ["term"] = note.Term,
            ["text"] = answers.Expand(note.Text),
        }).ToList();
    }

    private void FillLayout(Dictionary<string, object?> parameters, AnswerData answers)
    {
        if (parameters.GetValueOrDefault("layout") is not string name)
        {
            return;
        }

        if (!template.Layouts.TryGetValue(name, out var layout))
        {
            diagnostics.Add(DesignDiagnostics.BadParameter("layout", name, template.Layouts.Keys, request.ParameterPlaces.GetValueOrDefault("layout") ?? request.Origin));
            return;
        }

        var (shown, items) = new LayoutData(workspace, answers, diagnostics).Of(layout);
        data["layout"] = shown;
        promised = promised.AddRange(items);
        leftOut = new LayoutOmissions(workspace, request, diagnostics).Of(layout, promised);
    }

    private void FillContent(Dictionary<string, object?> parameters, AnswerData answers)
    {
        foreach (var parameter in template.Parameters.Values.Where(static parameter => parameter.IsFile))
        {
            if (parameters[parameter.Name] is string file &&
                resources.Text(file, request.ParameterPlaces.GetValueOrDefault(parameter.Name) ?? request.Origin, diagnostics) is { } text)
            {
                data[parameter.Name] = answers.Expand(text);
            }
        }
    }

    /// <summary>What an item's row promises to the ledger.</summary>
    internal static PromisedItem Promise(Dictionary<string, object?> row) => new(
        (string)row["reference"]!, (string)row["state"]!, row["same-as"] as string, (string)row["state"]! == "not-applicable" ? OriginMarkers.Plain(row["reason"] as string) : null)
    {
        InheritedFrom = row["inherited-from"] as string,
    };

    private Document Read(RenderedText rendered, ReadingDictionary? readingsAbove, DiagnosticBag problems)
    {
        var settings = new MarkdownSettings
        {
            Path = template.Entry.Path,
            OriginOf = rendered.OriginOf,
            LineOfFile = engine.LineOf,
            Pages = pages,
            DefaultPage = "body",
            Numbering = design.Numbering with { Items = itemPatterns ?? design.Numbering.Items },
            Words = design.Words,
            Images = (source, origin) => Picture(source, origin, problems),
            KnownStyles = styles,
            Language = workspace.Language,
            Readings = readingsAbove,
            Memory = memory,
        };
        var sections = MarkdownReader.Read(rendered.Markdown, settings, problems);
        memory?.Seal();
        return new Document(properties!, styleSheet, sections);
    }

    private ImageResource? Picture(string source, SourceSpan? origin, DiagnosticBag problems)
    {
        if (!pictures.TryGetValue(source, out var known))
        {
            pictures[source] = known = QrPicture.TextOf(source) is { } code ? QrPicture.Of(code) : resources.Image(source, origin, problems);
        }

        problems.AddRange(known is null && QrPicture.TextOf(source) is { } text ? [QrPicture.Refusal(text, origin)] : []);
        return known;
    }
}
