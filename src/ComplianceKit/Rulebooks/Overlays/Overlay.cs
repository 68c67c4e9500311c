using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>What somebody makes different from a base, by ids alone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Base">The rulebook or overlay under it.</param>
/// <param name="Changes">The changes in order.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Overlay(string Id, SourcedText Base, ImmutableArray<OverlayChange> Changes, SourceSpan Origin)
{
    /// <summary>Another title; <see langword="null"/> keeps the base's.</summary>
    public string? Title { get; init; }

    /// <summary>Another edition; <see langword="null"/> keeps the base's.</summary>
    public string? Edition { get; init; }

    /// <summary>Another numbering style; <see langword="null"/> keeps the base's.</summary>
    public NumberingStyle? Numbering { get; init; }

    /// <summary>The values that it gives.</summary>
    public ImmutableSortedDictionary<string, SourcedText> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, SourcedText>(StringComparer.Ordinal);

    /// <summary>The choices that it makes.</summary>
    public ImmutableSortedDictionary<string, SourcedText> Variants { get; init; } = ImmutableSortedDictionary.Create<string, SourcedText>(StringComparer.Ordinal);

    /// <summary>The states of the base that somebody has looked at, by change.</summary>
    public ImmutableSortedDictionary<string, AcceptedPart> Accepted { get; init; } = ImmutableSortedDictionary.Create<string, AcceptedPart>(StringComparer.Ordinal);
}

/// <summary>A state of a part of the base that somebody has looked at.</summary>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Text">Its words, to show later what has changed.</param>
public sealed record AcceptedPart(string Fingerprint, string Text);

/// <summary>A change of an overlay.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Target">The id of the part that it is about.</param>
/// <param name="Content">The parts that it brings.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record OverlayChange(OverlayAction Action, string Target, ImmutableArray<RuleNode> Content, SourceSpan Origin)
{
    /// <summary>The same parts where words have no numbers: in the preamble, in annexes and forms. Empty where they begin with a heading.</summary>
    public ImmutableArray<RuleNode> LooseContent { get; init; } = [];

    /// <summary>The new heading of <see cref="OverlayAction.Rename"/>.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Where the new heading was written.</summary>
    public SourceSpan TitleOrigin { get; init; } = Origin;

    /// <summary>Why; printed in comparison tables.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Whether a removed article leaves its number behind (第7条　削除).</summary>
    public bool KeepNumber { get; init; }

    /// <summary>By what it is remembered: <c>replace consent</c>.</summary>
    public string Key => $"{OverlayActions.Names.First(pair => pair.Value == Action).Key} {Target}";
}

/// <summary>What a change does.</summary>
public enum OverlayAction
{
    /// <summary>Puts other words in the place of a part.</summary>
    Replace,

    /// <summary>Puts parts before one.</summary>
    InsertBefore,

    /// <summary>Puts parts behind one.</summary>
    InsertAfter,

    /// <summary>Puts parts at the end of one.</summary>
    Append,

    /// <summary>Takes a part away.</summary>
    Remove,

    /// <summary>Gives a part another heading.</summary>
    Rename,
}

/// <summary>The names of actions in overlay files.</summary>
public static class OverlayActions
{
    /// <summary>By name.</summary>
    public static ImmutableSortedDictionary<string, OverlayAction> Names { get; } = new Dictionary<string, OverlayAction>(StringComparer.Ordinal)
    {
        ["replace"] = OverlayAction.Replace,
        ["insert-before"] = OverlayAction.InsertBefore,
        ["insert-after"] = OverlayAction.InsertAfter,
        ["append-to"] = OverlayAction.Append,
        ["remove"] = OverlayAction.Remove,
        ["rename"] = OverlayAction.Rename,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
