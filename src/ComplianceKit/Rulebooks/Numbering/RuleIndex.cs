using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Numbering;

/// <summary>Every part of a rulebook with its number, by id, by node and in reading order.</summary>
public sealed class RuleIndex
{
    private readonly Dictionary<string, RulePlace> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleNode, RulePlace> byNode = new(ReferenceEqualityComparer.Instance);
    private readonly List<RulePlace> places = [];
    private readonly HashSet<string> doubled = new(StringComparer.Ordinal);

    /// <summary>All places, in reading order.</summary>
    public IReadOnlyList<RulePlace> Places => places;

    /// <summary>The ids.</summary>
    public IEnumerable<string> Ids => byId.Keys;

    /// <summary>Whether there is one part of a kind, and no second.</summary>
    public bool HasOnlyOne(RuleKind kind) => places.Where(place => place.Node.Kind == kind).Take(2).Count() == 1;

    /// <summary>The supplements, in reading order.</summary>
    public IEnumerable<RulePlace> Supplements => places.Where(static place => place.Node.Kind == RuleKind.Supplement);

    /// <summary>The place of an id, or <see langword="null"/>.</summary>
    public RulePlace? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The place of a node.</summary>
    public RulePlace Of(RuleNode node) => byNode[node];

    /// <summary>Adds a place; an id that is there already is reported.</summary>
    internal RulePlace Add(RulePlace place, DiagnosticBag diagnostics)
    {
        places.Add(place);
        byNode[place.Node] = place;
        if (!byId.TryAdd(place.Id, place) && !IsBelowDoubled(place.Id))
        {
            _ = doubled.Add(place.Id);
            diagnostics.Add(RulebookDiagnostics.DoubledId(place.Id, place.Node.Origin, byId[place.Id].Node.Origin));
        }

        return place;
    }

    /// <summary>Lets ids by place point to parts that have ids of their own, where nothing else has that id.</summary>
    internal void AddPlaceIds()
    {
        foreach (var place in places)
        {
            if (place.Node.PlaceId is { } id)
            {
                byId.TryAdd(id, place);
            }
        }
    }

    // The ids of paragraphs follow from that of their article: where it stands twice, so do they, and nobody has written them.
    private bool IsBelowDoubled(string id)
    {
        for (var dot = id.LastIndexOf('.'); dot > 0; dot = id.LastIndexOf('.', dot - 1))
        {
            if (doubled.Contains(id[..dot]))
            {
                return true;
            }
        }

        return false;
    }
}
