namespace ComplianceKit.Fonts.Discovery;

/// <summary>A family whose files a workspace brings along.</summary>
/// <param name="Name">The name that styles use. The name of a built-in family takes its place.</param>
/// <param name="RegularPath">File of the regular face.</param>
/// <param name="BoldPath">File of the bold face, or <see langword="null"/> if the regular face stands in for it.</param>
/// <param name="Face">Which face of a collection, from 0; for both files.</param>
public sealed record FontFamilySource(string Name, string RegularPath, string? BoldPath, int Face = 0);
