using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Catalogs;

/// <summary>A catalog that a workspace uses, and what of it.</summary>
/// <param name="Id">The catalog's id.</param>
/// <param name="Profile">The profile of the catalog that holds, or <see langword="null"/>.</param>
/// <param name="Words">The workspace's own selection, or <see langword="null"/>.</param>
internal sealed record CatalogChoice(SourcedText Id, SourcedText? Profile, SelectionWords? Words)
{
    /// <summary>The catalog narrowed to what was chosen; faults of the choice are reported.</summary>
    public Catalog Apply(Catalog catalog, DiagnosticBag diagnostics)
    {
        var chosen = catalog;
        if (Profile is { } name)
        {
            if (catalog.Profiles.FirstOrDefault(profile => profile.Id == name.Value) is not { } profile)
            {
                var known = catalog.Profiles.Select(static profile => profile.Id).ToList();
                diagnostics.Add(CatalogDiagnostics.UnknownProfile(name.Value, catalog.Id, Nearest.To(name.Value, known), known, name.Origin));
                return catalog;
            }

            chosen = chosen.Select(profile);
        }

        var isKnown = true;
        if (Words is not null)
        {
            isKnown = Words.Check(catalog, diagnostics);
            chosen = chosen.Select(Words.Selection("workspace", string.Empty));
        }

        if (chosen.Items.IsEmpty && !catalog.Items.IsEmpty)
        {
            if (isKnown)
            {
                diagnostics.Add(CatalogDiagnostics.NothingSelected(catalog.Id, Id.Origin));
            }

            return catalog;
        }

        return chosen;
    }
}

/// <summary>Reads <c>catalogs:</c> of a workspace: ids, or mappings with an id and what of the catalog holds.</summary>
internal static class CatalogChoiceReader
{
    /// <summary>The choices in their order.</summary>
    public static List<CatalogChoice> Read(MappingReader reader)
    {
        if (reader.Node("catalogs") is not YamlSequence sequence || !sequence.Items.Any(static item => item is YamlMapping))
        {
            return [.. reader.Texts("catalogs").Select(static name => new CatalogChoice(name, null, null))];
        }

        var choices = new List<CatalogChoice>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar scalar)
            {
                choices.Add(new CatalogChoice(new SourcedText(scalar.Value, scalar.Span, scalar.ContentLine), null, null));
            }
            else if (MappingReader.Of(item, "catalog", reader.Diagnostics) is { } entry)
            {
                var id = entry.RequiredText("id");
                var profile = entry.Text("profile");
                var words = SelectionWords.Read(entry);
                entry.ReportUnknown();
                choices.Add(new CatalogChoice(id, profile, words.IsEmpty ? null : words));
            }
        }

        return choices;
    }
}
