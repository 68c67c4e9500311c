using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>
/// Reads what a workspace lays over a catalog: other words for items, such as the official ones, and further parts with items of its own.
/// The catalog's file stays as it is.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="given">What has been laid over it so far: of two that say the same of an item, neither may win in silence.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class CatalogOverlayReader(Catalog catalog, Dictionary<(string Item, string Key), SourceSpan> given, DiagnosticBag diagnostics)
{
    private static readonly string[] Keys = ["number", "topic", "requirement", "verification", "source"];
    private readonly Dictionary<string, ControlItem> changed = new(StringComparer.Ordinal);

    /// <summary>The catalog with the overlay that <paramref name="root"/> holds.</summary>
    public Catalog Read(YamlNode root)
    {
        if (MappingReader.Of(root, "overlay", diagnostics) is not { } reader)
        {
            return catalog;
        }

        _ = reader.Required("overlay");
        foreach (var item in reader.Mappings("items"))
        {
            ReadItem(item);
        }

        var further = new CatalogReader(diagnostics).ReadFurtherParts(reader, catalog);
        reader.ReportUnknown();
        return catalog.WithParts([.. catalog.Parts.Select(part => Lay(part)), .. further]);
    }

    private void ReadItem(MappingReader reader)
    {
        var id = reader.Required("id");
        var known = changed.GetValueOrDefault(id) ?? catalog.Find(id)?.Item;
        if (known is null && id.Length > 0)
        {
            var bare = id.StartsWith(catalog.Id + "/", StringComparison.Ordinal) ? id[(catalog.Id.Length + 1)..] : id;
            var near = catalog.Find(bare)?.Item.Id ?? Nearest.To(id, catalog.Items.Select(static placed => placed.Item.Id));
            diagnostics.Add(CatalogDiagnostics.OverlayOfNothing(id, catalog.Id, near, reader.PlaceOf("id")));
        }

        var requirement = reader.Filled("requirement");
        var verification = reader.Choice("verification", CatalogReader.Verifications);
        if (known is null)
        {
            foreach (var key in Keys)
            {
                _ = reader.Node(key);
            }
        }
        else
        {
            CheckTwice(reader, id);
            changed[id] = known with
            {
                Number = reader.Optional("number") ?? known.Number,
                Topic = reader.Optional("topic") ?? known.Topic,
                Requirement = requirement ?? known.Requirement,
                IsSummarized = known.IsSummarized && requirement is null,
                Verification = verification ?? known.Verification,
                Source = reader.Optional("source") ?? known.Source,
            };
        }

        reader.ReportUnknown();
    }

    private void CheckTwice(MappingReader reader, string id)
    {
        foreach (var key in Keys.Where(key => reader.Node(key) is not null && !given.TryAdd((id, key), reader.PlaceOf(key))))
        {
            diagnostics.Add(CatalogDiagnostics.DoubledOverlay(id, key, reader.PlaceOf(key), given[(id, key)]));
        }
    }

    private CatalogPart Lay(CatalogPart part) => part with
    {
        Items = [.. part.Items.Select(item => changed.GetValueOrDefault(item.Id, item))],
        Parts = [.. part.Parts.Select(inner => Lay(inner))],
    };
}
