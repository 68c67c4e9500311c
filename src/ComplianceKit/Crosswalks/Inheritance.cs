using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Responses;

namespace ComplianceKit.Crosswalks;

/// <summary>An answer that an item has from another one.</summary>
/// <param name="Item">The full reference of the item.</param>
/// <param name="Source">The answer as it holds for the item where the path begins.</param>
/// <param name="Path">The way that it has come.</param>
public sealed record InheritedAnswer(string Item, Response Source, CrosswalkPath Path);

/// <summary>Two answers that could be inherited and disagree.</summary>
/// <param name="Item">The full reference of the item that inherits neither.</param>
/// <param name="First">The one that would have gone first.</param>
/// <param name="Second">The one that disagrees with it.</param>
public sealed record InheritanceConflict(string Item, InheritedAnswer First, InheritedAnswer Second);

/// <summary>What travels along crosswalks to the items without an answer of their own.</summary>
/// <param name="Answers">What is inherited, by item.</param>
/// <param name="Conflicts">Where sources disagree, in the order of the catalogs.</param>
public sealed record Inheritance(ImmutableDictionary<string, InheritedAnswer> Answers, ImmutableArray<InheritanceConflict> Conflicts)
{
    /// <summary>What the items of <paramref name="catalogs"/> inherit from the written answers of <paramref name="book"/>.</summary>
    public static Inheritance Of(IEnumerable<Catalog> catalogs, ResponseBook book, CrosswalkGraph graph)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, InheritedAnswer>(StringComparer.Ordinal);
        var conflicts = ImmutableArray.CreateBuilder<InheritanceConflict>();
        foreach (var item in catalogs.SelectMany(static catalog => catalog.Items.Select(placed => $"{catalog.Id}/{placed.Item.Id}")))
        {
            var sources = Candidates(item, book, graph).Where(static candidate => Travels(candidate)).ToList();
            if (sources.Count == 0)
            {
                continue;
            }

            if (sources.Find(other => other.Source.Status != sources[0].Source.Status) is { } contradiction)
            {
                conflicts.Add(new InheritanceConflict(item, sources[0], contradiction));
            }
            else
            {
                answers.Add(item, sources[0]);
            }
        }

        return new Inheritance(answers.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>The answers of other items that say something about one without an answer of its own, those that say most first.</summary>
    public static IEnumerable<InheritedAnswer> Candidates(string item, ResponseBook book, CrosswalkGraph graph)
    {
        if (book.ByItem.ContainsKey(item))
        {
            yield break;
        }

        foreach (var path in graph.PathsTo(item))
        {
            if (book.ByItem.ContainsKey(path.Source) && book.Resolve(path.Source, item[..item.IndexOf('/', StringComparison.Ordinal)]) is { } resolved)
            {
                yield return new InheritedAnswer(item, resolved.Effective, path);
            }
        }
    }

    /// <summary>
    /// Whether a candidate holds for the item as it is. Along an equal requirement every answer does. Along a wider one, that the whole is met
    /// says that the part is; that the whole is met in part or planned says nothing of the part, which may be met or not.
    /// </summary>
    public static bool Travels(InheritedAnswer candidate) => candidate.Path.Relation switch
    {
        Relation.Equal => candidate.Source.Status is not null,
        Relation.Superset => candidate.Source.Status is ResponseStatus.Met or ResponseStatus.Alternative or ResponseStatus.NotApplicable or ResponseStatus.Facility,
        _ => false,
    };
}
