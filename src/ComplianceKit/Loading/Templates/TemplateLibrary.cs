using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>
/// The templates that can be named: folders under <c>templates/</c> with a <c>template.yaml</c>. Those of the workspace take the place of
/// built-in ones of the same name; partials, designs and layouts of the workspace do so too.
/// </summary>
public sealed class TemplateLibrary(SourceFiles workspace, SourceFiles builtIn, DiagnosticBag diagnostics)
{
    private const string Extension = ".md.hbs";
    private static readonly ImmutableArray<string> BuiltInFonts = ["gothic", "mincho"];

    /// <summary>The families of fonts that the workspace brings along; those of the program are always known.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>The library of a workspace that was read.</summary>
    public static TemplateLibrary Of(LoadResult loaded, DiagnosticBag diagnostics) =>
        new(loaded.Files, loaded.BuiltIn, diagnostics) { Fonts = [.. (loaded.Workspace?.Fonts ?? []).Select(static font => font.Name)] };

    /// <summary>The ids, in ordinal order.</summary>
    public ImmutableArray<string> Ids =>
        [.. Sources.SelectMany(static files => files.Find("templates", "template.yaml"))
            .Select(static path => path.Split('/'))
            .Where(static parts => parts.Length == 3)
            .Select(static parts => parts[1])
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private SourceFiles[] Sources => [workspace, builtIn];

    /// <summary>Reads a template; <see langword="null"/> where there is none or it cannot be read.</summary>
    public Template? Load(string id, SourceSpan place)
    {
        var files = Array.Find(Sources, source => source.Find("templates", "template.yaml").Contains($"templates/{id}/template.yaml"));
        if (files is null || id.Contains('/', StringComparison.Ordinal))
        {
            diagnostics.Add(!id.Contains('/', StringComparison.Ordinal) && workspace.Find($"templates/{id}", Extension) is [var text, ..]
                ? DesignDiagnostics.NoTemplateFile(id, SourceSpan.File(text))
                : DesignDiagnostics.UnknownTemplate(id, Nearest.To(id, Ids), Ids, place));
            return null;
        }

        var path = $"templates/{id}/template.yaml";
        var root = files.ReadYaml(Path.Combine(files.Folder, path), path, place, diagnostics);
        return root is not null && MappingReader.Of(root, "template", diagnostics) is { } reader ? Read(id, reader, files) : null;
    }

    private Template? Read(string id, MappingReader reader, SourceFiles files)
    {
        _ = reader.Required("template");
        var path = $"templates/{id}/{reader.Required("entry")}";
        if (files != workspace && workspace.Find($"templates/{id}", Extension).Contains(path))
        {
            diagnostics.Add(DesignDiagnostics.NoTemplateFile(id, SourceSpan.File(path)));
            return null;
        }

        var entry = ReadEntry(files, path, $"templates/{id}/", reader.PlaceOf("entry"));
        var template = new Template(
            id,
            reader.Required("title"),
            entry ?? new TemplateText(reader.Span.Path, string.Empty),
            Partials(id),
            ReadParameters(reader.Mapping("parameters")),
            ReadDesigns(reader),
            reader.Optional("design") ?? "standard",
            ReadLayouts(id),
            reader.Span)
        {
            Formats = reader.Texts("formats") is { IsEmpty: false } formats ? [.. formats.Select(static format => format.Value)] : ["pdf"],
            Form = FormReader.Read(reader),
            Description = ReadDescription(reader.Mapping("description")) ?? new(id, id),
        };
        reader.ReportUnknown();
        if (!template.Designs.ContainsKey(template.DefaultDesign) && !diagnostics.HasErrors)
        {
            diagnostics.Add(DesignDiagnostics.BadParameter("design", template.DefaultDesign, template.Designs.Keys, reader.PlaceOf("design")));
            return null;
        }

        return entry is null ? null : template;
    }

    private static LocalizedText? ReadDescription(MappingReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var text = new LocalizedText(reader.Required("en"), reader.Required("ja"));
        reader.ReportUnknown();
        return text;
    }

    private TemplateText? ReadEntry(SourceFiles files, string path, string folder, SourceSpan place)
    {
        if (files.Resolve(path, place, diagnostics) is not { } full)
        {
            return null;
        }

        if (File.Exists(full) || OtherForm.IsThere(full))
        {
            return ReadText(files, path, place);
        }

        diagnostics.Add(LoadingDiagnostics.MissingEntry(path, folder, place));
        return null;
    }

    private TemplateText? ReadText(SourceFiles files, string path, SourceSpan place) =>
        files.Resolve(path, place, diagnostics) is { } full && files.ReadText(full, path, place, diagnostics) is { } text
            ? new TemplateText(path, text) { IsWholeFile = true }
            : null;

    private ImmutableSortedDictionary<string, TemplateText> Partials(string id)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, TemplateText>(StringComparer.Ordinal);

        // From the least to the most particular, so that the later ones take the place of the earlier.
        foreach (var (files, folder) in new[] { (builtIn, "templates/partials"), (builtIn, $"templates/{id}"), (workspace, "templates/partials"), (workspace, $"templates/{id}") })
        {
            foreach (var path in files.Find(folder, Extension).Where(path => path.LastIndexOf('/') == folder.Length))
            {
                if (ReadText(files, path, SourceSpan.File(path)) is { } text)
                {
                    found[path[(folder.Length + 1)..^Extension.Length]] = text;
                }
            }
        }

        return found.ToImmutable();
    }

