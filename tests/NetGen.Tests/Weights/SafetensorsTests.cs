using System.Text;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>The format, against bytes spelled out from its description.</summary>
public sealed class SafetensorsTests : IDisposable
{
    private const string SmallHeader =
        """{"__metadata__":{"epoch":"3"},"b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[8,16]}}     """;

    // −2 is sign 1, exponent 1024 (float: 128), mantissa 0; 1 has exponent 1023 (127).
    private static readonly byte[] SmallData = [0, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_has_the_bytes_of_the_formats_description()
    {
        var file = new TensorFile { Metadata = { ["epoch"] = "3" } };
        file.Tensors.Add("a", StoredTensor.Of<float>([1, -2], 1, 2));
        file.Tensors.Add("b", StoredTensor.Of<double>([-2], 1));
        Assert.Equal(0, SmallHeader.Length % 8);
        Assert.Equal(Bytes(SmallHeader, SmallData), Written(file));
    }

    [Fact]
    public void The_bytes_of_the_formats_description_are_read()
    {
        TensorFile file = Read(Bytes(SmallHeader, SmallData));
        Assert.Equal(["b", "a"], file.Tensors.Keys);
        Assert.Equal([new("epoch", "3")], file.Metadata);
        Assert.Equal([1f, -2f], file.Tensors["a"].Values<float>());
        Assert.Equal([1, 2], file.Tensors["a"].Shape);
        Assert.Equal([-2.0], file.Tensors["b"].Values<double>());
    }

    [Fact]
    public void An_empty_file_has_ten_bytes_that_matter()
    {
        Assert.Equal(Bytes("{}      ", []), Written(new TensorFile()));
        Assert.Empty(Read(Bytes("{}", [])).Tensors);
    }

    [Fact]
    public void Every_type_survives_the_way_through_a_file()
    {
        var file = new TensorFile { Metadata = { ["ключ \"1\""] = "ä\n𝄞", [""] = "" } };
        file.Tensors.Add("bool", StoredTensor.Of<bool>([true, false, true], 3));
        file.Tensors.Add("u8", StoredTensor.Of<byte>([0, 255], 2));
        file.Tensors.Add("i8", StoredTensor.Of<sbyte>([-128, 127], 2, 1));
        file.Tensors.Add("i16", StoredTensor.Of<short>([short.MinValue], 1));
        file.Tensors.Add("u16", StoredTensor.Of<ushort>([ushort.MaxValue]));
        file.Tensors.Add("f16", StoredTensor.Of<Half>([Half.Epsilon, Half.NaN], 2));
        file.Tensors.Add("i32", StoredTensor.Of<int>([int.MinValue, 1], 1, 2, 1));
        file.Tensors.Add("u32", StoredTensor.Of<uint>([uint.MaxValue], 1));
        file.Tensors.Add("f32", StoredTensor.Of<float>([float.NaN, float.NegativeZero, float.Epsilon], 3));
        file.Tensors.Add("f64", StoredTensor.Of<double>([double.MaxValue, double.NegativeInfinity], 2));
        file.Tensors.Add("i64", StoredTensor.Of<long>([long.MinValue], 1));
        file.Tensors.Add("u64", StoredTensor.Of<ulong>([ulong.MaxValue], 1));
        file.Tensors.Add("nothing", StoredTensor.Of<float>([], 0, 7));
        file.Tensors.Add("имя\t\"𝄞\\", StoredTensor.Of<float>([1], 1));

        Safetensors.Write(file, _folder["all.safetensors"]);
        TensorFile read = Safetensors.Read(_folder["all.safetensors"]);

        Assert.Equal(file.Metadata, read.Metadata);
        Assert.Equal(file.Tensors.Keys.Order(StringComparer.Ordinal), read.Tensors.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, StoredTensor tensor) in file.Tensors)
        {
            Assert.Equal(tensor.ToString(), read.Tensors[name].ToString());
            Assert.Equal(tensor.Bytes, read.Tensors[name].Bytes);
        }
    }

