using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>The archive of a workbook, each part of which is unpacked within limits and read without entities and without fetching anything.</summary>
internal sealed class CheckedArchive : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadingLimits limits;

    public CheckedArchive(Stream stream, string name, ReadingLimits limits)
    {
        (Name, this.limits) = (name, limits);
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > limits.Entries)
        {
            throw TooLarge($"{archive.Entries.Count} parts", $"部品が {archive.Entries.Count} 個");
        }
    }

    /// <summary>The file's name, for diagnostics.</summary>
    public string Name { get; }

    /// <summary>Whether a part begins so.</summary>
    public bool HasPart(string start) => archive.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>A reader of a part; <see langword="null"/> where there is none.</summary>
    public XmlReader? Read(string path)
    {
        if (archive.GetEntry(path) is not { } entry)
        {
            return null;
        }

        // The archive hands out no more bytes than an entry declares, so that what it declares can be judged.
        if (entry.Length > limits.PartBytes || (entry.Length > limits.SmallPartBytes && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio))
        {
            var megabytes = (entry.Length >> 20).ToString(CultureInfo.InvariantCulture);
            throw TooLarge($"{path} unpacks to {megabytes} MB", $"{path} が {megabytes} MB に膨らみます");
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return XmlReader.Create(entry.Open(), settings);
    }

    /// <summary>Where the relationships of a part lead: id, kind (the end of its name) and path in the archive.</summary>
    public List<(string Id, string Kind, string Target)> Relationships(string part)
    {
        var result = new List<(string, string, string)>();
        var folder = part.LastIndexOf('/') is var cut and >= 0 ? part[..cut] : string.Empty;
        using var reader = Read($"{folder}{(folder.Length > 0 ? "/" : string.Empty)}_rels/{part[(folder.Length > 0 ? folder.Length + 1 : 0)..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External")
            {
                var kind = reader.GetAttribute("Type") ?? string.Empty;
                result.Add((reader.GetAttribute("Id") ?? string.Empty, kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, reader.GetAttribute("Target") ?? string.Empty)));
            }
        }

        return result;
    }

    public ReadingFaultException TooLarge(string english, string japanese) => new(ReadingDiagnostics.TooLarge(Name, new(english, japanese)));

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
