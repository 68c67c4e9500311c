using System.Collections.Immutable;
using ComplianceKit.Forms;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads what a template says of the fields of its form.</summary>
internal static class FormReader
{
    private static readonly Dictionary<string, FormFieldKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = FormFieldKind.Text,
        ["date"] = FormFieldKind.Date,
        ["choice"] = FormFieldKind.Choice,
    };

    /// <summary>The fields under <c>fields:</c>, and how many rows a sheet has.</summary>
    public static FormDefinition Read(MappingReader template)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        var reader = template.Mapping("fields");
        foreach (var entry in reader?.Everything() ?? [])
        {
            if (MappingReader.Of(entry.Value, entry.Key.Value, reader!.Diagnostics) is { } field)
            {
                fields.Add(ReadField(entry.Key.Value, field));
            }
        }

        return new FormDefinition(fields.ToImmutable()) { RowsPerSheet = template.Number("rows-per-sheet", 0) };
    }

    private static FormField ReadField(string name, MappingReader reader)
    {
        var field = new FormField(name, reader.Required("label"))
        {
            English = reader.Optional("english") ?? name,
            OtherNames = [.. reader.Texts("also").Select(static other => other.Value)],
            Kind = reader.Choice("kind", Kinds) ?? FormFieldKind.Text,
            Required = reader.Flag("required"),
            Identifies = reader.Flag("identifies"),
            Choices = [.. reader.Texts("choices").Select(static choice => choice.Value)],
        };
        reader.ReportUnknown();
        return field;
    }
}
