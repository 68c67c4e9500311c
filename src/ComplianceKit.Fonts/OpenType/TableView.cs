using System.Buffers.Binary;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// Big-endian numbers of a stretch of a font file. Reading is total: outside the stretch every number is 0, so that no broken file
/// can throw; who needs to know asks <see cref="Holds"/> first.
/// </summary>
internal readonly struct TableView(ReadOnlyMemory<byte> data)
{
    public ReadOnlyMemory<byte> Data => data;

    public int Length => data.Length;

    public bool IsEmpty => data.IsEmpty;

    public bool Holds(long offset, long length) => offset >= 0 && length >= 0 && offset <= data.Length - length;

    public byte U8(long offset) => Holds(offset, 1) ? data.Span[(int)offset] : (byte)0;

    public ushort U16(long offset) => Holds(offset, 2) ? BinaryPrimitives.ReadUInt16BigEndian(data.Span[(int)offset..]) : (ushort)0;

    public short I16(long offset) => Holds(offset, 2) ? BinaryPrimitives.ReadInt16BigEndian(data.Span[(int)offset..]) : (short)0;

    public int U24(long offset) => (U8(offset) << 16) | U16(offset + 1);

    public uint U32(long offset) => Holds(offset, 4) ? BinaryPrimitives.ReadUInt32BigEndian(data.Span[(int)offset..]) : 0;

    public int I32(long offset) => Holds(offset, 4) ? BinaryPrimitives.ReadInt32BigEndian(data.Span[(int)offset..]) : 0;

    /// <summary>The part from <paramref name="offset"/>, cut off where this view ends.</summary>
    public TableView From(long offset, long length = int.MaxValue)
    {
        if (offset < 0 || offset >= data.Length)
        {
            return default;
        }

        var available = data.Length - offset;
        return new TableView(data.Slice((int)offset, (int)Math.Min(Math.Max(length, 0), available)));
    }
}