    private ImmutableSortedDictionary<string, Design> ReadDesigns(MappingReader template)
    {
        var designs = ImmutableSortedDictionary.CreateBuilder<string, Design>(StringComparer.Ordinal);
        foreach (var name in DesignNames)
        {
            if (ReadDesign(name, template.Span, []) is { } design)
            {
                designs[name] = new DesignReader(diagnostics, FontFamilies).Over(design, template);
            }
        }

        return designs.ToImmutable();
    }

    private IEnumerable<string> DesignNames =>
        Sources.SelectMany(static files => files.Find("templates/designs", ".yaml")).Select(static path => Path.GetFileNameWithoutExtension(path)).Distinct();

    private string[] FontFamilies => [.. BuiltInFonts.Concat(Fonts).Distinct(StringComparer.Ordinal)];

    private Design? ReadDesign(string name, SourceSpan place, ImmutableArray<string> above)
    {
        if (above.Contains(name))
        {
            diagnostics.Add(DesignDiagnostics.DesignCircle([.. above.SkipWhile(one => one != name), name], place));
            return null;
        }

        var path = $"templates/designs/{name}.yaml";
        var files = Array.Find(Sources, source => source.Find("templates/designs", ".yaml").Contains(path));
        if (files is null)
        {
            diagnostics.Add(DesignDiagnostics.UnknownDesign(name, [.. DesignNames.Order(StringComparer.Ordinal)], place));
            return null;
        }

        return files.ReadSharedYaml(path, place, diagnostics) is { } root && MappingReader.Of(root, "design", diagnostics) is { } reader
            ? new DesignReader(diagnostics, FontFamilies).Read(reader, (other, at) => ReadDesign(other, at, above.Add(name)))
            : null;
    }

    private static ImmutableSortedDictionary<string, TemplateParameter> ReadParameters(MappingReader? reader)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, TemplateParameter>(StringComparer.Ordinal);
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, reader!.Diagnostics) is { } parameter)
            {
                result[entry.Key.Value] = ReadParameter(entry.Key.Value, parameter);
            }
        }

        return result.ToImmutable();
    }

    private static TemplateParameter ReadParameter(string name, MappingReader reader)
    {
        _ = reader.Node("description");
        _ = reader.Node("folder");
        var parameter = new TemplateParameter(
            name,
            reader.Node("default") is { } value ? DataReader.Value(value) : null,
            reader.Flag("required"),
            reader.Flag("file"),
            [.. reader.Texts("choices").Select(static choice => choice.Value)]);
        reader.ReportUnknown();
        if (parameter.Default is not null
            && parameter.Choices.Length > 0
            && Convert.ToString(parameter.Default, CultureInfo.InvariantCulture) is { } words
            && !parameter.Choices.Contains(words))
        {
            reader.Diagnostics.Add(DesignDiagnostics.BadParameter(name, words, parameter.Choices, reader.PlaceOf("default")));
        }

        return parameter;
    }

    private ImmutableSortedDictionary<string, Layout> ReadLayouts(string id)
    {
        var layouts = ImmutableSortedDictionary.CreateBuilder<string, Layout>(StringComparer.Ordinal);
        foreach (var files in new[] { builtIn, workspace })
        {
            foreach (var path in files.Find($"templates/{id}/layouts", ".yaml"))
            {
                if (files.ReadYaml(Path.Combine(files.Folder, path), path, SourceSpan.File(path), diagnostics) is { } root &&
                    MappingReader.Of(root, "layout", diagnostics) is { } reader)
                {
                    var name = Path.GetFileNameWithoutExtension(path);
                    layouts[name] = ReadLayout(name, reader);
                }
            }
        }

        return layouts.ToImmutable();
    }

    private static Layout ReadLayout(string name, MappingReader reader)
    {
        _ = reader.Optional("layout");
        _ = reader.Optional("title");
        var layout = new Layout(name, [.. reader.Mappings("parts").Select(ReadPart)], reader.Span) { Omitted = reader.Texts("omit") };
        reader.ReportUnknown();
        return layout;
    }

    private static LayoutPart ReadPart(MappingReader reader)
    {
        var part = new LayoutPart(reader.Required("title"), [.. reader.Mappings("sections").Select(ReadSection)]);
        reader.ReportUnknown();
        return part;
    }

    private static LayoutSection ReadSection(MappingReader reader)
    {
        var section = new LayoutSection(reader.Required("title"), reader.Texts("items"), reader.Flag("optional"));
        reader.ReportUnknown();
        return section;
    }
}
