using System.IO.Compression;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>Archives whose bits were turned over on their way: .NET reads them as if nothing were.</summary>
public class DamagedArchiveTests
{
    private const int NumbersBegin = 128;

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_bit_that_is_turned_over_is_noticed_wherever_it_lies_in_an_entry(CompressionLevel level)
    {
        byte[] valid = Archive(level, out int content, out int length);
        Assert.Equal(10, Numbers(valid)[10]);
        for (int i = 0; i < length; i++)
        {
            byte[] damaged = [.. valid];
            damaged[content + i] ^= (byte)(1 << (i % 8));

            // A bit that the packed data does not need may be either.
            string? message = Record.Exception(() => Assert.Equal(Numbers(valid), Numbers(damaged)))?.Message;
            if (message is not null) Assert.StartsWith("a.npy: ", message, StringComparison.Ordinal);
            Assert.True(message is not null || level == CompressionLevel.Optimal, $"Byte {i} is not noticed.");
        }
    }

    [Fact]
    public void A_turned_bit_is_said_with_both_checksums()
    {
        byte[] damaged = Archive(CompressionLevel.NoCompression, out int content, out _);
        damaged[content + NumbersBegin + 40] ^= 0x40;
        Assert.Matches("^a.npy: The archive is damaged: the content has the checksum [0-9A-F]{8}, and [0-9A-F]{8} is stated.$", Refused(damaged));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression, 24, 1)]
    [InlineData(CompressionLevel.NoCompression, 24, -1)]
    [InlineData(CompressionLevel.NoCompression, 20, -1)]
    [InlineData(CompressionLevel.NoCompression, 16, 1)]
    [InlineData(CompressionLevel.Optimal, 24, 1)]
    [InlineData(CompressionLevel.Optimal, 24, -1)]
    [InlineData(CompressionLevel.Optimal, 20, -30)]
    [InlineData(CompressionLevel.Optimal, 16, 1)]
    public void Lengths_and_checksums_that_do_not_agree_with_the_content_are_refused(CompressionLevel level, int field, int difference)
    {
        // In the directory, 16 is the place of the checksum, 20 of the packed length and 24 of the length.
        byte[] damaged = Archive(level, out _, out _);
        damaged[damaged.AsSpan().IndexOf("PK\u0001\u0002"u8) + field] += (byte)difference;
        Refused(damaged);
    }

    [Fact]
    public void An_array_of_an_unknown_kind_is_compared_too()
    {
        byte[] damaged = Archive(CompressionLevel.NoCompression, out int content, out _);
        damaged[damaged.AsSpan().IndexOf("<f4"u8)] = (byte)'>';
        Assert.Contains("The archive is damaged", Refused(damaged), StringComparison.Ordinal);
    }

    private static string Refused(byte[] archive) => Assert.Throws<InvalidDataException>(() => Numbers(archive)).Message;

    private static float[] Numbers(byte[] archive) => Npz.Read(new MemoryStream(archive)).Tensors["a"].Values<float>().ToArray();

    private static byte[] Archive(CompressionLevel level, out int content, out int length)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("a.npy", level).Open())
            Npy.Write(StoredTensor.Of<float>([.. Enumerable.Range(0, 64).Select(i => (float)i)], 64), entry);
        byte[] bytes = stream.ToArray();
        content = bytes.AsSpan().IndexOf("a.npy"u8) + "a.npy".Length;
        length = BitConverter.ToInt32(bytes, bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 20);
        return bytes;
    }
}
