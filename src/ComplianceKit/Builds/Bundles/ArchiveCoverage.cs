using System.Buffers.Binary;

namespace ComplianceKit.Builds.Bundles;

/// <summary>
/// Whether the entries of a ZIP file are all that is in it, and bear the same names in front of their data as in the list at the end: programs
/// differ in which of the two they read, so that one may show files that another never sees (APPNOTE.TXT 6.3.10 §4.3).
/// </summary>
internal static class ArchiveCoverage
{
    private const uint LocalHeader = 0x04034b50;
    private const uint ListEntry = 0x02014b50;
    private const uint ListEnd = 0x06054b50;
    private const uint LargeListEnd = 0x06064b50;
    private const uint LargeLocator = 0x07064b50;
    private const ushort HasDescriptor = 1 << 3;
    private const ushort LargeSizes = 1;
    private const int LocalHeaderLength = 30;
    private const int ListEntryLength = 46;
    private const int ListEndLength = 22;
    private const int LargeListEndLength = 56;
    private const int LargeLocatorLength = 20;
    private const int LargestList = 64 * 1024 * 1024;

    /// <summary>Whether a file holds anything besides its entries, or what cannot be accounted for.</summary>
    /// <param name="file">A file that begins at its first byte and can be read anywhere.</param>
    public static bool HoldsMore(Stream file)
    {
        try
        {
            return FindList(file) is not var (start, length, count) || !Covers(file, start, length, count);
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or OverflowException)
        {
            return true;
        }
    }

    // The end of the list is the end of the file: a comment behind it is text that nobody vouches for.
    private static (long Start, int Length, long Count)? FindList(Stream file)
    {
        var place = file.Length - ListEndLength;
        var end = Read(file, place, ListEndLength);
        if (Int(end, 0) != ListEnd || Short(end, 20) != 0)
        {
            return null;
        }

        var (count, length, start) = ((long)Short(end, 10), (long)Int(end, 12), (long)Int(end, 16));
        if (count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue)
        {
            place -= LargeLocatorLength;
            var locator = Read(file, place, LargeLocatorLength);
            place -= LargeListEndLength;
            var large = Read(file, place, LargeListEndLength);
            if (Int(locator, 0) != LargeLocator || Long(locator, 8) != place || Int(large, 0) != LargeListEnd)
            {
                return null;
            }

            (count, length, start) = (Long(large, 32), Long(large, 40), Long(large, 48));
        }

        return start >= 0 && length is >= 0 and <= LargestList && start + length == place ? (start, (int)length, count) : null;
    }

    private static bool Covers(Stream file, long listStart, int listLength, long count)
    {
        var list = Read(file, listStart, listLength);
        var entries = new List<Entry>();
        var at = 0;
        while (at < list.Length)
        {
            var entry = EntryAt(list.AsSpan(at));
            if (entry is null)
            {
                return false;
            }

            entries.Add(entry);
            at += entry.ListLength;
        }

        var end = new DataEnd(0, false);
        foreach (var entry in entries.OrderBy(static entry => entry.Start))
        {
            if (!end.IsBefore(entry.Start) || EndOf(file, entry) is not { } next)
            {
                return false;
            }

            end = next;
        }

        return entries.Count == count && end.IsBefore(listStart);
    }

    private static Entry? EntryAt(ReadOnlySpan<byte> list)
    {
        if (Int(list, 0) != ListEntry)
        {
            return null;
        }

        var (name, extra, comment) = (Short(list, 28), Short(list, 30), Short(list, 32));
        var (size, start) = ((long)Int(list, 20), (long)Int(list, 42));
        var more = list.Slice(ListEntryLength + name, extra);
        while (more.Length >= 4)
        {
            var length = Short(more, 2);
            var field = more.Slice(4, length);
            if (Short(more, 0) == LargeSizes)
            {
                // Only what did not fit stands here, in this order: size, size in the file, start.
                field = Int(list, 24) == uint.MaxValue ? field[8..] : field;
                if (size == uint.MaxValue)
                {
                    size = Long(field, 0);
                    field = field[8..];
                }

                start = start == uint.MaxValue ? Long(field, 0) : start;
            }

            more = more[(4 + length)..];
        }

        return comment == 0
            ? new Entry(list.Slice(ListEntryLength, name).ToArray(), start, size, (Short(list, 8) & HasDescriptor) != 0, ListEntryLength + name + extra)
            : null;
    }

    // Where the data of an entry ends; nothing where its head is none or bears another name.
    private static DataEnd? EndOf(Stream file, Entry entry)
    {
        var header = Read(file, entry.Start, LocalHeaderLength);
        var name = Read(file, entry.Start + LocalHeaderLength, Short(header, 26));
        return Int(header, 0) == LocalHeader && name.AsSpan().SequenceEqual(entry.Name) && entry.Size >= 0
            ? new DataEnd(checked(entry.Start + LocalHeaderLength + name.Length + Short(header, 28) + entry.Size), entry.HasDescriptor)
            : null;
    }

    private static byte[] Read(Stream file, long place, int length)
    {
        var bytes = new byte[length];
        file.Position = place;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);

    /// <summary>Where the data of an entry ends. Behind data that was written without going back stand its sizes, in four lengths (§4.3.9).</summary>
    private sealed record DataEnd(long Place, bool HasDescriptor)
    {
        public bool IsBefore(long next) => HasDescriptor ? next - Place is 12 or 16 or 20 or 24 : next == Place;
    }

    /// <summary>An entry as the list has it.</summary>
    private sealed record Entry(byte[] Name, long Start, long Size, bool HasDescriptor, int ListLength);
}
