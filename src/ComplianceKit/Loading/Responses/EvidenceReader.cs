using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;

namespace ComplianceKit.Loading.Responses;

/// <summary>Reads an entry of the evidence register.</summary>
internal sealed class EvidenceReader(SourceFiles files, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, EvidenceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["policy"] = EvidenceKind.Policy,
        ["certificate"] = EvidenceKind.Certificate,
        ["record"] = EvidenceKind.Record,
        ["log"] = EvidenceKind.Log,
        ["contract"] = EvidenceKind.Contract,
        ["screenshot"] = EvidenceKind.Screenshot,
        ["url"] = EvidenceKind.Url,
    };

    private static readonly Dictionary<string, Disclosure> Disclosures = new(StringComparer.Ordinal)
    {
        ["public"] = Disclosure.Public,
        ["individual"] = Disclosure.Individual,
        ["internal"] = Disclosure.Internal,
    };

    // Documents print other words than files have: 規程・方針 for policy.
    private static string? KindMeantBy(string word) =>
        Kinds.FirstOrDefault(kind => EvidenceWords.Of(kind.Value) is var label && (label == word || label.Split('・').Contains(word, StringComparer.Ordinal))).Key;

    private static string? DisclosureMeantBy(string word) => Disclosures.FirstOrDefault(level => EvidenceWords.Of(level.Value) == word).Key;

    /// <summary>The entry.</summary>
    public EvidenceItem Read(MappingReader reader)
    {
        var item = new EvidenceItem(
            reader.Required("id"),
            reader.Required("title"),
            reader.Choice("kind", Kinds, KindMeantBy) ?? EvidenceKind.Record,
            reader.Choice("disclosure", Disclosures, DisclosureMeantBy) ?? Disclosure.Individual,
            reader.PlaceOf("id"))
        {
            File = reader.Optional("file")?.Replace('\\', '/'),
            Url = reader.Optional("url"),
            Owner = reader.Optional("owner"),
            ValidFrom = reader.Date("valid-from"),
            ValidTo = reader.Date("valid-to"),
            Supersedes = reader.Optional("supersedes"),
        };
        if (item.Id.Length > 0 && !FileNames.Fits(item.Id))
        {
            diagnostics.Add(CatalogDiagnostics.UnfitId(item.Id, new("evidence", "根拠資料"), reader.PlaceOf("id")));
        }

        _ = files.Existing(reader.Text("file"), diagnostics);
        reader.ReportUnknown();
        return item;
    }
}
