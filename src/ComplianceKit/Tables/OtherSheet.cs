namespace ComplianceKit.Tables;

/// <summary>A sheet of a workbook that is not read, with more than one row: there may be people below its first.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">Its first row that is not empty, which would name the columns.</param>
public sealed record OtherSheet(string Name, TableLine First);
