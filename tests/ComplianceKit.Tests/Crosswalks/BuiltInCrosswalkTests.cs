using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Checks;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Tests.Crosswalks;

/// <summary>The built-in crosswalks refer to what is there, do not contradict each other, and say what they lack.</summary>
public sealed class BuiltInCrosswalkTests
{
    private static readonly SourceFiles Program = new(Scratch.ProgramFolder);

    [Fact]
    public void They_are_read_without_complaint_and_form_no_circle()
    {
        var diagnostics = new DiagnosticBag();

        var crosswalks = Load(diagnostics);
        InheritanceChecks.Circles(crosswalks, diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.All(crosswalks, static crosswalk => Assert.NotEmpty(crosswalk.KnownGaps));
        Assert.Equal(new CrosswalkLibrary(Program, workspace: null).Pairs.Count(), crosswalks.Length);
    }

    [Theory]
    [InlineData("mic-cloud-2018", "mic-meti-2.0")]
    [InlineData("mic-meti-2.0", "mhlw-6.0")]
    [InlineData("mhlw-6.0", "mhlw-7.0")]
    [InlineData("mic-meti-2.0", "mhlw-7.0")]
    [InlineData("mhlw-checklist-r7", "mhlw-6.0")]
    [InlineData("mhlw-checklist-r8", "mhlw-7.0")]
    [InlineData("mds-sds-5", "mhlw-6.0")]
    public void The_guidelines_that_vendors_face_are_linked(string source, string target) =>
        Assert.Contains((source, target), new CrosswalkLibrary(Program, workspace: null).Pairs);

    [Theory]
    [InlineData("mhlw-6.0/operations.10.04", "mhlw-7.0/operations.10.05", Relation.Subset)]
    [InlineData("mhlw-6.0/operations.14.08", "mhlw-7.0/operations.14.09", Relation.Intersects)]
    [InlineData("mhlw-6.0/operations.14.05", "mhlw-7.0/operations.14.05", Relation.Intersects)]
    public void What_moved_or_changed_between_the_editions_is_not_taken_for_the_same(string from, string to, Relation expected)
    {
        var graph = new CrosswalkGraph(Load(new DiagnosticBag()));

        Assert.Equal(expected, Assert.Single(graph.DirectlyInto(to), hop => hop.From == from).Relation);
    }

    [Fact]
    public void Questions_whose_words_nobody_has_compared_are_not_taken_for_the_same()
    {
        var between = Load(new DiagnosticBag()).Single(static crosswalk => (crosswalk.Source, crosswalk.Target) == ("mds-sds-5", "mhlw-7.0"));

        Assert.All(between.Mappings, static mapping => Assert.Equal(Relation.Intersects, mapping.Relation));
    }

    [Fact]
    public void Nothing_is_mapped_by_number_alone()
    {
        var graph = new CrosswalkGraph(Load(new DiagnosticBag()));

        Assert.DoesNotContain(graph.DirectlyInto("mhlw-7.0/operations.14.08"), static hop => hop.From == "mhlw-6.0/operations.14.08");
        Assert.DoesNotContain(graph.DirectlyInto("mhlw-7.0/operations.10.04"), static hop => hop.From == "mhlw-6.0/operations.10.04");
    }

    [Theory]
    [InlineData("mic-meti-2.0", "mhlw-7.0")]
    [InlineData("mhlw-7.0", "mic-meti-2.0")]
    [InlineData("mds-sds-5", "mhlw-7.0")]
    public void Every_vendor_side_item_of_the_guidelines_in_force_is_mapped_or_marked_as_having_no_counterpart(string source, string target)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = new CatalogLibrary(Program, workspace: null).Load(source, SourceSpan.StartOf(source), diagnostics)!;
        var between = Load(diagnostics).Where(crosswalk => (crosswalk.Source, crosswalk.Target) == (source, target) || (crosswalk.Target, crosswalk.Source) == (source, target)).ToList();
        var spokenOf = between.SelectMany(static crosswalk => crosswalk.Mappings).SelectMany(static mapping => new[] { mapping.From, mapping.To })
            .Concat(between.Where(crosswalk => crosswalk.Source == source).SelectMany(crosswalk => crosswalk.WithoutCounterpart.Select(item => $"{source}/{item}")))
            .ToHashSet(StringComparer.Ordinal);

        var vendors = catalog.Items.Where(static placed => placed.Item.Actors.Contains("vendor", StringComparer.Ordinal)).Select(placed => $"{source}/{placed.Item.Id}").ToList();

        Assert.NotEmpty(vendors);
        Assert.Empty(vendors.Except(spokenOf, StringComparer.Ordinal));
    }

    private static ImmutableArray<Crosswalk> Load(DiagnosticBag diagnostics)
    {
        var library = new CatalogLibrary(Program, workspace: null);
        Catalog[] catalogs = [.. library.Ids.Select(id => library.Load(id, SourceSpan.StartOf(id), diagnostics)!)];
        return new CrosswalkLibrary(Program, workspace: null).Load(catalogs, diagnostics);
    }
}
