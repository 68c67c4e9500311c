using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Reads the map that says which column of a roster fills which field: <c>field: column</c>, or <c>field: 姓+名</c> for two of them.</summary>
public static class ColumnMapReader
{
    /// <summary>The names of columns by the names of fields, each with its place; empty with a diagnostic where the file is wrong.</summary>
    /// <param name="path">The absolute path of the YAML file.</param>
    /// <param name="form">The form.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableDictionary<string, SourcedText> Read(string path, FormDefinition form, DiagnosticBag diagnostics)
    {
        var map = ImmutableDictionary.CreateBuilder<string, SourcedText>(StringComparer.Ordinal);
        var name = Path.GetFileName(path);
        var files = new SourceFiles(Path.GetDirectoryName(path)!);
        if (files.ReadYaml(path, name, SourceSpan.File(name), diagnostics) is { } root && MappingReader.Of(root, name, diagnostics) is { } reader)
        {
            foreach (var entry in reader.Everything())
            {
                var field = form.Called(entry.Key.Value);
                if (field is null)
                {
                    diagnostics.Add(FormsDiagnostics.UnknownInMap(entry.Key.Value, form.Fields, entry.Key.Span));
                }
                else if (reader.Text(entry.Key.Value) is { } column && !map.TryAdd(field.Name, column))
                {
                    diagnostics.Add(FormsDiagnostics.TwiceInMap(field, entry.Key.Span));
                }
            }
        }

        return map.ToImmutable();
    }
}
