namespace ComplianceKit.Documents.Writing;

/// <summary>Names of files and folders that every system takes which may unpack or print them.</summary>
public static class FileNames
{
    private const int Longest = 100;

    // Windows takes them for devices, whatever ending they have.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a device on Windows, such as <c>CON</c> or <c>aux.txt</c>.</summary>
    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd());

    /// <summary>Whether an id, which is not empty, can name a file or a folder: letters, digits, <c>-</c>, <c>_</c>, and <c>.</c> inside.</summary>
    public static bool Fits(string id) =>
        id.Length <= Longest && id[0] != '.' && id[^1] != '.' && id.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && !IsDevice(id);
}
