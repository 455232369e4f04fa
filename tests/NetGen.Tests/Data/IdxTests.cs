using System.IO.Compression;
using NetGen.Data;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tests.Data;

/// <summary>The format, against bytes spelled out from its description.</summary>
public sealed class IdxTests : IDisposable
{
    // Three images of 2 × 2 bytes.
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 255, 51, 102, 1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 3, 9, 0, 4];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_and_their_classes_make_a_data_set(bool packed)
    {
        File.WriteAllBytes(_folder["images"], packed ? Packed(Images) : Images);
        File.WriteAllBytes(_folder["labels"], packed ? Packed(Labels) : Labels);
        DataSet<float> data = Idx.ReadImages<float>(_folder["images"], _folder["labels"]);
        Assert.Equal((3, 4), (data.Count, data.InputSize));
        Assert.Equal([0, 1, 0.2f, 0.4f, 1 / 255f], data.Inputs[..5]);
        Assert.Equal([9, 0, 4], data.Labels);
    }

    [Fact]
    public void Every_type_is_read_from_big_endian()
    {
        Assert.Equal((sbyte[])[-2], Read([0, 0, 9, 1, 0, 0, 0, 1, 0xFE]).Values<sbyte>().ToArray());
        Assert.Equal((short[])[-2, 258], Read([0, 0, 0x0B, 1, 0, 0, 0, 2, 0xFF, 0xFE, 1, 2]).Values<short>().ToArray());
        Assert.Equal([258], Read([0, 0, 0x0C, 1, 0, 0, 0, 1, 0, 0, 1, 2]).Values<int>());
        Assert.Equal([-2f], Read([0, 0, 0x0D, 1, 0, 0, 0, 1, 0xC0, 0, 0, 0]).Values<float>());
        Assert.Equal([-2.0], Read([0, 0, 0x0E, 1, 0, 0, 0, 1, 0xC0, 0, 0, 0, 0, 0, 0, 0]).Values<double>());
        Assert.Equal("U8 [3, 2, 2]", Read(Images).ToString());
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_packed_or_not()
    {
        Assert.Equal(Images[16..], Idx.Read(new TrickleStream(Images)).Bytes.ToArray());
        Assert.Equal(Images[16..], Idx.Read(new TrickleStream(Packed(Images))).Bytes.ToArray());
    }

    [Fact]
    public void Damaged_files_are_refused()
    {
        Refused("does not begin like an IDX file", [1, 0, 8, 1, 0, 0, 0, 0]);
        Refused("no type 10", [0, 0, 10, 1, 0, 0, 0, 0]);
        Refused("The array U8 [3, 2, 2] takes 12 bytes, but the data ends before that", Images[..^1]);
        Refused("Bytes follow", [.. Images, 0]);
        Refused("The length of an axis", Images[..6]);
        Refused("a shape that no data can fill", [0, 0, 14, 2, 255, 255, 255, 255, 255, 255, 255, 255]);
        Refused("takes 4294967295 bytes", [0, 0, 8, 1, 255, 255, 255, 255]);
    }

    [Fact]
    public void Files_that_do_not_belong_together_are_refused_by_name()
    {
        File.WriteAllBytes(_folder["images"], Images);
        File.WriteAllBytes(_folder["labels"], Labels);
        File.WriteAllBytes(_folder["two"], [0, 0, 8, 1, 0, 0, 0, 2, 9, 0]);
        File.WriteAllBytes(_folder["floats"], [0, 0, 0x0D, 1, 0, 0, 0, 0]);
        Assert.Equal($"{_folder["two"]}: There are 2 labels, but 3 images in {_folder["images"]}.", RefusedPair("images", "two"));
        Assert.Equal($"{_folder["images"]}: The file holds U8 [3, 2, 2], and labels are U8 [samples].", RefusedPair("labels", "images"));
        Assert.Equal($"{_folder["labels"]}: The file holds U8 [3], and images are U8 [samples, rows, columns].", RefusedPair("labels", "two"));
        Assert.Equal($"{_folder["floats"]}: The file does not hold bytes.", RefusedPair("images", "floats"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Search")]
    public void Any_of_20000_mutations_is_read_or_refused_without_taking_memory_that_the_file_does_not_have(bool packed)
    {
        byte[] valid = packed ? Packed(Images) : Images;
        var random = new RandomState(Search.Seed(4));
        int count = Search.Count(10_000), read = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] mutated = Mutation.Of(valid, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Read(mutated);
                read++;
            }
            catch (InvalidDataException)
            {
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000, $"Mutation {i} takes too much.");
        }

        Assert.InRange(read, count / 1000, count - count / 1000);
    }

    private static void Refused(string message, byte[] bytes)
    {
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(Packed(bytes))).Message, StringComparison.Ordinal);
    }

    private static StoredTensor Read(byte[] bytes) => Idx.Read(new MemoryStream(bytes));

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    private string RefusedPair(string images, string labels) =>
        Assert.Throws<InvalidDataException>(() => Idx.ReadImages<float>(_folder[images], _folder[labels])).Message;
}
