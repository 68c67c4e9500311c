using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>Reads a catalog file.</summary>
internal sealed class CatalogReader(DiagnosticBag diagnostics)
{
    /// <summary>The names of how sure an item is.</summary>
    public static IReadOnlyDictionary<string, Verification> Verifications { get; } = new Dictionary<string, Verification>(StringComparer.Ordinal)
    {
        ["full"] = Verification.Full,
        ["partial"] = Verification.Partial,
        ["recalled"] = Verification.Recalled,
    };

    private static readonly Dictionary<string, AnswerForm> AnswerForms = new(StringComparer.Ordinal)
    {
        ["text"] = AnswerForm.Text,
        ["yes-no-dates"] = AnswerForm.YesNoDates,
        ["yes-no-notes"] = AnswerForm.YesNoNotes,
        ["numeric"] = AnswerForm.Numeric,
    };

    private static readonly Dictionary<string, bool> Wordings = new(StringComparer.Ordinal)
    {
        ["summary"] = true,
        ["official"] = false,
    };

    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SourceSpan> sequences = [];
    private readonly List<SourcedText> references = [];
    private readonly List<SelectionWords> profiles = [];
    private int sequence;

    /// <summary>The catalog that <paramref name="root"/> holds, or <see langword="null"/> where it is no mapping.</summary>
    public Catalog? Read(YamlNode root)
    {
        if (MappingReader.Of(root, "catalog", diagnostics) is not { } reader)
        {
            return null;
        }

        var (place, address) = ReadSource(reader);
        _ = reader.Node("language");
        var id = reader.Required("catalog");
        if (!Identifier.FitsCatalog(id))
        {
            diagnostics.Add(CatalogDiagnostics.UnfitReference(id, isCatalog: true, reader.PlaceOf("catalog")));
        }

        var title = reader.Required("title");
        var inherited = new Inherited(reader.Choice("answer-form", AnswerForms) ?? AnswerForm.Text, [], reader.Choice("wording", Wordings) ?? false);
        var catalog = new Catalog(id, title, [.. reader.Mappings("parts").Select(part => ReadPart(part, inherited))])
        {
            ShortTitle = reader.Optional("short-title") ?? title,
            Edition = reader.Optional("edition"),
            Publishers = Strings(reader, "publisher"),
            Published = reader.Optional("published"),
            Status = reader.Optional("status"),
            SourcePlace = place,
            SourceAddress = address,
            Covers = reader.Optional("covers"),
            KnownGaps = Strings(reader, "known-gaps"),
            Notes = Strings(reader, "notes"),
            Levels = Strings(reader, "structure"),
            Profiles = [.. reader.Mappings("profiles").Select(profile => ReadProfile(profile))],
            Origin = reader.Span,
        };
        reader.ReportUnknown();
        CheckReferences();
        CheckItems(reader, catalog);
        profiles.ForEach(profile => profile.Check(catalog, diagnostics));
        return catalog;
    }

    /// <summary>The parts that <paramref name="reader"/> adds to a catalog; ids and references are held against those that it has.</summary>
    public ImmutableArray<CatalogPart> ReadFurtherParts(MappingReader reader, Catalog catalog)
    {
        catalog.Parts.ToList().ForEach(Know);
        sequence = catalog.Items.Select(static placed => placed.Item.Sequence).DefaultIfEmpty().Max();
        ImmutableArray<CatalogPart> parts = [.. reader.Mappings("parts").Select(part => ReadPart(part, new Inherited(AnswerForm.Text, [], IsSummarized: false)))];
        CheckReferences();
        return parts;
    }

    private CatalogSelection ReadProfile(MappingReader reader)
    {
        var id = reader.Required("id");
        var words = SelectionWords.Read(reader);
        profiles.Add(words);
        var selection = words.Selection(id, reader.Required("title"));
        reader.ReportUnknown();
        return selection;
    }

    // A source is a text, or a mapping with the place that was read and the address where the official text is.
    private static (string? Place, string? Address) ReadSource(MappingReader reader)
    {
        if (reader.Node("source") is not YamlMapping)
        {
            return (reader.Optional("source"), null);
        }

        var source = reader.Mapping("source")!;
        var result = (source.Optional("place"), source.Optional("url"));
        source.ReportUnknown();
        return result;
    }

