using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Images;

/// <summary>A picture that can go into many files.</summary>
/// <param name="Colors">Its colours.</param>
/// <param name="Mask">What is transparent in it; <see langword="null"/> where nothing is.</param>
internal sealed record PackedImage(PackedStream Colors, PackedStream? Mask);
