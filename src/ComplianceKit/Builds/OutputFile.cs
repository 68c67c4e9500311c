namespace ComplianceKit.Builds;

/// <summary>A file of a build, ready to be put in its place.</summary>
/// <param name="Name">The file's name in the output folder.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="PageCount">Pages of a PDF, sheets of a workbook, 0 for others.</param>
public sealed record OutputFile(string Name, ReadOnlyMemory<byte> Content, int PageCount);
