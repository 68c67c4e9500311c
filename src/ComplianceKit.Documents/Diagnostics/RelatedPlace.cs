namespace ComplianceKit.Documents.Diagnostics;

/// <summary>A second place that a diagnostic needs to be understood, such as the first of two equal ids.</summary>
public sealed record RelatedPlace(SourceSpan Location, LocalizedText Message);
