using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Responses;

/// <summary>Reads <c>owners:</c> of a workspace: who answers which catalogs, parts and items.</summary>
internal static class OwnerReader
{
    /// <summary>The owners in their order.</summary>
    public static ImmutableArray<Owner> Read(MappingReader reader)
    {
        var owners = ImmutableArray.CreateBuilder<Owner>();
        foreach (var entry in reader.Mappings("owners"))
        {
            var owner = new Owner(entry.Required("name"), entry.Texts("items"));
            if (owner.Items.IsEmpty)
            {
                entry.Diagnostics.Add(LoadingDiagnostics.MissingKey("items", entry.Span));
            }

            owners.Add(owner);
            entry.ReportUnknown();
        }

        return owners.ToImmutable();
    }

    /// <summary>Reports what the catalogs do not have.</summary>
    public static void Check(Workspace workspace, IReadOnlySet<string> asked, DiagnosticBag diagnostics)
    {
        foreach (var item in workspace.Owners.SelectMany(static owner => owner.Items))
        {
            var parts = item.Value.Split('/', 2);
            if (workspace.Catalog(parts[0]) is not { } catalog)
            {
                if (!asked.Contains(parts[0]))
                {
                    diagnostics.Add(CatalogDiagnostics.UnknownCatalog(parts[0], Nearest.To(parts[0], asked), [.. asked.Order(StringComparer.Ordinal)], item.Origin));
                }
            }
            else if (parts.Length > 1 && !Names(catalog.Whole).Contains(parts[1]))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownReference(parts[1], Nearest.To(parts[1], Names(catalog.Whole)), item.Origin));
            }
        }
    }

    private static HashSet<string> Names(Catalog catalog) =>
        [.. catalog.Items.SelectMany(static placed => placed.Path.Select(static part => part.Id).Append(placed.Item.Id))];
}
