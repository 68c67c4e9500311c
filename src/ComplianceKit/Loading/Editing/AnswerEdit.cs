using System.Collections.Immutable;

namespace ComplianceKit.Loading.Editing;

/// <summary>What is to change in the answer to an item.</summary>
/// <param name="Item">The full reference of the item.</param>
/// <param name="Changes">The new values of keys as written; <see langword="null"/> takes a key away.</param>
/// <param name="Whole">All keys of the answer as it will be, for an answer that has to be written anew.</param>
/// <param name="Conflicts">Remarks for a person to settle, one line each, with the key that they concern.</param>
public sealed record AnswerEdit(
    string Item,
    ImmutableSortedDictionary<string, string?> Changes,
    ImmutableSortedDictionary<string, string> Whole,
    ImmutableArray<(string Key, string Text)> Conflicts)
{
    /// <summary>The keys of an answer in the order in which they are written.</summary>
    public static ImmutableArray<string> Order { get; } =
        ["item", "items", "draft", "same-as", "status", "answer", "responsibility", "text", "value", "reason", "facility", "planned", "evidence", "reviewed", "remark"];

    /// <summary>Whether a value is a list of ids, divided by blanks.</summary>
    public static bool IsList(string key) => key == "evidence";
}