    private CatalogPart ReadPart(MappingReader reader, Inherited above)
    {
        var id = ReadId(reader);
        var inherited = above with { Form = reader.Choice("answer-form", AnswerForms) ?? above.Form, Patterns = OrElse(Strings(reader, "patterns"), above.Patterns) };
        var part = new CatalogPart(
            id,
            reader.Optional("number") ?? string.Empty,
            reader.Optional("title") ?? string.Empty,
            [.. reader.Mappings("parts").Select(inner => ReadPart(inner, inherited))],
            [.. reader.Mappings("items").Select(item => ReadItem(item, inherited))],
            reader.Span);
        foreach (var key in (ReadOnlySpan<string>)["level", "notes", "title-status"])
        {
            _ = reader.Node(key);
        }

        CheckNumbers(part);
        reader.ReportUnknown();
        return part;
    }

    private ControlItem ReadItem(MappingReader reader, Inherited inherited)
    {
        sequence++;
        var item = new ControlItem(
            ReadId(reader), reader.Optional("number") ?? string.Empty, reader.Optional("topic") ?? string.Empty, reader.Required("requirement"), reader.Span)
        {
            Sequence = ReadSequence(reader),
            IsSummarized = inherited.IsSummarized,
            Verification = reader.Choice("verification", Verifications) ?? Verification.Full,
            References = ReadReferences(reader),
            Agreement = reader.Flag("agree"),
            Kind = reader.Optional("kind"),
            Actors = reader.Words("actors", Actors.Names),
            Tags = Strings(reader, "tags"),
            Source = reader.Optional("source"),
            AnswerForm = reader.Choice("answer-form", AnswerForms) ?? inherited.Form,
            Patterns = OrElse(Strings(reader, "patterns"), inherited.Patterns),
            Unit = reader.Optional("unit"),
            Target = reader.Optional("target"),
            PlannedCountsUntil = ReadPlannedRule(reader),
            Notes = Strings(reader, "notes"),
        };
        foreach (var key in (ReadOnlySpan<string>)["change", "change-note", "parts-referred"])
        {
            _ = reader.Node(key);
        }

        reader.ReportUnknown();
        return item;
    }

    private void Know(CatalogPart part)
    {
        _ = ids.TryAdd(part.Id, part.Origin);
        foreach (var item in part.Items)
        {
            _ = ids.TryAdd(item.Id, item.Origin);
            _ = sequences.TryAdd(item.Sequence, item.Origin);
        }

        part.Parts.ToList().ForEach(Know);
    }

    private string ReadId(MappingReader reader)
    {
        var id = reader.Required("id");
        if (!Identifier.Fits(id))
        {
            diagnostics.Add(CatalogDiagnostics.UnfitReference(id, isCatalog: false, reader.PlaceOf("id")));
        }

        if (id.Length > 0 && !ids.TryAdd(id, reader.PlaceOf("id")))
        {
            diagnostics.Add(CatalogDiagnostics.DoubledId(id, reader.PlaceOf("id"), ids[id]));
        }

        return id;
    }

    // Rows are referred to by these numbers (連番12に同じ).
    private int ReadSequence(MappingReader reader)
    {
        var number = reader.Number("sequence", sequence);
        var place = reader.PlaceOf("sequence");
        if (!sequences.TryAdd(number, place))
        {
            diagnostics.Add(CatalogDiagnostics.DoubledSequence(number, place, sequences[number]));
        }

        return number;
    }

    // A sheet without rows looks like one that is done.
    private void CheckItems(MappingReader reader, Catalog catalog)
    {
        if (reader.Node("parts") is null)
        {
            diagnostics.Add(LoadingDiagnostics.MissingKey("parts", reader.PlaceOf("parts")));
        }
        else if (catalog.Items.IsEmpty)
        {
            diagnostics.Add(CatalogDiagnostics.NoItems(catalog.Id, reader.PlaceOf("parts")));
        }
    }

    private static DateOnly? ReadPlannedRule(MappingReader reader) =>
        reader.Optional("planned-counts") == "any" ? DateOnly.MaxValue : reader.Date("planned-counts");

    // The same number twice in one part is a slip of whoever typed it; parts that only gather items leave numbers empty.
    private void CheckNumbers(CatalogPart part)
    {
        var numbers = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in part.Items.Where(static item => item.Number.Length > 0))
        {
            if (!numbers.TryAdd(item.Number, item.Origin))
            {
                diagnostics.Add(CatalogDiagnostics.DoubledNumber(item.Number, part.Label, item.Origin, numbers[item.Number]));
            }
        }
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

    private static ImmutableArray<string> OrElse(ImmutableArray<string> own, ImmutableArray<string> inherited) => own.IsEmpty ? inherited : own;

    private static ImmutableArray<string> Strings(MappingReader reader, string key) => [.. reader.Texts(key).Select(static text => text.Value)];

    /// <summary>What a part hands down to its items.</summary>
    private sealed record Inherited(AnswerForm Form, ImmutableArray<string> Patterns, bool IsSummarized);
}
