using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Where nodes with ids came to stand, in the order in which they were placed; the first place of an id counts.</summary>
internal sealed class PlaceRegister
{
    private readonly Dictionary<string, Destination> places = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>The places by id.</summary>
    public IReadOnlyDictionary<string, Destination> Places => places;

    /// <summary>The ids in the order in which they were placed.</summary>
    public IReadOnlyList<string> Order => order;

    /// <summary>Notes a place unless the id has one.</summary>
    public void Add(string id, Destination place)
    {
        if (places.TryAdd(id, place))
        {
            order.Add(id);
        }
    }
}
