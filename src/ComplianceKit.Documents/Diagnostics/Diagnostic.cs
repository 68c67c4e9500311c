using System.Collections.Immutable;

namespace ComplianceKit.Documents.Diagnostics;

/// <summary>Something that the user should know or mend. Never thrown; always collected and shown together with the others.</summary>
/// <param name="Code">The stable code, such as <c>CK1004</c>; <c>compliancekit explain</c> tells more about it.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">One headline that makes sense alone: what is wrong, with the value.</param>
/// <param name="Location">Where it is, if it is anywhere in particular.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, LocalizedText Message, SourceSpan? Location = null, LocalizedText? Hint = null)
{
    /// <summary>Where it is, if it is anywhere in particular.</summary>
    public SourceSpan? Location { get; init; } = Location == SourceSpan.Nowhere ? null : Location;

    /// <summary>The character, or the words, that it is about, which stand in the files of the workspace wherever it was written; <see langword="null"/> for none.</summary>
    public string? Character { get; init; }

    /// <summary>The words that it is about, as they stand in the line of its place or in one of the same paragraph; <see langword="null"/> where the place is exact.</summary>
    public string? Words { get; init; }

    /// <summary>What stands directly before <see cref="Words"/>, where the same words stand elsewhere in the text, too.</summary>
    public string WordsBefore { get; init; } = string.Empty;

    /// <summary>Further places that explain the finding.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Whether another one says the same of the same places.</summary>
    public bool Equals(Diagnostic? other) =>
        other is not null
        && (Code, Severity, Message, Location, Hint, Character, Words, WordsBefore)
            == (other.Code, other.Severity, other.Message, other.Location, other.Hint, other.Character, other.Words, other.WordsBefore)
        && Related.SequenceEqual(other.Related);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Location, Message);

    /// <inheritdoc/>
    public override string ToString() => $"{Location?.ToString() ?? "-"}: {Severity} {Code}: {Message.English}";
}
