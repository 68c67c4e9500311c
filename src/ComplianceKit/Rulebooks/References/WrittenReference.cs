using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rulebooks.References;

/// <summary>A reference as it is written: <c>[前条](#consent)</c>, <c>[](#consent){.relative}</c>, <c>[](#a){to=b}</c>.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Start">Where it begins in its text.</param>
/// <param name="Words">The words that the author wrote; empty for none.</param>
/// <param name="Id">The id that it names.</param>
/// <param name="Last">The id at which a range ends; <see langword="null"/> where it is none.</param>
/// <param name="IsRelative">Whether relative words are wanted.</param>
internal sealed partial record WrittenReference(string Text, int Start, string Words, string Id, string? Last, bool IsRelative)
{
    /// <summary>The class of references that print 前条 and the like.</summary>
    public const string Relative = ".relative";

    /// <summary>The key of the end of a range.</summary>
    public const string Range = "to=";

    /// <summary>What it says in braces that references do not know.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>Where it ends in its text.</summary>
    public int End => Start + Text.Length;

    /// <summary>The references of a text, in order.</summary>
    public static IEnumerable<WrittenReference> In(string text) => Pattern().Matches(text).Select(static match => Of(match, match.Groups["attributes"].Value));

    /// <summary>The one reference that says what this one and the words directly behind it say together: <c>[前条第2項](#consent.2)</c>.</summary>
    /// <param name="words">The words behind it.</param>
    /// <param name="id">The id of what they name.</param>
    public string GoneOn(string words, string id) => $"[{(Words.Length == 0 ? string.Empty : Words + words)}](#{id}){(IsRelative ? "{.relative}" : string.Empty)}";

    /// <summary>A finding about one of the ids of this reference, at that id and not at the beginning of the text.</summary>
    /// <param name="id">The id.</param>
    /// <param name="finding">The finding.</param>
    public Diagnostic At(string id, Diagnostic finding)
    {
        var words = id == Id ? $"(#{id})" : $"to={id}";
        return finding with { Words = words, WordsBefore = Text[..Text.IndexOf(words, StringComparison.Ordinal)] };
    }

    private static WrittenReference Of(Match match, string attributes)
    {
        var given = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = To().Match(attributes) is { Success: true } to ? to.Groups[1].Value : null;
        return new WrittenReference(match.Value, match.Index, match.Groups["words"].Value, match.Groups["id"].Value, last, given.Contains(Relative))
        {
            Unknown = [.. given.Where(static one => one != Relative && !one.StartsWith(Range, StringComparison.Ordinal))],
        };
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\(#(?<id>[^()\s]+)\)(?:\{(?<attributes>[^{}]*)\})?")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bto=([^\s}]+)")]
    private static partial Regex To();
}
