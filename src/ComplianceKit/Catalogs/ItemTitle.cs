using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Catalogs;

/// <summary>What an item is called in lists: its number and topic, or the first words of what it asks where it has no topic.</summary>
public static class ItemTitle
{
    private const int Longest = 28;

    /// <summary>The number and the topic of an item, or the first words of what it asks.</summary>
    public static string Of(ControlItem item) => $"{item.Number} {TopicOf(item)}".Trim();

    /// <summary>The topic of an item, or the first words of what it asks.</summary>
    public static string TopicOf(ControlItem item) => item.Topic.Length > 0 ? item.Topic : Short(item.Requirement);

    /// <summary>The first words of a text, in one line.</summary>
    public static string Short(string text) =>
        Shortened.To(string.Join(' ', text.Split((char[])['\n', '\r', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)), Longest);
}