    [Fact]
    public void Names_are_escaped_and_sorted_as_the_formats_library_does()
    {
        var file = new TensorFile { Metadata = { ["<&'\u2028"] = "\u001B\u0000\b\f\n\r\t\"\\/" } };
        file.Tensors.Add("\U0001F600\u2028\u007F\uE000", StoredTensor.Of<byte>([1]));
        file.Tensors.Add("\uFF21", StoredTensor.Of<byte>([2]));
        string header = "{\"__metadata__\":{\"<&'\u2028\":\"\\u001b\\u0000\\b\\f\\n\\r\\t\\\"\\\\/\"},"
            + "\"\uFF21\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[0,1]},"
            + "\"\U0001F600\u2028\u007F\uE000\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[1,2]}}";
        byte[] written = Written(file);
        Assert.Equal(header, Encoding.UTF8.GetString(written[8..^2]).TrimEnd(' '));
        Assert.Equal(0, written.Length % 8 - 2);
        Assert.Equal(file.Metadata, Read(written).Metadata);
        Assert.Throws<EncoderFallbackException>(() => Written(new TensorFile { Metadata = { ["\uD800"] = "" } }));
    }

    [Fact]
    public void Tensors_are_aligned_to_their_numbers()
    {
        var file = new TensorFile();
        file.Tensors.Add("a", StoredTensor.Of<byte>([1], 1));
        file.Tensors.Add("b", StoredTensor.Of<double>([1], 1));
        file.Tensors.Add("c", StoredTensor.Of<float>([1], 1));
        Assert.Equal(["b", "c", "a"], Read(Written(file)).Tensors.Keys);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_in_pieces()
    {
        var file = new TensorFile();
        file.Tensors.Add("long", StoredTensor.Of<int>([.. Enumerable.Range(0, 300_000)], 300_000));
        using var stream = new TrickleStream(Written(file));
        Assert.Equal(file.Tensors["long"].Bytes, Safetensors.Read(stream).Tensors["long"].Bytes);
    }

    [Fact]
    public void A_tensor_refuses_what_does_not_fill_its_shape_and_types_it_does_not_hold()
    {
        Assert.Contains("3 values do not fill the shape [2, 2]", Assert.Throws<ArgumentException>(() => StoredTensor.Of<float>([1, 2, 3], 2, 2)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StoredTensor.Of<float>([1], -1, -1));
        Assert.Contains("not Decimal", Assert.Throws<ArgumentException>(() => StoredTensor.Of<decimal>([1], 1)).Message, StringComparison.Ordinal);
        Assert.Equal("The tensor holds F32 [1], not Double.",
            Assert.Throws<InvalidOperationException>(() => StoredTensor.Of<float>([1], 1).Values<double>().Length).Message);
    }

    [Fact]
    public void The_name_of_the_metadata_is_no_tensors_and_the_old_file_stays()
    {
        File.WriteAllText(_folder["a"], "old");
        var file = new TensorFile();
        file.Tensors.Add("__metadata__", StoredTensor.Of<float>([1], 1));
        Assert.Throws<ArgumentException>(() => Safetensors.Write(file, _folder["a"]));
        Assert.Equal("old", File.ReadAllText(_folder["a"]));
        Assert.Equal(["a"], _folder.Files);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        File.WriteAllBytes(_folder["a"], [1, 2, 3]);
        Assert.Equal($"{_folder["a"]}: The length of the header takes 8 bytes, but the data ends before that.",
            Assert.Throws<InvalidDataException>(() => Safetensors.Read(_folder["a"])).Message);
    }

    internal static byte[] Bytes(string header, byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((ulong)json.Length), .. json, .. data];
    }

    internal static byte[] Written(TensorFile file)
    {
        using var stream = new MemoryStream();
        Safetensors.Write(file, stream);
        return stream.ToArray();
    }

    internal static TensorFile Read(byte[] bytes) => Safetensors.Read(new MemoryStream(bytes));
}
