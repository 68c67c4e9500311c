using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Reads a catalog file.</summary>
internal sealed class CatalogReader(DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, Verification> Verifications = new(StringComparer.Ordinal)
    {
        ["full"] = Verification.Full,
        ["partial"] = Verification.Partial,
        ["recalled"] = Verification.Recalled,
    };

    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.Ordinal);
    private readonly List<SourcedText> references = [];
    private int sequence;

    /// <summary>The catalog that <paramref name="root"/> holds, or <see langword="null"/> where it is no mapping.</summary>
    public Catalog? Read(YamlNode root)
    {
        if (MappingReader.Of(root, "catalog", diagnostics) is not { } reader)
        {
            return null;
        }

        var id = reader.Required("catalog");
        var title = reader.Required("title");
        var header = new Catalog(id, title, [])
        {
            ShortTitle = reader.Optional("short-title") ?? title,
            Edition = reader.Optional("edition"),
            Publishers = Strings(reader, "publisher"),
            Published = reader.Optional("published"),
            Status = reader.Optional("status"),
            KnownGaps = Strings(reader, "known-gaps"),
            Notes = Strings(reader, "notes"),
            Levels = Strings(reader, "structure"),
            Origin = reader.Span,
        };
        foreach (var key in (ReadOnlySpan<string>)["source", "language", "covers", "answer-form", "completeness"])
        {
            _ = reader.Node(key);
        }

        var parts = reader.Mappings("parts").Select(ReadPart).ToImmutableArray();
        reader.ReportUnknown();
        var catalog = new Catalog(id, title, parts)
        {
            ShortTitle = header.ShortTitle,
            Edition = header.Edition,
            Publishers = header.Publishers,
            Published = header.Published,
            Status = header.Status,
            KnownGaps = header.KnownGaps,
            Notes = header.Notes,
            Levels = header.Levels,
            Origin = header.Origin,
        };
        CheckReferences();
        return catalog;
    }

    private CatalogPart ReadPart(MappingReader reader)
    {
        var id = ReadId(reader);
        var part = new CatalogPart(
            id,
            reader.Optional("number") ?? string.Empty,
            reader.Optional("title") ?? string.Empty,
            [.. reader.Mappings("parts").Select(ReadPart)],
            [.. reader.Mappings("items").Select(ReadItem)],
            reader.Span);
        foreach (var key in (ReadOnlySpan<string>)["level", "notes", "title-status"])
        {
            _ = reader.Node(key);
        }

        reader.ReportUnknown();
        return part;
    }

    private ControlItem ReadItem(MappingReader reader)
    {
        sequence++;
        var item = new ControlItem(
            ReadId(reader), reader.Optional("number") ?? string.Empty, reader.Optional("topic") ?? string.Empty, reader.Required("requirement"), reader.Span)
        {
            Sequence = reader.Number("sequence", sequence),
            Verification = reader.Choice("verification", Verifications) ?? Verification.Full,
            References = ReadReferences(reader),
            Agreement = reader.Flag("agree"),
            Kind = reader.Optional("kind"),
            Actors = Strings(reader, "actors"),
            Tags = Strings(reader, "tags"),
            Source = reader.Optional("source"),
        };
        foreach (var key in (ReadOnlySpan<string>)["change", "change-note", "patterns", "parts-referred", "unit", "notes"])
        {
            _ = reader.Node(key);
        }

        reader.ReportUnknown();
        return item;
    }

    private string ReadId(MappingReader reader)
    {
        var id = reader.Required("id");
        if (id.Length > 0 && !ids.TryAdd(id, reader.PlaceOf("id")))
        {
            diagnostics.Add(CatalogDiagnostics.DoubledId(id, reader.PlaceOf("id"), ids[id]));
        }

        return id;
    }

    private ImmutableArray<string> ReadReferences(MappingReader reader)
    {
        var texts = reader.Texts("refs");
        references.AddRange(texts);
        return [.. texts.Select(static text => text.Value)];
    }

    // Items refer to later ones too, so this waits for the end.
    private void CheckReferences()
    {
        foreach (var reference in references.Where(reference => !ids.ContainsKey(reference.Value)))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownReference(reference.Value, Nearest.To(reference.Value, ids.Keys), reference.Origin));
        }
    }

    private static ImmutableArray<string> Strings(MappingReader reader, string key) => [.. reader.Texts(key).Select(static text => text.Value)];
}
