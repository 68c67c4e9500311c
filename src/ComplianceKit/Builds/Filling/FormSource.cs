using System.Text;
using ComplianceKit.Composition;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Templates;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds.Filling;

/// <summary>A form of a workspace, ready to be filled: a document of the workspace, or a template that it does not list.</summary>
public sealed class FormSource
{
    private readonly Workspace workspace;
    private readonly Template template;
    private readonly DocumentRequest request;
    private readonly SourceFiles files;
    private readonly SourceFiles builtIn;
    private readonly BuildOptions options;

    private FormSource(Workspace workspace, Template template, DocumentRequest request, SourceFiles builtIn, BuildOptions options) =>
        (this.workspace, this.template, this.request, files, this.builtIn, this.options) =
            (workspace, template, request, new SourceFiles(workspace.Folder), new SourceFiles(builtIn.Folder), options);

    /// <summary>The id of the document, which begins the names of its files.</summary>
    public string Document => request.Id;

    /// <summary>What the form asks for.</summary>
    public FormDefinition Definition => template.Form;

    /// <summary>The absolute path of the workspace.</summary>
    internal string WorkspaceFolder => workspace.Folder;

    /// <summary>A digest of the pictures, readings and texts that forms made so far have read; the same for every one of them.</summary>
    public string FilesDigest => Manifest.DigestOf(Encoding.UTF8.GetBytes(
        string.Join('\n', files.Digests.Concat(builtIn.Digests).Select(static file => $"{file.Key} {file.Value}").Order(StringComparer.Ordinal))));

    /// <summary>Finds the form; <see langword="null"/> with a diagnostic where there is none.</summary>
    /// <param name="loaded">The workspace.</param>
    /// <param name="name">The id of a document, or that of a template.</param>
    /// <param name="options">Where the program is, and the date.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FormSource? Open(LoadResult loaded, string name, BuildOptions options, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(loaded.Diagnostics);
        if (loaded.Workspace is not { } workspace || diagnostics.HasErrors)
        {
            return null;
        }

        var templates = TemplateLibrary.Of(loaded, diagnostics);
        if (RequestOf(workspace, name, templates) is not { } request)
        {
            var known = workspace.Documents.Select(static document => document.Id).Concat(templates.Ids).Distinct().ToList();
            diagnostics.Add(FormsDiagnostics.UnknownForm(name, Nearest.To(name, known), known));
            return null;
        }

        if (templates.Load(request.Template, request.TemplateOrigin) is not { } template || diagnostics.HasErrors)
        {
            return null;
        }

        if (!template.Form.IsForm)
        {
            diagnostics.Add(FormsDiagnostics.NotAForm(request.Id));
            return null;
        }

        return new FormSource(workspace, template, request, loaded.BuiltIn, options);
    }

    /// <summary>A form to fill; each thread needs one of its own. <see langword="null"/> with a diagnostic where the blank form is wrong.</summary>
    public PreparedForm? Prepare(DiagnosticBag diagnostics)
    {
        var resources = new WorkspaceResources(files, builtIn);
        var composer = new DocumentComposer(workspace, template, request, resources, diagnostics);
        var date = DocumentDate.Of(workspace, request, options.SourceDate);
        return composer.Prepare(date, $"compliancekit {options.Version}") ? new PreparedForm(composer, template) : null;
    }

    private static DocumentRequest? RequestOf(Workspace workspace, string name, TemplateLibrary templates) =>
        workspace.Documents.FirstOrDefault(document => document.Id == name)
        ?? workspace.Documents.FirstOrDefault(document => document.Template == name)
        ?? (templates.Ids.Contains(name) ? new DocumentRequest(name, name, [], DataMap.Empty, [], SourceSpan.Nowhere) : null);
}
