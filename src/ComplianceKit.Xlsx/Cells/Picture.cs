using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>A picture that lies over cells. Lengths are points.</summary>
internal sealed record Picture(ImageResource Image, string AlternativeText, double Width, double Height);
