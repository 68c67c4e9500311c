using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>
/// Reads the organisation and the service into data for templates. A key that is left out is there as nothing, so that
/// <c>{{#if service.url}}</c> works while a name that no file can hold stays an error.
/// </summary>
internal sealed class SubjectReader(SourceFiles files, DiagnosticBag diagnostics)
{
    /// <summary>The data of <paramref name="reader"/>; all keys without a value where there is no file.</summary>
    public DataMap Read(MappingReader? reader, ImmutableArray<FieldShape> fields)
    {
        var data = new DataMap([.. fields.Select(field => KeyValuePair.Create(field.Key, reader is null ? null : Value(reader, field)))]);
        reader?.ReportUnknown();
        return data;
    }

    private object? Value(MappingReader reader, FieldShape field)
    {
        if (field.Required)
        {
            _ = reader.Required(field.Key);
        }

        return field.Kind switch
        {
            FieldKind.Text => reader.Optional(field.Key) is null ? null : DataReader.Value(reader.Node(field.Key)!),
            FieldKind.Date => reader.Date(field.Key),
            FieldKind.File => File(reader.Text(field.Key)),
            FieldKind.Records => reader.Node(field.Key) is null ? null : Records(reader, field),
            _ => reader.Data(field.Key),
        };
    }

    private string? File(SourcedText? file)
    {
        _ = files.Existing(file, diagnostics);
        return file?.Value;
    }

    private ImmutableArray<object?> Records(MappingReader reader, FieldShape field)
    {
        var places = new PlacesOfIds(diagnostics);
        var records = ImmutableArray.CreateBuilder<object?>();
        foreach (var record in reader.Mappings(field.Key))
        {
            var data = Read(record, field.Fields);
            if (data.Has("id") && data["id"] is { } id)
            {
                _ = places.Add(id.ToString()!, record.PlaceOf("id"));
            }

            records.Add(data);
        }

        return records.ToImmutable();
    }
}
