using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading;

/// <summary>
/// Reads what a workspace lays over a catalog: other words for items, such as the official ones, and further parts with items of its own.
/// The catalog's file stays as it is.
/// </summary>
internal sealed class CatalogOverlayReader(Catalog catalog, DiagnosticBag diagnostics)
{
    /// <summary>The catalog with the overlay that <paramref name="root"/> holds.</summary>
    public Catalog Read(YamlNode root)
    {
        if (MappingReader.Of(root, "overlay", diagnostics) is not { } reader)
        {
            return catalog;
        }

        _ = reader.Required("overlay");
        var changed = reader.Mappings("items").Select(ReadItem).OfType<ControlItem>().DistinctBy(static item => item.Id)
            .ToDictionary(static item => item.Id, StringComparer.Ordinal);
        var further = new CatalogReader(diagnostics).ReadFurtherParts(reader, catalog);
        reader.ReportUnknown();
        return catalog.WithParts([.. catalog.Parts.Select(part => Lay(part, changed)), .. further]);
    }

    private ControlItem? ReadItem(MappingReader reader)
    {
        var id = reader.Required("id");
        var known = catalog.Find(id)?.Item;
        if (known is null && id.Length > 0)
        {
            var near = Nearest.To(id, catalog.Items.Select(static placed => placed.Item.Id));
            diagnostics.Add(CatalogDiagnostics.OverlayOfNothing(id, catalog.Id, near, reader.PlaceOf("id")));
        }

        var requirement = reader.Optional("requirement");
        var verification = reader.Choice("verification", CatalogReader.Verifications);
        var item = known is null ? null : known with
        {
            Number = reader.Optional("number") ?? known.Number,
            Topic = reader.Optional("topic") ?? known.Topic,
            Requirement = requirement ?? known.Requirement,
            IsSummarized = known.IsSummarized && requirement is null,
            Verification = verification ?? known.Verification,
            Source = reader.Optional("source") ?? known.Source,
        };
        if (known is null)
        {
            foreach (var key in (ReadOnlySpan<string>)["number", "topic", "source"])
            {
                _ = reader.Node(key);
            }
        }

        reader.ReportUnknown();
        return item;
    }

    private static CatalogPart Lay(CatalogPart part, Dictionary<string, ControlItem> changed) => part with
    {
        Items = [.. part.Items.Select(item => changed.GetValueOrDefault(item.Id, item))],
        Parts = [.. part.Parts.Select(inner => Lay(inner, changed))],
    };
}
