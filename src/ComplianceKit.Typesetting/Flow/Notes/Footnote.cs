namespace ComplianceKit.Typesetting.Flow.Notes;

/// <summary>A note that stands at the foot of pages.</summary>
/// <param name="Stack">Its lines.</param>
/// <param name="Notes">Ids of the notes to which it refers itself.</param>
internal sealed record Footnote(FlowStack Stack, IReadOnlyList<string> Notes);
