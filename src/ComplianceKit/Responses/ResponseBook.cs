using System.Collections.Immutable;
using ComplianceKit.Crosswalks;

namespace ComplianceKit.Responses;

/// <summary>All answers of a workspace, by the full reference of their item.</summary>
/// <param name="ByItem">The answers as written.</param>
public sealed record ResponseBook(ImmutableDictionary<string, Response> ByItem)
{
    /// <summary>No answers.</summary>
    public static ResponseBook Empty { get; } = new(ImmutableDictionary.Create<string, Response>(StringComparer.Ordinal));

    /// <summary>Answers that wait for a person to accept them; none of them counts as an answer.</summary>
    public ImmutableDictionary<string, Response> Drafts { get; init; } = ImmutableDictionary.Create<string, Response>(StringComparer.Ordinal);

    /// <summary>What items without an answer of their own have from others along crosswalks, by their full reference.</summary>
    public ImmutableDictionary<string, InheritedAnswer> Inherited { get; init; } = ImmutableDictionary.Create<string, InheritedAnswer>(StringComparer.Ordinal);

    /// <summary>
    /// The answer that holds for an item after <c>same-as</c> is followed, or that it inherits; <see langword="null"/> where there is none.
    /// The evidence is that of the item itself where it names any.
    /// </summary>
    public ResolvedResponse? Resolve(string item)
    {
        if (!ByItem.TryGetValue(item, out var own))
        {
            return Inherited.TryGetValue(item, out var inherited) ? new ResolvedResponse(inherited.Source, inherited.Source) { Path = inherited.Path } : null;
        }

        var current = own;
        var seen = new HashSet<string>(StringComparer.Ordinal) { item };
        while (current.SameAs is { } next)
        {
            if (!seen.Add(next.Value) || !ByItem.TryGetValue(next.Value, out var further))
            {
                return null;
            }

            current = further;
        }

        return Edition(own, current, CatalogOf(item));
    }

    /// <summary>The answer of an item as it holds for items of another catalog, by the variant for that catalog where there is one.</summary>
    public ResolvedResponse? Resolve(string item, string catalog)
    {
        if (Resolve(item) is not { } resolved)
        {
            return null;
        }

        return resolved.Written.Variants.ContainsKey(catalog) ? Edition(resolved.Own, resolved.Written, catalog) : resolved;
    }

    private static ResolvedResponse Edition(Response own, Response written, string catalog)
    {
        var effective = written.For(catalog);
        return new ResolvedResponse(ReferenceEquals(own, written) ? effective : own.For(catalog), effective) { Written = written };
    }

    private static string CatalogOf(string item) => item.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? item[..slash] : item;
}

/// <summary>The answer that holds for an item.</summary>
/// <param name="Own">What is written for the item itself.</param>
/// <param name="Effective">What holds: the same, or the answer of the item that <c>same-as</c> leads to.</param>
public sealed record ResolvedResponse(Response Own, Response Effective)
{
    /// <summary>The way along which it was inherited, or <see langword="null"/> where it is written for the item.</summary>
    public CrosswalkPath? Path { get; init; }

    /// <summary>What holds, with all its variants.</summary>
    public Response Written { get; init; } = Effective;

    /// <summary>Whether the answer is another item's.</summary>
    public bool IsShared => !ReferenceEquals(Own, Effective);
}
