using System.IO.Compression;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Where the objects of a file stand: few bytes for each while millions are written, and none forgotten.</summary>
public sealed class ObjectPlacesTests
{
    private const int Objects = 300_000;
    private const int InEachStream = 200;

    [Fact]
    public void Known_places_are_kept_in_less_than_two_bytes_each() => Assert.InRange(Filled().KeptBytes, 0, 2L * Objects);

    [Fact]
    public void Each_place_is_written_as_it_was_given()
    {
        var rows = Rows(Filled());

        Assert.Equal(Objects, rows.Length);
        for (var number = 2; number < Objects; number++)
        {
            Assert.Equal(Expected(number), rows[number]);
        }
    }

    [Fact]
    public void A_place_that_becomes_known_last_is_not_lost()
    {
        var places = Filled();

        places.SetOffset(1, 77);

        Assert.Equal((1, 77, 0), Rows(places)[1]);
    }

    [Theory]
    [InlineData(10_000, 10_000, false)]
    [InlineData(8_300_000, 10_000, true)]
    [InlineData(10_000, 3_000_000_000, false)]
    [InlineData(10_000, 4_100_000_000, true)]
    public void A_file_is_full_before_its_objects_or_its_bytes_can_no_longer_be_named(int objects, long bytes, bool full) =>
        Assert.Equal(full, ObjectPlaces.IsFull(objects, bytes));

    [Fact]
    public void A_place_that_four_bytes_cannot_name_is_not_written_as_another()
    {
        var places = new ObjectPlaces();
        var number = places.Add();

        places.SetOffset(number, ObjectPlaces.Farthest);
        Assert.Equal((1, -1, 0), Rows(places)[number]);
        Assert.Throws<IOException>(() => places.SetOffset(number, ObjectPlaces.Farthest + 1));
    }

    // As a file is written: elements before those that hold them, in streams of two hundred, a stream of its own now and then.
    private static ObjectPlaces Filled()
    {
        var places = new ObjectPlaces();
        while (places.Count < Objects)
        {
            places.Add();
        }

        for (var number = 2; number < Objects; number++)
        {
            var (kind, first, second) = Expected(number);
            if (kind == 2)
            {
                places.SetInStream(number, first, second);
            }
            else
            {
                places.SetOffset(number, first);
            }
        }

        return places;
    }

    private static (int Kind, int First, int Second) Expected(int number) =>
        number % InEachStream == 0 ? (1, number * 37, 0) : (2, (number / InEachStream * InEachStream) + InEachStream, (number % InEachStream) ^ 3);

    private static (int Kind, int First, int Second)[] Rows(ObjectPlaces places)
    {
        using var inflate = new ZLibStream(new MemoryStream(places.Compress(CompressionLevel.Fastest)), CompressionMode.Decompress);
        var rows = new (int, int, int)[places.Count];
        var (row, line) = (new byte[7], new byte[8]);
        for (var number = 0; number < rows.Length; number++)
        {
            inflate.ReadExactly(line);
            for (var column = 0; column < row.Length; column++)
            {
                row[column] += line[column + 1];
            }

            rows[number] = (row[0], (row[1] << 24) | (row[2] << 16) | (row[3] << 8) | row[4], (row[5] << 8) | row[6]);
        }

        return rows;
    }
}
