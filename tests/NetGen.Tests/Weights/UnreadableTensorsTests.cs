using System.IO.Compression;
using System.Text;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>Files of others with parts that this library does not know: what it knows of them is read.</summary>
public sealed class UnreadableTensorsTests : IDisposable
{
    private const string Bias = """ "0.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]} """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Beside_a_tensor_of_an_unknown_type_the_others_are_read(bool isSeekable)
    {
        string unknown = """ "0.weight":{"dtype":"F8_E4M3","shape":[3,2],"data_offsets":[12,18]} """;
        string last = """ "n":{"dtype":"I16","shape":[1],"data_offsets":[18,20]} """;
        byte[] bytes = SafetensorsTests.Bytes($"{{{Bias},{unknown},{last}}}", [.. new byte[18], 7, 0]);
        TensorFile file = Safetensors.Read(isSeekable ? new MemoryStream(bytes) : new TrickleStream(bytes));
        Assert.Equal(["0.bias", "n"], file.Tensors.Keys);
        Assert.Equal([(short)7], file.Tensors["n"].Values<short>());
        Assert.Equal([new("0.weight", "Its dtype is F8_E4M3, a type that cannot be read.")], file.Unreadable);

        string message = Assert.Throws<InvalidDataException>(() => file.CopyTo(new Narrow(1))).Message;
        Assert.StartsWith("Tensor 0.weight, which layer 1 of Narrow", message, StringComparison.Ordinal);
        Assert.EndsWith("cannot be read. Its dtype is F8_E4M3, a type that cannot be read.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_that_is_asked_for_and_not_read_says_why()
    {
        var file = new TensorFile { Unreadable = { ["b"] = "Its dtype is F8_E4M3, a type that cannot be read." } };
        file.Tensors.Add("a", StoredTensor.Of<float>([1], 1));
        Assert.Same(file.Tensors["a"], file["a"]);
        Assert.Equal("Tensor b cannot be read. Its dtype is F8_E4M3, a type that cannot be read.", Assert.Throws<InvalidDataException>(() => file["b"]).Message);
        Assert.Equal("There is no tensor c.", Assert.Throws<InvalidDataException>(() => file["c"]).Message);
    }

    [Fact]
    public void A_parameter_that_has_no_place_is_refused_though_it_cannot_be_read()
    {
        var file = new TensorFile { Unreadable = { ["9.weight"] = "Its dtype is F4, a type that cannot be read." } };
        file.Add(new Narrow(1));
        string message = Assert.Throws<InvalidDataException>(() => file.CopyTo(new Narrow(1))).Message;
        Assert.StartsWith("Tensor 9.weight is there, but Narrow", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_not_written_without_what_was_not_read()
    {
        var file = new TensorFile { Unreadable = { ["b"] = "Its dtype is F4, a type that cannot be read." } };
        Assert.StartsWith("Tensor b cannot be written because it was not read: Its dtype is F4",
            Assert.Throws<ArgumentException>(() => Safetensors.Write(file, Stream.Null)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Npz.Write(file, _folder["a"]));
        Assert.Empty(_folder.Files);
        file.Unreadable.Clear();
        Safetensors.Write(file, Stream.Null);
    }

    [Theory]
    [InlineData("""{"__metadata__":null,%}""")]
    [InlineData("""{%,"__metadata__":null}""")]
    [InlineData("""{"__metadata__":{},%}""")]
    [InlineData("""{"0.bias":{"dtype":"F32","x":{"y":[1,{}]},"shape":[3],"data_offsets":[0,12],"stride":[1]}}""")]
    public void What_a_header_says_besides_is_passed_over(string header)
    {
        TensorFile file = SafetensorsTests.Read(SafetensorsTests.Bytes(header.Replace("%", Bias, StringComparison.Ordinal), new byte[12]));
        Assert.Equal(["0.bias"], file.Tensors.Keys);
        Assert.Empty(file.Metadata);
        Assert.Empty(file.Unreadable);
    }

    [Fact]
    public void A_tensor_beyond_2_GB_is_passed_over()
    {
        const long Size = 3L << 30;
        string first = $$""" "a":{"dtype":"U8","shape":[{{Size}}],"data_offsets":[0,{{Size}}]} """;
        string last = $$""" "b":{"dtype":"U8","shape":[],"data_offsets":[{{Size}},{{Size + 1}}]} """;
        byte[] header = SafetensorsTests.Bytes($"{{{first},{last}}}", []);
        using (FileStream stream = File.Create(_folder["big"]))
        {
            stream.Write(header);
            stream.SetLength(header.Length + Size);
            stream.Position = header.Length + Size;
            stream.WriteByte(7);
        }

        TensorFile file = Safetensors.Read(_folder["big"]);
        Assert.Equal([(byte)7], file.Tensors["b"].Values<byte>());
        Assert.Equal("It takes 3221225472 bytes, and at most 2 GB can be read.", file.Unreadable["a"]);
    }

    [Fact]
    public void Folders_and_files_beside_the_arrays_of_an_archive_are_passed_over()
    {
        TensorFile file = Archive(("sub/", []), ("readme.txt", "hello"u8.ToArray()), ("sub/a.npy", Array("'|u1'", "(2,)", 1, 2)), ("0.txt", []));
        Assert.Equal(["sub/a"], file.Tensors.Keys);
        Assert.Empty(file.Unreadable);
        Assert.Empty(Archive().Tensors);
    }

    [Fact]
    public void Beside_an_array_of_an_unknown_kind_the_others_are_read()
    {
        TensorFile file = Archive(
            ("object.npy", Array("'|O'", "(1,)", 0x80, 4)), ("big.npy", Array("'>f4'", "(1,)", 0, 0, 0, 1)),
            ("pair.npy", Array("[('x', '<f4'), ('y', '<f4')]", "(1,)", new byte[8])),
            ("__MACOSX/._a.npy", "Mac OS X        "u8.ToArray()), ("a.npy", Array("'|u1'", "(2,)", 1, 2)));
        Assert.Equal(["a"], file.Tensors.Keys);
        Assert.Equal(["object", "big", "pair", "__MACOSX/._a"], file.Unreadable.Keys);
        Assert.StartsWith("The array's type is |O;", file.Unreadable["object"], StringComparison.Ordinal);
        Assert.StartsWith("The array's type is [('x', '<f4'), ('y', '<f4')]", file.Unreadable["pair"], StringComparison.Ordinal);
        Assert.Equal("The data does not begin like an npy file.", file.Unreadable["__MACOSX/._a"]);
    }

    private static TensorFile Archive(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }

        stream.Position = 0;
        return Npz.Read(stream);
    }

    private static byte[] Array(string type, string shape, params byte[] data)
    {
        string header = $"{{'descr': {type}, 'fortran_order': False, 'shape': {shape}, }}";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. data];
    }
}
