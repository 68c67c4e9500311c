using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Templates;

/// <summary>Reads what a template says of the fields of its form.</summary>
internal static class FormReader
{
    private static readonly Dictionary<string, FormFieldKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = FormFieldKind.Text,
        ["phone"] = FormFieldKind.Phone,
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

        var form = fields.ToImmutable();
        foreach (var entry in reader?.Everything() ?? [])
        {
            Check(entry, form, reader!.Diagnostics);
        }

        return new FormDefinition(form) { RowsPerSheet = template.Number("rows-per-sheet", 0) };
    }

    // What can only be told once all fields are known.
    private static void Check(YamlEntry entry, ImmutableArray<FormField> form, DiagnosticBag diagnostics)
    {
        if (form.FirstOrDefault(field => field.Name == entry.Key.Value) is not { } own)
        {
            return;
        }

        if (form.TakeWhile(field => field != own).FirstOrDefault(field => own.Names.Any(field.IsCalled)) is { } twin)
        {
            diagnostics.Add(LoadingDiagnostics.FieldsOfOneName(twin.Name, own.Name, own.Names.First(twin.IsCalled), entry.Key.Span));
        }

        var days = form.Where(field => field.Kind == FormFieldKind.Date && field != own).Select(static field => field.Name).ToList();
        if (own.NotBefore is { } earlier && !days.Contains(earlier))
        {
            var place = ((YamlMapping)entry.Value).Entries.First(static child => child.Key.Value == "not-before").Value.Span;
            diagnostics.Add(LoadingDiagnostics.NoEarlierDay(earlier, Nearest.To(earlier, days), days, place));
        }
    }

    private static FormField ReadField(string name, MappingReader reader)
    {
        var field = new FormField(name, reader.Required("label"))
        {
            English = reader.Optional("english") ?? name,
            OtherNames = [.. reader.Texts("also").Select(static other => other.Value)],
            Kind = reader.Choice("kind", Kinds) ?? FormFieldKind.Text,
            Past = reader.Flag("past"),
            NotBefore = reader.Optional("not-before"),
            Required = reader.Flag("required"),
            Identifies = reader.Flag("identifies"),
            Choices = [.. reader.Texts("choices").Select(static choice => choice.Value)],
        };
        reader.ReportUnknown();
        return field;
    }
}
