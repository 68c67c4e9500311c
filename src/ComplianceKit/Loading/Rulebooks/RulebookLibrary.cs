using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>The rulebooks that can be named: files of the workspace, and those built in under <c>templates/rulebooks/</c>.</summary>
internal sealed class RulebookLibrary(SourceFiles workspace, SourceFiles builtIn, DiagnosticBag diagnostics)
{
    private const string Folder = "templates/rulebooks";

    /// <summary>The ids of the built-in rulebooks.</summary>
    public IEnumerable<string> Ids => builtIn.Find(Folder, "rulebook.yaml").Select(static path => path.Split('/')[^2]);

    /// <summary>Reads a rulebook with all overlays under it; <see langword="null"/> with a diagnostic where there is none.</summary>
    /// <param name="name">A file of the workspace, or the id of a built-in rulebook.</param>
    /// <param name="place">Where it is named.</param>
    public RulebookStack? Load(string name, SourceSpan place) => Load(name, place, []);

    private RulebookStack? Load(string name, SourceSpan place, ImmutableArray<string> above)
    {
        if (above.Contains(name, StringComparer.Ordinal))
        {
            diagnostics.Add(RulebookDiagnostics.BaseCycle(name, place));
            return null;
        }

        var (files, path) = name.EndsWith(".yaml", StringComparison.Ordinal) ? (workspace, name) : (builtIn, $"{Folder}/{name}/rulebook.yaml");
        if (files.Resolve(path, place, diagnostics) is not { } full)
        {
            return null;
        }

        if (!File.Exists(full))
        {
            diagnostics.Add(RulebookDiagnostics.UnknownRulebook(name, Ids, place));
            return null;
        }

        if (files.ReadYaml(full, path, place, diagnostics) is not { } root || MappingReader.Of(root, "rulebook", diagnostics) is not { } reader)
        {
            return null;
        }

        return root is not YamlMapping mapping || mapping.Entries.All(static entry => entry.Key.Value != "overlay")
            ? ReadRulebook(reader, files, Path.GetDirectoryName(path) ?? string.Empty) is { } rulebook ? new RulebookStack(rulebook, []) : null
            : Overlaid(new OverlayReader(files, builtIn, diagnostics).Read(reader, path), path, above.Add(name));
    }

    private RulebookStack? Overlaid(Overlay overlay, string path, ImmutableArray<string> above)
    {
        if (Load(overlay.Base.Value, overlay.Base.Origin, above) is not { } below)
        {
            return null;
        }

        var (rulebook, statuses) = OverlayApplication.Apply(below.Rulebook, overlay, diagnostics);
        return new RulebookStack(rulebook, below.Layers.Add(new RulebookLayer(path, below.Rulebook, overlay, statuses)));
    }

    private Rulebook? ReadRulebook(MappingReader reader, SourceFiles files, string folder)
    {
        var numbering = new NumberingStyleReader(workspace, builtIn, diagnostics).Read(reader.Required("numbering"), reader.PlaceOf("numbering"));
        var (id, title, edition) = (reader.Required("rulebook"), reader.Required("title"), reader.Optional("edition") ?? string.Empty);
        var (parts, unread) = (ImmutableArray.CreateBuilder<RuleNode>(), false);
        foreach (var file in reader.Texts("text"))
        {
            var path = Path.Combine(folder, file.Value).Replace('\\', '/');
            if (files.Resolve(path, file.Origin, diagnostics) is { } full && files.ReadText(full, path, file.Origin, diagnostics) is { } text)
            {
                parts.AddRange(RulebookTextReader.Read(path, text, string.Empty, diagnostics));
            }
            else
            {
                unread = true;
            }
        }

        if (parts.Count == 0 && !unread)
        {
            diagnostics.Add(RulebookDiagnostics.NoText(title.Length == 0 ? id : title, reader.PlaceOf("text")));
        }

        var (parameters, variants) = (ReadParameters(reader.Mapping("parameters")), ReadVariants(reader.Mapping("variants")));
        reader.ReportUnknown();
        return numbering is null
            ? null
            : new Rulebook(id, title, edition, numbering, parts.ToImmutable(), reader.Span) { Parameters = parameters, Variants = variants };
    }

    private static ImmutableSortedDictionary<string, RuleParameter> ReadParameters(MappingReader? reader)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, RuleParameter>(StringComparer.Ordinal);
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, reader!.Diagnostics) is { } parameter)
            {
                parameters[entry.Key.Value] = new RuleParameter(entry.Key.Value, parameter.Required("description"), parameter.Optional("default"), entry.Key.Span);
                parameter.ReportUnknown();
            }
        }

        return parameters.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, RuleVariant> ReadVariants(MappingReader? reader)
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, RuleVariant>(StringComparer.Ordinal);
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, reader!.Diagnostics) is { } variant)
            {
                variants[entry.Key.Value] = new RuleVariant(
                    entry.Key.Value, variant.Required(
                        "description"), [.. variant.Texts("choices").Select(static choice => choice.Value)], variant.Required("default"), entry.Key.Span);
                variant.ReportUnknown();
            }
        }

        return variants.ToImmutable();
    }
}
