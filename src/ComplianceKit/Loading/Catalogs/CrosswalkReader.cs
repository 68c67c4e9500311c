using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>Reads a crosswalk file and holds its references against the two catalogs.</summary>
internal sealed class CrosswalkReader(Catalog source, Catalog target, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, Relation> RelationNames = new(StringComparer.Ordinal)
    {
        ["equal"] = Relation.Equal,
        ["subset"] = Relation.Subset,
        ["superset"] = Relation.Superset,
        ["intersects"] = Relation.Intersects,
        ["none"] = Relation.None,
    };

    private static readonly Dictionary<string, MappingBasis> Bases = new(StringComparer.Ordinal)
    {
        ["official"] = MappingBasis.Official,
        ["reading"] = MappingBasis.Reading,
    };

    private readonly Dictionary<(string, string), SourceSpan> pairs = [];
    private readonly List<string> alone = [];

    /// <summary>The crosswalk that <paramref name="root"/> holds, or <see langword="null"/> where it is no mapping.</summary>
    public Crosswalk? Read(YamlNode root)
    {
        if (MappingReader.Of(root, "crosswalk", diagnostics) is not { } reader)
        {
            return null;
        }

        var id = reader.Required("crosswalk");
        _ = reader.Required("from");
        _ = reader.Required("to");
        _ = reader.Optional("title");
        _ = reader.Texts("notes");
        var gaps = reader.Texts("known-gaps").Select(static gap => gap.Value).ToImmutableArray();
        var basis = reader.Choice("basis", Bases) ?? MappingBasis.Reading;
        var mappings = reader.Mappings("mappings").SelectMany(entry => ReadMapping(entry, basis)).ToImmutableArray();
        reader.ReportUnknown();
        return new Crosswalk(id, source.Id, target.Id, mappings) { KnownGaps = gaps, WithoutCounterpart = [.. alone] };
    }

    private List<Mapping> ReadMapping(MappingReader reader, MappingBasis common)
    {
        var from = reader.RequiredText("from");
        var targets = reader.Texts("to");
        var relation = reader.Choice("relation", RelationNames);
        var rationale = reader.Required("rationale");
        var basis = reader.Choice("basis", Bases) ?? common;
        if (relation is null && reader.Node("relation") is null)
        {
            diagnostics.Add(LoadingDiagnostics.MissingKey("relation", reader.Span));
        }

        if (targets.IsEmpty && relation != Relation.None)
        {
            diagnostics.Add(LoadingDiagnostics.MissingKey("to", reader.Span));
        }

        reader.ReportUnknown();
        var known = Knows(source, from);
        if (known && targets.IsEmpty)
        {
            alone.Add(from.Value);
        }

        return [.. targets.Where(to => Knows(target, to) && known && relation is not null && IsNew(from, to))
            .Select(to => new Mapping($"{source.Id}/{from.Value}", $"{target.Id}/{to.Value}", relation!.Value, rationale, basis, to.Origin))];
    }

    private bool Knows(Catalog catalog, SourcedText item)
    {
        if (catalog.Whole.Find(item.Value) is not null)
        {
            return true;
        }

        if (item.Value.Length > 0)
        {
            var near = Nearest.To(item.Value, catalog.Whole.Items.Select(static placed => placed.Item.Id));
            diagnostics.Add(CrosswalkDiagnostics.UnknownItem(item.Value, catalog.Id, near, item.Origin));
        }

        return false;
    }

    private bool IsNew(SourcedText from, SourcedText to)
    {
        if (pairs.TryAdd((from.Value, to.Value), to.Origin))
        {
            return true;
        }

        diagnostics.Add(CrosswalkDiagnostics.DoubledMapping(from.Value, to.Value, to.Origin, pairs[(from.Value, to.Value)]));
        return false;
    }
}
