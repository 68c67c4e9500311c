namespace ComplianceKit.Loading.Rulebooks;

/// <summary>A rulebook of a folder that is not the workspace: another folder, or a copy of an earlier state.</summary>
/// <param name="Folder">The absolute path of the folder; the bases of overlays are looked for in it.</param>
/// <param name="Name">A file in it, or the id of a built-in rulebook.</param>
public sealed record KeptRulebook(string Folder, string Name);
