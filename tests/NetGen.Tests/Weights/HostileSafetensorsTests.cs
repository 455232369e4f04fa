using NetGen.Generators.Tests.Infrastructure;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>Files that are wrong by accident or on purpose: each is refused with one exception and a message that says where.</summary>
public class HostileSafetensorsTests
{
    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}""", "The header is no valid JSON")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}x""", "The header is no valid JSON")]
    [InlineData("""[]""", "does not begin with {")]
    [InlineData("""  {}""", "does not begin with {")]
    [InlineData("""{"\ud800":{}}""", "The header is no valid JSON")]
    [InlineData("""{"a":1}""", "Tensor a is Number where StartObject is expected")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a is given twice")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "dtype of tensor a is given twice")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", "__metadata__ is given twice")]
    [InlineData("""{"__metadata__":{"x":"1","x":"2"}}""", "__metadata__.x is given twice")]
    [InlineData("""{"__metadata__":{"x":1}}""", "__metadata__.x is Number")]
    [InlineData("""{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,12]}}""", "Tensor a takes 12 bytes, but the data ends before that")]
    [InlineData("""{"a":{"dtype":"F99","shape":[1],"data_offsets":[4,0]}}""", "Tensor a has data that is said to lie from 4 to 0")]
    [InlineData("""{"a":{"dtype":99,"shape":[1],"data_offsets":[0,8]}}""", "dtype of tensor a is Number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", "Tensor a lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", "Tensor a lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", "shape of tensor a has an element")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", "shape of tensor a has an element")]
    [InlineData("""{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""", "shape of tensor a has an element")]
    [InlineData("""{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4]}}""", "shape of tensor a has an element")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", "Tensor a has a shape that no data can fill")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,0]}}""", "Tensor a has a shape that no data can fill")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "Tensor a is F32 [2], 8 bytes, but its data is said to lie from 0 to 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", "from 4 to 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "The data of tensor a begins at 4, but the data before it ends at 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "begins at 0, but")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "Tensor a takes 12 bytes, but the data ends before that")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "Bytes follow that belong to no tensor")]
    [InlineData("""{"a":{"dtype":"BOOL","shape":[8],"data_offsets":[0,8]}}""", "Tensor a: A bool is neither 0 nor 1")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1099511627776],"data_offsets":[0,1099511627776]}}""", "takes 1099511627776 bytes, but the data ends before that")]
    public void A_wrong_header_over_eight_bytes_is_refused(string header, string message) =>
        Assert.Contains(message, Refused(SafetensorsTests.Bytes(header, [1, 2, 3, 4, 5, 6, 7, 8])), StringComparison.Ordinal);

    [Fact]
    public void A_header_that_the_file_does_not_have_is_refused_before_memory_is_taken_for_it()
    {
        Assert.Contains("claims 100000001 bytes", Refused([.. BitConverter.GetBytes(100_000_001UL), (byte)'{']), StringComparison.Ordinal);
        Assert.Contains("The header takes 90000000 bytes, but", Refused([.. BitConverter.GetBytes(90_000_000UL), (byte)'{']), StringComparison.Ordinal);
        Assert.Contains("claims 18446744073709551615", Refused([.. BitConverter.GetBytes(ulong.MaxValue)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_no_text_are_refused_and_those_in_messages_are_harmless()
    {
        byte[] invalid = SafetensorsTests.Bytes("""{"a?":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}""", []);
        invalid[Array.IndexOf(invalid, (byte)'?')] = 0xFF;
        Assert.Contains("no valid JSON", Refused(invalid), StringComparison.Ordinal);

        string message = Refused(SafetensorsTests.Bytes($$"""{"\u001b[31m{{new string('x', 10_000)}}":1}""", []));
        Assert.DoesNotContain('\u001b', message);
        Assert.True(message.Length < 200, message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Category", "Search")]
    public void Any_of_20000_mutations_is_read_or_refused_without_taking_memory_that_the_file_does_not_have(bool seekable)
    {
        byte[] valid = Valid();
        var random = new RandomState(Search.Seed(1));
        int count = Search.Count(10_000), read = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] mutated = Mutation.Of(valid, random);
            using Stream stream = seekable ? new MemoryStream(mutated) : new TrickleStream(mutated);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                TensorFile file = Safetensors.Read(stream);
                Assert.True(file.Tensors.Values.Sum(tensor => tensor.Bytes.Length) <= mutated.Length);
                read++;
            }
            catch (InvalidDataException)
            {
            }

            long taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < 300_000 + 50L * mutated.Length, $"Mutation {i} of {mutated.Length} bytes takes {taken} bytes.");
        }

        // Those that change only numbers and names are valid files, the rest are not: both have to occur for the test to mean anything.
        Assert.InRange(read, count / 20, count - count / 20);
    }

    private static byte[] Valid()
    {
        var file = new TensorFile { Metadata = { ["epoch"] = "3" } };
        file.Tensors.Add("0.weight", StoredTensor.Of<float>([.. Enumerable.Range(0, 600).Select(i => (float)i)], 120, 5));
        file.Tensors.Add("0.bias", StoredTensor.Of<float>([1, 2, 3, 4, 5], 5));
        file.Tensors.Add("scalars", StoredTensor.Of<double>([0.9, 0.999], 2));
        file.Tensors.Add("mask", StoredTensor.Of<bool>([true, false], 2));
        return SafetensorsTests.Written(file);
    }

    private static string Refused(byte[] bytes)
    {
        string message = Assert.Throws<InvalidDataException>(() => SafetensorsTests.Read(bytes)).Message;
        Assert.Throws<InvalidDataException>(() => Safetensors.Read(new TrickleStream(bytes)));
        return message;
    }
}
