using System.IO.Compression;
using System.Text;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>numpy's formats, against bytes spelled out from their description.</summary>
public sealed class NpyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_has_the_bytes_of_the_formats_description()
    {
        // numpy.save of numpy.array([[1, -2]], dtype="<f4"): the header is padded so that the numbers begin at a multiple of 64.
        string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }".PadRight(117) + "\n";
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        Assert.Equal(expected, Written(StoredTensor.Of<float>([1, -2], 1, 2)));
    }

    [Theory]
    [InlineData("()", "I64 []", 1)]
    [InlineData("(1,)", "I64 [1]", 1)]
    [InlineData("(2,2)", "I64 [2, 2]", 4)]
    [InlineData("(0, 3)", "I64 [0, 3]", 0)]
    [InlineData("(2L, 1L)", "I64 [2, 1]", 2)]
    [InlineData("(3L,)", "I64 [3]", 3)]
    public void Shapes_are_Pythons_tuples(string tuple, string expected, int count)
    {
        byte[] data = new byte[count * 8];
        StoredTensor read = Read(1, $"{{'descr': '<i8', 'fortran_order': False, 'shape': {tuple}, }}", data);
        Assert.Equal(expected, read.ToString());
        Assert.Equal(data, Written(read)[^data.Length..]);
        Assert.Equal(expected, Npy.Read(new MemoryStream(Written(read))).ToString());
    }

    [Theory]
    [InlineData("|b1", "BOOL [1]", 1)]
    [InlineData("|u1", "U8 [1]", 1)]
    [InlineData("<u1", "U8 [1]", 1)]
    [InlineData(">i1", "I8 [1]", 1)]
    [InlineData("=b1", "BOOL [1]", 1)]
    [InlineData("=f4", "F32 [1]", 4)]
    [InlineData("|i8", "I64 [1]", 8)]
    [InlineData("u4", "U32 [1]", 4)]
    [InlineData("<f2", "F16 [1]", 2)]
    [InlineData("<i4", "I32 [1]", 4)]
    [InlineData("<f4", "F32 [1]", 4)]
    [InlineData("<f8", "F64 [1]", 8)]
    public void Versions_and_types_are_read(string type, string expected, int size)
    {
        foreach (byte version in new byte[] { 1, 2, 3 })
            Assert.Equal(expected, Read(version, $"{{\"shape\":(1,),\"fortran_order\":False,\"descr\":\"{type}\"}}  \n", new byte[size]).ToString());
    }

    [Fact]
    public void Fortrans_order_is_turned()
    {
        StoredTensor matrix = Read(1, "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", [1, 4, 2, 5, 3, 6]);
        Assert.Equal(new byte[] { 1, 2, 3, 4, 5, 6 }, matrix.Values<byte>().ToArray());

        // numpy.arange(24).reshape(2, 3, 4).flatten("F")
        int[] columnsFirst = [0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23];
        byte[] data = [.. columnsFirst.SelectMany(BitConverter.GetBytes)];
        StoredTensor cube = Read(1, "{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3, 4), }", data);
        Assert.Equal(Enumerable.Range(0, 24), cube.Values<int>().ToArray());
        Assert.Equal("I32 [2, 0]", Read(1, "{'descr': '<i4', 'fortran_order': True, 'shape': (2, 0), }", []).ToString());
        Assert.Equal(7, Assert.Single(Read(1, "{'descr': '|u1', 'fortran_order': True, 'shape': (), }", [7]).Values<byte>().ToArray()));
    }

    [Theory]
    [InlineData("{'descr': '>f4', 'fortran_order': False, 'shape': (1,), }", "The array's type is >f4")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "The array's type is |O")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", "The array's type is [('a', '<f4')]")]
    [InlineData("{'descr': '<<f4', 'fortran_order': False, 'shape': (1,), }", "The array's type is <<f4")]
    [InlineData("{'descr': '', 'fortran_order': False, 'shape': (1,), }", "The array's type is ;")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1LL,), }", "')' is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (1,), }", "True or False is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1), }", "',' after the only element")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "a whole number is expected where \"-1,), }\"")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,), }", "a whole number is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }", "a shape that no data can fill")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", "The array F32 [2] takes 8 bytes, but the data ends before that")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000,), }", "F32 [1000000000000] takes 4000000000000 bytes")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "descr twice")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': 1}", "x twice or where it does not belong")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}", "The header is not the descr, fortran_order and shape")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x", "The header is not the descr, fortran_order and shape")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,", "a whole number is expected where it ends")]
    [InlineData("__import__('os').system('true')", "'{' is expected where")]
    [InlineData("{'descr': '<f\\x34', 'fortran_order': False, 'shape': (1,)}", "the end of a plain string")]
    public void Headers_that_cannot_be_read_are_refused(string header, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(1, header, [0, 0, 0, 0])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_npy_file_is_refused()
    {
        Assert.Contains("does not begin like an npy file", RefusedBytes("something else"u8), StringComparison.Ordinal);
        Assert.Contains("version 4.0", RefusedBytes([0x93, .. "NUMPY"u8, 4, 0, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("claims 4294967295 bytes", RefusedBytes([0x93, .. "NUMPY"u8, 2, 0, 255, 255, 255, 255]), StringComparison.Ordinal);
        File.WriteAllBytes(_folder["a.npy"], [.. Written(StoredTensor.Of<byte>([1], 1)), 2]);
        Assert.Equal($"{_folder["a.npy"]}: Bytes follow that do not belong to the array.",
            Assert.Throws<InvalidDataException>(() => Npy.Read(_folder["a.npy"])).Message);
    }

    [Fact]
    public void An_archive_of_arrays_is_read_as_it_was_written()
    {
        var file = new TensorFile();
        file.Tensors.Add("0.weight", StoredTensor.Of<float>([1, 2, 3, 4, 5, 6], 2, 3));
        file.Tensors.Add("имя", StoredTensor.Of<bool>([true], 1));
        Npz.Write(file, _folder["a.npz"]);
        TensorFile read = Npz.Read(_folder["a.npz"]);
        Assert.Equal(file.Tensors.Keys, read.Tensors.Keys);
        Assert.Equal([1f, 2, 3, 4, 5, 6], read.Tensors["0.weight"].Values<float>());

        byte[] first = File.ReadAllBytes(_folder["a.npz"]);
        Npz.Write(file, _folder["a.npz"]);
        Assert.Equal(first, File.ReadAllBytes(_folder["a.npz"]));

        file.Metadata["epoch"] = "3";
        Assert.Throws<ArgumentException>(() => Npz.Write(file, _folder["a.npz"]));
        Assert.Equal(first, File.ReadAllBytes(_folder["a.npz"]));
    }

    [Fact]
    public void A_packed_array_is_unpacked_only_as_far_as_its_header_says()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("a.npy", CompressionLevel.Fastest).Open())
        {
            entry.Write(Written(StoredTensor.Of<byte>([1], 1)));
            entry.Write(new byte[50_000_000]);
        }

        byte[] bomb = stream.ToArray();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("a.npy: Bytes follow", Assert.Throws<InvalidDataException>(() => Npz.Read(new MemoryStream(bomb))).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Archives_with_nothing_but_something_else_or_the_same_name_twice_are_refused()
    {
        Assert.Contains("readme.txt is no .npy file", RefusedArchive("readme.txt"), StringComparison.Ordinal);
        Assert.Contains("a is given twice", RefusedArchive("a.npy", "a.npy"), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Npz.Read(new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void A_network_goes_through_numpys_format()
    {
        var network = new Narrow(1);
        network.SaveNpz(_folder["n.npz"]);
        Assert.Equal([3, 2], Npz.Read(_folder["n.npz"]).Tensors["0.weight"].Shape);
        var wide = new Wide(2);
        wide.LoadNpz(_folder["n.npz"]);
        Assert.Equal(Array.ConvertAll(network.Parameters.ToArray(), value => (double)value), wide.Parameters.ToArray());
        wide.SaveNpz(_folder["n.npz"]);
        Assert.Contains("its numbers would be rounded", Assert.Throws<InvalidDataException>(() => network.LoadNpz(_folder["n.npz"])).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Any_of_20000_mutations_of_an_archive_is_read_or_refused(CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (string name in new[] { "0.weight.npy", "0.bias.npy" })
            {
                using Stream entry = archive.CreateEntry(name, level).Open();
                entry.Write(Written(StoredTensor.Of<float>(new Narrow(1).Parameters, 5, 6)));
            }

        Mutate(stream.ToArray(), bytes => Npz.Read(new MemoryStream(bytes)), 1_000_000);
    }

    [Fact]
    [Trait("Category", "Search")]
    public void Any_of_10000_mutations_of_an_array_is_read_or_refused() =>
        Mutate(Written(StoredTensor.Of<float>(new Narrow(1).Parameters, 5, 6)), bytes => Npy.Read(new MemoryStream(bytes)), 100_000);

    private static void Mutate(byte[] valid, Action<byte[]> read, long mostBytes)
    {
        var random = new RandomState(Search.Seed(3));
        int count = Search.Count(10_000), good = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] mutated = Mutation.Of(valid, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read(mutated);
                good++;
            }
            catch (InvalidDataException)
            {
            }

            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < mostBytes, $"Mutation {i} of {mutated.Length} bytes takes {taken} bytes.");
        }

        Assert.InRange(good, count / 1000, count - count / 1000);
    }

    private static string RefusedArchive(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (string name in names)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Written(StoredTensor.Of<byte>([1], 1)));
            }

        stream.Position = 0;
        return Assert.Throws<InvalidDataException>(() => Npz.Read(stream)).Message;
    }

    private static string RefusedBytes(ReadOnlySpan<byte> bytes)
    {
        byte[] content = bytes.ToArray();
        return Assert.Throws<InvalidDataException>(() => Npy.Read(new MemoryStream(content))).Message;
    }

    private static StoredTensor Read(byte version, string header, byte[] data)
    {
        byte[] length = version == 1 ? BitConverter.GetBytes((ushort)header.Length) : BitConverter.GetBytes(header.Length);
        return Npy.Read(new MemoryStream([0x93, .. "NUMPY"u8, version, 0, .. length, .. Encoding.Latin1.GetBytes(header), .. data]));
    }

    private static byte[] Written(StoredTensor tensor)
    {
        using var stream = new MemoryStream();
        Npy.Write(tensor, stream);
        return stream.ToArray();
    }
}
