using System.Collections.Immutable;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tests.Crosswalks;

/// <summary>What holds of paths over any mappings: made at random, but the same in each run.</summary>
public sealed class CrosswalkPathProperties
{
    private const int Catalogs = 3;
    private const int Items = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_path_claims_no_more_than_any_of_its_hops_nor_than_a_direct_mapping(int seed)
    {
        var mappings = Mappings(seed);
        var graph = new CrosswalkGraph([new Crosswalk("x", "a", "b", mappings)]);
        var direct = Direct(mappings);
        foreach (var target in mappings.SelectMany(static mapping => new[] { mapping.From, mapping.To }).Distinct())
        {
            foreach (var path in graph.PathsTo(target))
            {
                Assert.All(path.Hops, hop => Assert.True(path.Relation <= hop.Relation));
                Assert.Equal(path.Items.Distinct().Count(), path.Items.Count());
                Assert.Equal(target, path.Items.Last());
                if (direct.TryGetValue((path.Source, target), out var said))
                {
                    Assert.Equal(said, path.Relation);
                }

                // Items that do not follow each other on a way are not mapped directly: that mapping would speak instead.
                var items = path.Items.ToList();
                Assert.All(items.SelectMany((from, index) => items.Skip(index + 2).Select(to => (from, to))), pair => Assert.DoesNotContain(pair, direct.Keys));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_inherits_one_way_is_seen_from_the_other_side_as_its_inverse(int seed)
    {
        var mappings = Mappings(seed);
        var graph = new CrosswalkGraph([new Crosswalk("x", "a", "b", mappings)]);
        foreach (var ((from, to), relation) in Direct(mappings))
        {
            var hop = Assert.Single(graph.DirectlyInto(to), hop => hop.From == from);
            Assert.Equal(relation, hop.Relation);
            Assert.Equal(relation.Inverse(), Assert.Single(graph.DirectlyInto(from), back => back.From == to).Relation);
        }
    }

    private static Dictionary<(string From, string To), Relation> Direct(ImmutableArray<Mapping> mappings)
    {
        var direct = new Dictionary<(string From, string To), Relation>();
        foreach (var mapping in mappings)
        {
            _ = direct.TryAdd((mapping.From, mapping.To), mapping.Relation);
            _ = direct.TryAdd((mapping.To, mapping.From), mapping.Relation.Inverse());
        }

        return direct;
    }

    // A linear congruential generator: a failing seed fails everywhere.
    private static ImmutableArray<Mapping> Mappings(int seed)
    {
        var state = (uint)seed * 2654435761u;
        var mappings = new Dictionary<(string, string), Mapping>();
        for (var index = 0; index < 14; index++)
        {
            var (source, target) = (Next(Catalogs), Next(Catalogs));
            if (source < target)
            {
                var (from, to) = ($"{source}/{Next(Items)}", $"{target}/{Next(Items)}");
                _ = mappings.TryAdd((from, to), new Mapping(from, to, (Relation)Next(5), "x", MappingBasis.Reading, SourceSpan.StartOf("x")));
            }
        }

        return [.. mappings.Values.OrderBy(static mapping => mapping.From, StringComparer.Ordinal).ThenBy(static mapping => mapping.To, StringComparer.Ordinal)];

        int Next(int below)
        {
            state = (state * 1664525u) + 1013904223u;
            return (int)((state >> 16) % (uint)below);
        }
    }
}
