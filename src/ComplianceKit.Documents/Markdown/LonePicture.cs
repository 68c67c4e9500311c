using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Markdown;

/// <summary>A picture that stands alone in its paragraph.</summary>
/// <param name="Figure">What is printed of it; <see langword="null"/> where its file cannot be read, which has been told.</param>
internal sealed record LonePicture(Figure? Figure);
