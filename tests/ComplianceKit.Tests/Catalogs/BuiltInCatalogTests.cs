using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Catalogs;

/// <summary>The built-in catalogs are whole, say what they lack, and keep their ids.</summary>
public sealed class BuiltInCatalogTests
{
    private static readonly CatalogLibrary Library = new(new SourceFiles(Scratch.ProgramFolder), workspace: null);

    public static TheoryData<string> Ids => [.. Library.Ids];

    [Fact]
    public void The_guidelines_and_forms_are_all_there() => Assert.Subset(
        Library.Ids.ToHashSet(StringComparer.Ordinal),
        new HashSet<string>(StringComparer.Ordinal)
        {
            "mhlw-6.0", "mhlw-7.0", "mic-meti-1.1", "mic-meti-2.0", "mic-cloud-2018", "meti-2012",
            "sla-reference", "mhlw-checklist-r7", "mhlw-checklist-r8", "mds-sds-5",
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_catalog_is_read_without_complaint_and_says_what_it_lacks(string id)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = Library.Load(id, SourceSpan.StartOf(id), diagnostics)!;

        Assert.Empty(diagnostics.ToImmutable());
        Assert.NotEmpty(catalog.KnownGaps);
        Assert.NotEmpty(catalog.Publishers);
        Assert.NotNull(catalog.Published);
        Assert.NotNull(catalog.SourcePlace);
        Assert.NotEmpty(catalog.Items);
        Assert.All(catalog.Items, static placed => Assert.False(string.IsNullOrWhiteSpace(placed.Item.Requirement), placed.Item.Id));
        Assert.All(catalog.Items, static placed => Assert.False(string.IsNullOrWhiteSpace(placed.Item.Topic), placed.Item.Id));
    }

    /// <summary>People's answers hang on these ids: a line may be added here, but none may change or go.</summary>
    [Fact]
    public void The_ids_are_unique_and_stable()
    {
        var text = new StringBuilder();
        foreach (var id in Library.Ids)
        {
            var items = Read(id).Items;
            Assert.Distinct(items.Select(static placed => placed.Item.Id));
            foreach (var placed in items)
            {
                _ = text.Append(id).Append('/').Append(placed.Item.Id).Append(' ').Append(placed.Item.Number).Append('\n');
            }
        }

        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void Edition_7_distinguishes_who_delegates_updates_and_who_does_not()
    {
        var catalog = Read("mhlw-7.0");

        var delegated = Volumes(catalog, "delegated");
        var full = Volumes(catalog, "full");

        Assert.Equal(["overview", "maintenance-outsourcing"], delegated);
        Assert.Equal(["overview", "governance", "management", "operations"], full);
    }

    [Fact]
    public void Edition_6_drops_chapters_by_the_pattern_of_the_facility()
    {
        var catalog = Read("mhlw-6.0");

        var cloud = catalog.Select(catalog.Profiles.Single(static profile => profile.Id == "pattern-4"));

        Assert.NotNull(cloud.Find("operations.14.05"));
        Assert.NotNull(cloud.Find("operations.12.u01"));
        Assert.NotNull(cloud.Find("governance.1.1.01"));
        Assert.Null(cloud.Find("operations.12.01"));
        Assert.Null(cloud.Find("operations.13.06"));
        Assert.Same(catalog, cloud.Whole);
    }

    private static IEnumerable<string> Volumes(Catalog catalog, string profile) =>
        catalog.Select(catalog.Profiles.Single(candidate => candidate.Id == profile)).Parts.Select(static part => part.Id);

    private static Catalog Read(string id) => Library.Load(id, SourceSpan.StartOf(id), new DiagnosticBag())!;
}
