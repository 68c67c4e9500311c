using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Furigana;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads the readings of words: those of the program, then those of the workspace, which hold where both know a word.</summary>
internal static class ReadingsReader
{
    private const string File = "templates/readings.yaml";

    /// <summary>All of them.</summary>
    public static ReadingDictionary Read(SourceFiles builtIn, SourceFiles workspace, DiagnosticBag diagnostics) =>
        new([.. ReadFile(builtIn, diagnostics), .. ReadFile(workspace, diagnostics)]);

    /// <summary>Those of one folder; none where it has no such file.</summary>
    private static ImmutableArray<ReadWord> ReadFile(SourceFiles files, DiagnosticBag diagnostics)
    {
        if (!files.Find("templates", "readings.yaml").Contains(File) ||
            files.ReadSharedYaml(File, SourceSpan.File(File), diagnostics) is not { } root ||
            MappingReader.Of(root, "readings", diagnostics) is not { } reader)
        {
            return [];
        }

        var words = ImmutableArray.CreateBuilder<ReadWord>();
        foreach (var entry in reader.Mapping("readings")?.Everything() ?? [])
        {
            if (entry.Value is YamlScalar scalar && ReadWord.Of(entry.Key.Value, scalar.Value) is { } word)
            {
                words.Add(word);
            }
            else
            {
                diagnostics.Add(DesignDiagnostics.BadReading(entry.Key.Value, entry.Value.Span));
            }
        }

        reader.ReportUnknown();
        return words.ToImmutable();
    }
}
